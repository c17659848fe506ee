// Which tables the chain of each bucket holds, as the rooms that own them say it. Their columns never change once a row
// is written, and name nobody: docs/chain.md.

/** Its rows take the numbers of their bucket: each has `seq`, `id` and `recipe`. */
export interface EntriesTable {
  readonly as: 'entries'
  readonly columns: readonly string[]
}

/** Its rows say what entries stand for: they are hashed with each block that has an entry of their cause. */
export interface RecordsTable {
  readonly as: 'records'
  /** The column that holds the cause, which is what stands before the first `/` in the id of an entry. */
  readonly cause: string
  /** Of entries by these recipes. With the first of them, at the latest, the row is written. */
  readonly recipes: readonly string[]
  readonly columns: readonly string[]
}

export type ChainedTable = EntriesTable | RecordsTable
