// Walks through a list of any length, page by page, each read in a transaction of its own.
import type { Database, Tx } from './database.ts'

export interface WalkedPage<Row, Position> {
  readonly rows: readonly Row[]
  /** Where the next page begins; undefined: there is nothing more. */
  readonly next: Position | undefined
}

/** Who stops early reads no further. */
export async function* walkPages<Row, Position>(
  database: Database,
  name: string,
  read: (tx: Tx, after: Position | undefined) => Promise<WalkedPage<Row, Position>>,
): AsyncGenerator<readonly Row[]> {
  let after: Position | undefined
  do {
    const page = await database.read(name, (tx) => read(tx, after))
    if (page.rows.length > 0) yield page.rows
    after = page.next
  } while (after !== undefined)
}
