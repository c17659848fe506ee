// What checks ask of rooms: which there are, which tables they own, what their migrations say.
import vm from 'node:vm'
import { networkSource, productFiles } from './source-tree.ts'
import type { SourceTree } from './source-tree.ts'

/** The table of rooms.cjs. */
export function readRoomTable(tree: SourceTree): ReadonlySet<string> {
  const module = { exports: {} as { rooms?: Record<string, readonly string[]> } }
  vm.runInNewContext(tree.read('rooms.cjs'), { module })
  return new Set(Object.keys(module.exports.rooms ?? {}))
}

/** The folders below src that hold code of the product. */
export function listRoomFolders(tree: SourceTree): readonly string[] {
  const names = productFiles(tree).flatMap((file) => file.split('/').slice(3, -1)[0] ?? [])
  return [...new Set(names)]
}

export interface Table {
  readonly name: string
  /** Undefined where no migration says it. */
  readonly owner: string | undefined
  readonly isByBucket: boolean
  readonly columns: readonly string[]
}

/** Tables that migrations make and do not drop; a later migration may give one to another room. */
export function readTables(tree: SourceTree): readonly Table[] {
  const found = new Map<string, Table>()
  for (const file of tree.files.filter(
    (name) => name.endsWith('.sql') && name.includes('/migrations/'),
  )) {
    const text = tree.read(file)
    const created =
      /(?:^-- owner: (\S+)\n-- placed: ([^\n]+)\n)?^create table (\S+) \(([\s\S]*?)^\);/gm
    for (const [, owner, placed, name = '', body = ''] of text.matchAll(created)) {
      const columns = [...body.matchAll(/^ {2}([a-z_]+) /gm)].map(([, column = '']) => column)
      found.set(name, { name, owner, isByBucket: placed === 'by bucket', columns })
    }
    for (const [, owner, name = ''] of text.matchAll(
      /^-- owner: (\S+)\n(?:alter|comment on) table (\S+)/gm,
    )) {
      const table = found.get(name)
      if (table !== undefined) found.set(name, { ...table, owner })
    }
    for (const [, name = ''] of text.matchAll(/^drop table (\S+);/gm)) found.delete(name)
  }
  return [...found.values()]
}

/** A file of a room, as a path from the root. */
export function roomFile(room: string, name: string): string {
  return `${networkSource}/${room}/${name}`
}
