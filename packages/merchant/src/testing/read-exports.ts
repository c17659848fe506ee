// What packages export by their package.json, with the examples in the comment of each.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type DocumentedExport = {
  /** What it is imported from: `@tallystick/merchant/express`. */
  readonly door: string
  readonly name: string
  /** A type cannot be run; its example is welcome. */
  readonly isValue: boolean
  readonly examples: readonly string[]
}

export function readExports(packageFolders: readonly string[]): {
  readonly exports: readonly DocumentedExport[]
  readonly options: ts.CompilerOptions
} {
  const options = readOptions()
  const doors = packageFolders.flatMap(readDoors)
  const files = doors.map(({ file }) => file)
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const exports = doors.flatMap(({ door, file }) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${file} exports nothing`)
    return checker.getExportsOfModule(module).map((exported): DocumentedExport => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0
      return { door, name: exported.name, isValue, examples: readExamples(symbol) }
    })
  })
  return { exports, options }
}

function readOptions(): ts.CompilerOptions {
  const file = path.join(import.meta.dirname, '../../../../tsconfig.json')
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as {
    readonly config: unknown
  }
  return ts.parseJsonConfigFileContent(
    config,
    { ...ts.sys, readDirectory: () => [] },
    path.dirname(file),
  ).options
}

function readDoors(folder: string): readonly { readonly door: string; readonly file: string }[] {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly exports: Readonly<Record<string, string>>
  }
  return Object.entries(manifest.exports).flatMap(([way, file]) =>
    // What tests and benchmarks of other packages stand on is nobody's to import.
    way === './testing'
      ? []
      : [{ door: path.posix.join(manifest.name, way), file: path.join(folder, file) }],
  )
}

function readExamples(symbol: ts.Symbol): readonly string[] {
  return symbol
    .getJsDocTags()
    .filter(({ name }) => name === 'example')
    .map(({ text }) => {
      const comment = ts.displayPartsToString(text)
      const [, code] = /^```ts\n([\s\S]*?)\n```\s*$/.exec(comment.trim()) ?? []
      if (code === undefined) throw new Error(`the example of ${symbol.name} is no block of ts`)
      return `${code}\n`
    })
}
