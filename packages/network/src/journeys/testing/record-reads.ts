// Counts what a request reads: its statements, and the rows that scans came by, also those that a filter left out.
import type { Database, Tx } from '../../platform/index.ts'

export interface Reads {
  statements: number
  rows: number
}

export interface ReadRecorder {
  readonly database: Database
  /** Runs the work and answers what was read meanwhile. One at a time. */
  readonly measure: (work: () => Promise<unknown>) => Promise<Reads>
}

/** The database counts rows for each connection; so each transaction asks how many they are, at its ends. */
export function recordReads(database: Database): ReadRecorder {
  let reads: Reads | undefined
  const counting = (tx: Tx): Tx => ({
    ...tx,
    query(statement) {
      if (reads !== undefined) reads.statements += 1
      return tx.query(statement)
    },
  })
  const counted =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      if (reads === undefined) return await work(tx)
      const before = await countRows(tx)
      const done = await work(counting(tx))
      reads.rows += (await countRows(tx)) - before
      return done
    }
  return {
    database: {
      transaction: (name, work) => database.transaction(name, counted(work)),
      read: (name, work) => database.read(name, counted(work)),
      // In a transaction, whose rows the database counts.
      query: (statement) =>
        database.read(
          statement.name,
          counted((tx) => tx.query(statement)),
        ),
      listen: (topic, hear) => database.listen(topic, hear),
      close: () => database.close(),
    },
    async measure(work) {
      const own = (reads = { statements: 0, rows: 0 })
      await work()
      reads = undefined
      return own
    },
  }
}

async function countRows(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ readonly rows: bigint }>({
    name: 'test.count-rows-read',
    text: `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as rows from pg_stat_xact_user_tables`,
  })
  return Number(row?.rows ?? 0n)
}
