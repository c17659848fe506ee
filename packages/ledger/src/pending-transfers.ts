// Transfers of a transaction that wait for its end. Their numbers are given by rows of buckets, for which others
// wait: those are locked when all else is done, in one order, from then to COMMIT.
import { keyOf } from './account.ts'
import type { AccountKey } from './account.ts'
import type { Tx } from './database.ts'
import { insertEntriesStatement } from './store-entries.ts'
import type { EntriesOfInstant } from './store-entries.ts'
import type { Transfer } from './transfer.ts'

const pendingOf = new WeakMap<Tx, EntriesOfInstant[]>()

/** Adds transfers to those that are inserted when the transaction ends. One with a known id ends it with 23505. */
export function addPendingTransfers(tx: Tx, added: EntriesOfInstant): void {
  if (added.transfers.length + added.memos.length === 0) return
  const known = pendingOf.get(tx)
  if (known !== undefined) {
    known.push(added)
    return
  }
  const pending = [added]
  pendingOf.set(tx, pending)
  tx.beforeCommit(() => [insertEntriesStatement(pending)])
}

/** Those with these ids that this transaction has added so far: no statement finds them yet. */
export function findPendingTransfers(tx: Tx, keys: readonly AccountKey[]): readonly Transfer[] {
  const pending = pendingOf.get(tx)
  if (pending === undefined) return []
  const wanted = new Set(keys.map(keyOf))
  return pending.flatMap(({ transfers }) =>
    transfers.filter((transfer) => wanted.has(keyOf(transfer))),
  )
}
