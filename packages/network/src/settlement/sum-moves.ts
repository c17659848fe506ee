// Adds up what payouts move on the settlement that each belongs to. Pure.
import type { Payout } from './payout.ts'
import { keyOf } from './store-settlements.ts'
import type { SettlementMove } from './store-settlements.ts'

export interface PayoutMove extends Pick<SettlementMove, 'inPayoutMicros' | 'paidOutMicros'> {
  readonly payout: Payout
  /** `undone`: it never went, which says nothing of the account. */
  readonly what: 'arrived' | 'returned' | 'undone'
}

/** Each settlement once. */
export function sumMoves(moves: readonly PayoutMove[]): readonly SettlementMove[] {
  const sums = new Map<string, SettlementMove>()
  for (const { payout, what, inPayoutMicros, paidOutMicros } of moves) {
    const { bucket, merchant, currency } = payout
    const before = sums.get(keyOf(payout))
    sums.set(keyOf(payout), {
      bucket,
      merchant,
      currency,
      madeAt: null,
      inPayoutMicros: (before?.inPayoutMicros ?? 0n) + inPayoutMicros,
      paidOutMicros: (before?.paidOutMicros ?? 0n) + paidOutMicros,
      returnedCount: (before?.returnedCount ?? 0) + (what === 'returned' ? 1 : 0),
      hasArrived: before?.hasArrived === true || what === 'arrived',
      isUndone: before?.isUndone === true || what !== 'arrived',
    })
  }
  return [...sums.values()]
}
