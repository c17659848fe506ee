// Payouts that came back, or never went: the merchant has the money available again, and sees why.
import { recordReturnedPayouts } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import { entryOf } from './payout.ts'
import type { Payout } from './payout.ts'
import { updatePayoutsReturned } from './store-payouts.ts'
import { moveSettlements } from './store-settlements.ts'
import { sumMoves } from './sum-moves.ts'

/** Their settlements are locked, and they were read since. */
export async function takeBackPayouts(
  tx: Tx,
  returned: readonly { readonly payout: Payout; readonly reason: string }[],
  { by, now }: { readonly by: 'report' | 'network'; readonly now: Temporal.Instant },
): Promise<void> {
  if (returned.length === 0) return
  const moves = returned.map(({ payout }) => {
    const { amountMicros } = payout
    const wasPaid = payout.status === 'paid'
    return {
      payout,
      inPayoutMicros: wasPaid ? 0n : -amountMicros,
      paidOutMicros: wasPaid ? -amountMicros : 0n,
      what: by === 'report' ? ('returned' as const) : ('undone' as const),
    }
  })
  await updatePayoutsReturned(
    tx,
    returned.map(({ payout: { bucket, payout }, reason }) => ({ bucket, payout, reason })),
    { by, at: now },
  )
  await moveSettlements(tx, sumMoves(moves))
  await recordReturnedPayouts(
    tx,
    returned.map(({ payout }) => ({ ...entryOf(payout), wasPaid: payout.status === 'paid' })),
    { happenedAt: now, recordedAt: now },
  )
}
