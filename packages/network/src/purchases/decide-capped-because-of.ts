// Which later purchases cost less under a price cap because an earlier one counts towards it. Pure.
import { capPrice, windowOf } from '../limits/index.ts'
import type { PriceCap, Span } from '../limits/index.ts'
import type { CountedPurchase, GivenBack } from './store-given-back.ts'

interface KeptSum {
  /** What was paid and not given back. */
  readonly keptMicros: bigint
  /** The part of it that was paid for the earlier purchase. */
  readonly ownMicros: bigint
}

const nothing: KeptSum = { keptMicros: 0n, ownMicros: 0n }

/**
 * Goes through what a member bought and was given back, as it came, and prices anew what a cap made cheaper: as it was,
 * and had the earlier purchase not been paid. Caps are those that are set now; where they do not explain a
 * price, they were others then, and the purchase is named too: a person can tell, and this cannot.
 * @param cause the earlier purchase
 * @param input.purchases in the order of the tab, from the first windows that hold the earlier one
 * @param input.givenBack in the order in which it was given back
 */
export function decideCappedBecauseOf(
  cause: { readonly purchase: string; readonly tabNumber: bigint },
  input: {
    readonly purchasingAccount: string
    readonly purchases: readonly CountedPurchase[]
    readonly givenBack: readonly GivenBack[]
    readonly caps: readonly PriceCap[]
    readonly timeZone: string
  },
): readonly string[] {
  const { purchasingAccount, givenBack, caps, timeZone } = input
  const sums = new Map<string, KeptSum>()
  const keyOf = (merchant: string | null, span: Span, at: Temporal.Instant): string =>
    `${merchant ?? '*'} ${span} ${windowOf(span, at, timeZone).startsAt.toString()}`
  const capsOf = (merchant: string): readonly PriceCap[] =>
    caps.filter((cap) => cap.merchant === null || cap.merchant === merchant)

  const add = (of: CountedPurchase | GivenBack, at: Temporal.Instant, micros: bigint): void => {
    const ownMicros = of.purchase === cause.purchase ? micros : 0n
    for (const { merchant, window } of capsOf(of.merchant)) {
      const key = keyOf(merchant, window, at)
      const sum = sums.get(key) ?? nothing
      sums.set(key, {
        keptMicros: sum.keptMicros + micros,
        ownMicros: sum.ownMicros + ownMicros,
      })
    }
  }
  const priceOf = (one: CountedPurchase, counted: (sum: KeptSum) => bigint): bigint =>
    capPrice({ caps: capsOf(one.merchant) }, one.priceMicros + one.cappedMicros, {
      purchasingAccount,
      keptOf: ({ merchant, span }) =>
        counted(sums.get(keyOf(merchant, span, one.happenedAt)) ?? nothing),
    })
  const isBecause = (one: CountedPurchase): boolean => {
    if (one.tabNumber <= cause.tabNumber || one.cappedMicros === 0n) return false
    if (priceOf(one, ({ keptMicros }) => keptMicros) !== one.priceMicros) return true
    return priceOf(one, (sum) => sum.keptMicros - sum.ownMicros) > one.priceMicros
  }

  const found: string[] = []
  let next = 0
  for (const one of input.purchases) {
    for (
      let part = givenBack[next];
      part !== undefined && part.afterNumber < one.tabNumber;
      part = givenBack[next]
    ) {
      add(part, part.boughtAt, -part.amountMicros)
      next += 1
    }
    if (isBecause(one)) found.push(one.purchase)
    add(one, one.happenedAt, one.priceMicros)
  }
  return found
}
