// Posts transfers: the general way, which looks first, and the short one for transfers that are surely new.
import type { Tx } from './database.ts'
import { addTransferMoves, decideTransfers } from './decide-transfers.ts'
import { AccountMoves, liveKeysOf } from './moves.ts'
import { addPendingTransfers, findPendingTransfers } from './pending-transfers.ts'
import { lockAccounts, moveAccounts } from './store.ts'
import { selectTransfers } from './store-transfers.ts'
import { assertTransferShape } from './transfer.ts'
import type { Transfer, TransferOutcome } from './transfer.ts'

export interface TransfersToPost {
  readonly transfers: readonly Transfer[]
  /** When the customer did it, by the network's clock. */
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * Posts each transfer that is new and allowed, in order; answers what became of each. Two round trips; the transfers
 * themselves travel with COMMIT. Locks the live accounts that are named. Two transactions that race for one id and
 * share no live account end in a unique violation (23505) for the later one: run it again and it answers `exists`.
 */
export async function postTransfers(
  tx: Tx,
  { transfers, happenedAt, recordedAt }: TransfersToPost,
): Promise<readonly TransferOutcome[]> {
  if (transfers.length === 0) return []
  const [accounts, existing] = await Promise.all([
    lockAccounts(tx, liveKeysOf(transfers)),
    selectTransfers(tx, transfers),
  ])
  const pending = findPendingTransfers(tx, transfers)
  const { outcomes, posted, moves } = decideTransfers(transfers, {
    accounts,
    existing: [...existing, ...pending],
  })
  addPendingTransfers(tx, { transfers: posted, memos: [], happenedAt, recordedAt })
  await moveAccounts(tx, moves)
  return outcomes
}

/** A live account on which a debit of nothing takes the next number. A memo says so: no transfer is of nothing. */
export interface EmptyDebit {
  readonly bucket: number
  readonly account: string
  readonly currency: string
  /** `<cause>/<leg>`, as that of a transfer: the id of its memo. */
  readonly id: string
  readonly recipe: string
}

/**
 * Posts transfers whose ids are new and whose live accounts the caller has locked and found able to bear
 * them: one round trip, no reading. Anything else ends the transaction: 23505 for a known id, as late as with COMMIT,
 * 23514 (`ledger_accounts_floor`) for a floor, an error for an account that was never opened.
 */
export async function postNewTransfers(
  tx: Tx,
  {
    transfers,
    emptyDebits = [],
    happenedAt,
    recordedAt,
  }: TransfersToPost & { readonly emptyDebits?: readonly EmptyDebit[] },
): Promise<void> {
  const moves = new AccountMoves()
  for (const transfer of transfers) {
    assertTransferShape(transfer)
    addTransferMoves(moves, transfer)
  }
  for (const { bucket, account, currency } of emptyDebits) {
    moves.of(bucket, account, currency).debitCount += 1n
  }
  addPendingTransfers(tx, { transfers, memos: emptyDebits, happenedAt, recordedAt })
  await moveAccounts(tx, moves.all())
}
