// What is left for a customer under the price caps of one merchant: for that merchant's own page, before it is bought.
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectPriceCaps, windowOf } from '../limits/index.ts'
import type { PriceCap } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'
import { selectSpending } from './store-spending.ts'

/** A cap that the merchant itself set, and what is left under it until its window ends. */
export interface CapInUse extends PriceCap {
  readonly leftMicros: bigint
  readonly endsAt: Temporal.Instant
}

/**
 * In the account's currency. The operator's caps are not among them: what is left under those tells what somebody paid
 * elsewhere.
 */
export async function readCapsInUse(
  tx: Tx,
  input: {
    readonly merchant: string
    readonly purchasingAccount: string
    readonly at: Temporal.Instant
  },
): Promise<readonly CapInUse[]> {
  const { merchant, purchasingAccount, at } = input
  const all = await selectPriceCaps(tx, [merchant])
  if (all.length === 0) return []
  const [buyer] = await selectBuyers(tx, [purchasingAccount])
  if (buyer === undefined) return []
  const { bucket, paymentAccount, currency, timeZone } = buyer
  const caps = all.filter((cap) => cap.currency === currency)
  const sums = await selectSpending(
    tx,
    caps.map(({ window: span }) => ({
      bucket,
      paymentAccount,
      currency,
      scope: { purchasingAccount, merchant, span, counted: 'all' as const },
      window: windowOf(span, at, timeZone),
    })),
  )
  return caps.map((cap) => {
    const sum = sums.find(({ scope }) => scope.span === cap.window)
    if (sum === undefined) throw new Error(`the spending under a cap of ${merchant} was not read`)
    const leftMicros = cap.amountMicros - sum.spentMicros + sum.givenBackMicros
    return { ...cap, leftMicros: leftMicros > 0n ? leftMicros : 0n, endsAt: sum.window.endsAt }
  })
}
