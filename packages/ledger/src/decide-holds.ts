// Decides which holds are placed, and how holds end. Each in turn, against the state the ones before left. Pure.
import type { LiveAccount } from './account.ts'
import { keyOf } from './account.ts'
import type { Hold, HoldEnding, HoldEndingOutcome, HoldOutcome } from './hold.ts'
import { addTransferMoves } from './decide-transfers.ts'
import { AccountMoves, AccountState } from './moves.ts'
import type { AccountMove } from './moves.ts'
import { assertTransferShape, compareContent } from './transfer.ts'
import type { LiveSide, Transfer, TransferContent } from './transfer.ts'

export interface ExistingHold extends TransferContent {
  readonly bucket: number
  readonly id: string
}

export interface DecidedHolds {
  readonly outcomes: readonly HoldOutcome[]
  readonly placed: readonly Hold[]
  readonly moves: readonly AccountMove[]
}

/** @throws RangeError for a shape that may never be sent (`assertTransferShape`). */
export function decideHolds(
  holds: readonly Hold[],
  state: { readonly accounts: readonly LiveAccount[]; readonly existing: readonly ExistingHold[] },
): DecidedHolds {
  const accounts = new AccountState(state.accounts)
  const existing = new Map<string, TransferContent>(state.existing.map((hold) => [hold.id, hold]))
  const placed: Hold[] = []
  const outcomes = holds.map((hold): HoldOutcome => {
    assertTransferShape(hold)
    const before = existing.get(hold.id)
    if (before !== undefined) return compareContent(before, hold)
    const refusal = accounts.refusalOf(hold)
    if (refusal !== undefined) return refusal
    addHoldMoves(accounts.moves, hold, hold.liveSide, hold.amountMicros)
    existing.set(hold.id, hold)
    placed.push(hold)
    return 'placed'
  })
  return { outcomes, placed, moves: accounts.moves.all() }
}

export interface RecordedEnding {
  readonly hold: string
  readonly outcome: HoldEnding['outcome']
  readonly postedMicros: bigint
}

export interface DecidedEndings {
  readonly outcomes: readonly HoldEndingOutcome[]
  readonly endings: readonly (RecordedEnding & { readonly bucket: number })[]
  /** The transfers that posted holds became: `<hold>/posted`. */
  readonly transfers: readonly Transfer[]
  readonly moves: readonly AccountMove[]
}

export function decideHoldEndings(
  endings: readonly HoldEnding[],
  state: {
    readonly holds: readonly ExistingHold[]
    readonly accounts: readonly LiveAccount[]
    readonly recorded: readonly RecordedEnding[]
  },
): DecidedEndings {
  const holds = new Map(state.holds.map((hold) => [hold.id, hold]))
  const live = new Set(state.accounts.map(keyOf))
  const recorded = new Map(state.recorded.map((ending) => [ending.hold, ending]))
  const moves = new AccountMoves()
  const decided: (RecordedEnding & { readonly bucket: number })[] = []
  const transfers: Transfer[] = []
  const outcomes = endings.map((ending): HoldEndingOutcome => {
    const hold = holds.get(ending.hold)
    if (hold === undefined) return 'hold_not_found'
    const postedMicros =
      ending.outcome === 'posted' ? (ending.postedMicros ?? hold.amountMicros) : 0n
    if (ending.outcome === 'posted' && postedMicros <= 0n) {
      throw new RangeError(`${hold.id}: nothing is posted; void it`)
    }
    if (postedMicros > hold.amountMicros) return 'exceeds_hold_amount'
    const before = recorded.get(hold.id)
    if (before !== undefined) return compareEndings(before, ending.outcome, postedMicros)
    const now = { bucket: hold.bucket, hold: hold.id, outcome: ending.outcome, postedMicros }
    recorded.set(hold.id, now)
    decided.push(now)
    const liveSide = liveSideOf(hold, live)
    addHoldMoves(moves, hold, liveSide, -hold.amountMicros)
    if (postedMicros > 0n) {
      const transfer = transferOf(hold, liveSide, postedMicros)
      addTransferMoves(moves, transfer)
      transfers.push(transfer)
    }
    return 'ended'
  })
  return { outcomes, endings: decided, transfers, moves: moves.all() }
}

function compareEndings(
  before: RecordedEnding,
  outcome: HoldEnding['outcome'],
  postedMicros: bigint,
): HoldEndingOutcome {
  if (before.outcome !== outcome) return `already_${before.outcome}`
  return before.postedMicros === postedMicros
    ? 'already_ended'
    : 'already_posted_with_different_amount'
}

/** A hold does not store which of its sides are live: live accounts are never closed, so their rows say it. */
function liveSideOf(hold: ExistingHold, live: ReadonlySet<string>): LiveSide {
  const isDebitLive = live.has(keyOf({ bucket: hold.bucket, id: hold.debitAccount }))
  const isCreditLive = live.has(keyOf({ bucket: hold.bucket, id: hold.creditAccount }))
  if (isDebitLive) return isCreditLive ? 'both' : 'debit'
  return isCreditLive ? 'credit' : 'none'
}

function transferOf(hold: ExistingHold, liveSide: LiveSide, postedMicros: bigint): Transfer {
  return {
    bucket: hold.bucket,
    id: `${hold.id}/posted`,
    debitAccount: hold.debitAccount,
    creditAccount: hold.creditAccount,
    currency: hold.currency,
    amountMicros: postedMicros,
    recipe: hold.recipe,
    liveSide,
    numbersDebit: false,
    reverses: null,
  }
}

function addHoldMoves(
  moves: AccountMoves,
  hold: ExistingHold,
  liveSide: LiveSide,
  changeMicros: bigint,
): void {
  const { bucket, currency } = hold
  if (liveSide === 'debit' || liveSide === 'both') {
    moves.of(bucket, hold.debitAccount, currency).debitHoldsMicros += changeMicros
  }
  if (liveSide === 'credit' || liveSide === 'both') {
    moves.of(bucket, hold.creditAccount, currency).creditHoldsMicros += changeMicros
  }
}
