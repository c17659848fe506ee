// Which source files a package is made of: its entries, and what they import, through our other packages too.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const repository = fileURLToPath(new URL('../../..', import.meta.url))

export interface Sources {
  /** What each file becomes, by its path below the repository: the entries first. */
  readonly files: ReadonlyMap<string, string>
  /** The packages of others that they import, by name. */
  readonly externals: ReadonlySet<string>
}

/** @param translate what becomes of one file; what it then imports still is followed. */
export function followImports(
  entries: readonly string[],
  translate: (file: string) => string,
): Sources {
  const files = new Map<string, string>()
  const externals = new Set<string>()
  const ahead = [...entries]
  for (let file = ahead.shift(); file !== undefined; file = ahead.shift()) {
    if (files.has(file)) continue
    const text = translate(file)
    files.set(file, text)
    for (const { fileName } of findImports(text)) {
      const imported = resolveOwn(file, fileName)
      if (imported !== undefined) ahead.push(imported)
      else if (!fileName.startsWith('node:')) externals.add(packageOf(fileName))
    }
  }
  return { files, externals }
}

/** Static ones, dynamic ones and those of types, each with its place. */
export function findImports(text: string): readonly ts.FileReference[] {
  return ts.preProcessFile(text, true, true).importedFiles
}

/** The file of ours that is meant, below the repository; undefined for what others made. */
export function resolveOwn(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier)
  const [, name = '', door = ''] = /^@tallystick\/([^/]+)(\/.*)?$/.exec(specifier) ?? []
  if (name === '') return undefined
  const folder = `packages/${name}`
  const { exports = {} } = readManifest(folder)
  const file = exports[`.${door}`]
  if (file === undefined) throw new Error(`${from}: ${specifier} is no door of ${folder}`)
  return path.join(folder, file)
}

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly [member: string]: unknown
}

/** @param folder below the repository. */
export function readManifest(folder: string): Manifest {
  const file = path.join(repository, folder, 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
