// The sources as checks read them: from the disk, or with files laid over it that are only there for a test.
import { globSync, readFileSync } from 'node:fs'

export interface SourceTree {
  /** Paths from the root of the repository, sorted. */
  readonly files: readonly string[]
  /** @throws Error for a file that is not in it. */
  readonly read: (file: string) => string
}

const patterns = [
  'rooms.cjs',
  'packages/network/schema.sql',
  'packages/network/{migrations,src}/**/*.{sql,ts,md}',
  'packages/audit/src/*.ts',
]

export function readSourceTree(): SourceTree {
  const texts = new Map<string, string>()
  const read = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(file, 'utf8')
    texts.set(file, text)
    return text
  }
  return { files: globSync(patterns).sort(), read }
}

/** The same with files written over it; one that is undefined is gone. */
export function overlayFiles(
  tree: SourceTree,
  written: Readonly<Record<string, string | undefined>>,
): SourceTree {
  const names = new Set([...tree.files, ...Object.keys(written)])
  const read = (file: string): string => {
    const text = file in written ? written[file] : tree.read(file)
    if (text === undefined) throw new Error(`no file ${file}`)
    return text
  }
  const isThere = (file: string) => !(file in written) || written[file] !== undefined
  return { files: [...names].filter(isThere).sort(), read }
}

export const networkSource = 'packages/network/src'

/** The code of the product: without tests, and what only they stand on. */
export function productFiles({ files }: SourceTree, folder = networkSource): readonly string[] {
  return files.filter(
    (file) =>
      file.startsWith(`${folder}/`) &&
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      !file.includes('/testing/') &&
      !file.startsWith(`${networkSource}/journeys/`),
  )
}
