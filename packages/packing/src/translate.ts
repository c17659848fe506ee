// Our TypeScript as what any Node and any compiler reads. Types are taken out and nothing else is changed: each line of
// the built file is that line of the source, so that a stack trace of a user's leads straight to it.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { findImports, repository, resolveOwn } from './sources.ts'

/** The code of a source file, which is named below the repository. */
export function toJavaScript(file: string): string {
  return stripTypeScriptTypes(readFileSync(path.join(repository, file), 'utf8'))
}

/** What the compiler says of the types of these files and of all that they import, by the file's path. */
export function declareTypes(entries: readonly string[]): (file: string) => string {
  const file = path.join(repository, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, (name) => readFileSync(name, 'utf8')) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, repository)
  const program = ts.createProgram(
    entries.map((entry) => path.join(repository, entry)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      // What adapters and engine say to one another is nobody else's, and leads to types of Node.
      stripInternal: true,
      // Found below node_modules, our other packages would count as somebody else's, of whom nothing is declared.
      paths: { '@tallystick/*': [path.join(repository, 'packages/*/src/index.ts')] },
    },
  )
  return (file) => {
    let declared: string | undefined
    const keep = (_: string, text: string): void => {
      declared = text
    }
    program.emit(program.getSourceFile(path.join(repository, file)), keep, undefined, true)
    if (declared === undefined)
      throw new Error(`${file} is not among what ${entries.join()} import`)
    return openDoors(file, declared)
  }
}

/**
 * Types that come through the door of another package, from the files that declare them: the others behind that door
 * need not come along, nor what they stand on.
 */
function openDoors(file: string, text: string): string {
  return text.replaceAll(
    /import type \{([^}]*)\} from '(@tallystick\/[^']*)'/g,
    (_, names: string, specifier: string) => {
      const door = resolveOwn(file, specifier) ?? ''
      const imports = names.split(',').map((written) => {
        const name = written.trim()
        const from = relativePath(file, findDeclaring(door, name))
        return `import type { ${name} } from '${from}'`
      })
      return imports.join(';\n')
    },
  )
}

function findDeclaring(door: string, name: string): string {
  const text = readFileSync(path.join(repository, door), 'utf8')
  for (const [, names = '', from = ''] of text.matchAll(
    /^export (?:type )?\{([^}]*)\} from '(.*)'/gm,
  )) {
    if (names.split(',').some((one) => one.trim() === name))
      return path.join(path.dirname(door), from)
  }
  throw new Error(`${door} does not hand out ${name}`)
}

/**
 * Lets what is imported of ours lead to where it is written: `.js` files in one tree, whatever package they were of.
 */
export function redirectImports(file: string, text: string): string {
  let redirected = text
  for (const { fileName, pos, end } of findImports(text).toReversed()) {
    const imported = resolveOwn(file, fileName)
    if (imported === undefined) continue
    // The places are those of what stands between the quotes, or of them too: the name itself is looked for.
    const at = text.indexOf(fileName, pos)
    if (at < 0 || at > end) throw new Error(`${file}: ${fileName} is not where it was found`)
    const target = relativePath(placeOf(file), placeOf(imported)).replace(/\.ts$/, '.js')
    redirected = redirected.slice(0, at) + target + redirected.slice(at + fileName.length)
  }
  return redirected
}

/** Where a file of ours stands within what is built: `packages/money/src/split.ts` → `money/src/split.ts`. */
export function placeOf(file: string): string {
  return path.relative('packages', file)
}

function relativePath(from: string, to: string): string {
  const found = path.relative(path.dirname(from), to)
  return found.startsWith('.') ? found : `./${found}`
}
