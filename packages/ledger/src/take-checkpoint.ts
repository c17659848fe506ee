// Takes a checkpoint: the balance of every summed account up to one seq, so that reading sums few transfers.
import type { Database } from './database.ts'
import { insertCheckpoint, selectLastSeqAlone } from './store-balances.ts'

export interface Checkpoint {
  /** 0 while there are no transfers. */
  readonly throughSeq: bigint
  readonly accountCount: number
}

/**
 * Posters stand still only while the last seq is read; the summing happens beside them. A checkpoint that is
 * taken twice, or by two processes at once, is the same checkpoint.
 */
export async function takeCheckpoint(
  database: Database,
  { takenAt }: { readonly takenAt: Temporal.Instant },
): Promise<Checkpoint> {
  const throughSeq = await database.transaction('ledger.read-last-seq', selectLastSeqAlone)
  if (throughSeq === 0n) return { throughSeq, accountCount: 0 }
  const accountCount = await database.transaction('ledger.take-checkpoint', (tx) =>
    insertCheckpoint(tx, { throughSeq, takenAt }),
  )
  return { throughSeq, accountCount }
}
