// Decides what becomes of each transfer of a batch, in turn, against the state the ones before left. Pure.
import type { LiveAccount } from './account.ts'
import { AccountState } from './moves.ts'
import type { AccountMove, AccountMoves } from './moves.ts'
import { assertTransferShape, compareContent } from './transfer.ts'
import type { Transfer, TransferContent, TransferOutcome } from './transfer.ts'

export interface ExistingTransfer extends TransferContent {
  readonly id: string
  readonly reverses: string | null
}

export interface DecidedTransfers {
  readonly outcomes: readonly TransferOutcome[]
  readonly posted: readonly Transfer[]
  readonly moves: readonly AccountMove[]
}

/** @throws RangeError for a shape that may never be sent (`assertTransferShape`). */
export function decideTransfers(
  transfers: readonly Transfer[],
  state: {
    readonly accounts: readonly LiveAccount[]
    readonly existing: readonly ExistingTransfer[]
  },
): DecidedTransfers {
  const accounts = new AccountState(state.accounts)
  const existing = new Map(state.existing.map((transfer) => [transfer.id, transfer]))
  const posted: Transfer[] = []
  const outcomes = transfers.map((transfer): TransferOutcome => {
    assertTransferShape(transfer)
    const before = existing.get(transfer.id)
    if (before !== undefined) return compareTransfers(before, transfer)
    const refusal = accounts.refusalOf(transfer)
    if (refusal !== undefined) return refusal
    addTransferMoves(accounts.moves, transfer)
    existing.set(transfer.id, transfer)
    posted.push(transfer)
    return 'posted'
  })
  return { outcomes, posted, moves: accounts.moves.all() }
}

function compareTransfers(before: ExistingTransfer, now: Transfer): TransferOutcome {
  const outcome = compareContent(before, now)
  if (outcome !== 'exists') return outcome
  return before.reverses === now.reverses ? 'exists' : 'exists_with_different_reverses'
}

/** Adds what a transfer does to its live accounts. */
export function addTransferMoves(moves: AccountMoves, transfer: Transfer): void {
  const { bucket, currency, amountMicros, liveSide } = transfer
  if (liveSide === 'debit' || liveSide === 'both') {
    const move = moves.of(bucket, transfer.debitAccount, currency)
    move.debitsMicros += amountMicros
    if (transfer.numbersDebit) move.debitCount += 1n
  }
  if (liveSide === 'credit' || liveSide === 'both') {
    moves.of(bucket, transfer.creditAccount, currency).creditsMicros += amountMicros
  }
}
