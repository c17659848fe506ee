// The noun: a breakdown, the fundings and portions of one purchase. Pure.
import type { Funding } from './funding.ts'
import type { Portion } from './portion.ts'
import type { Purchase } from './purchase.ts'

/** Each side adds up to the price. */
export interface Breakdown {
  /** In the order drawn. */
  readonly fundings: readonly Funding[]
  /** In the order stated. */
  readonly portions: readonly Portion[]
}

/**
 * Whether lots pay for it, or others than the merchant and the operator receive of it. Of an ordinary sale, which is
 * nearly every one, the purchase's own row says all.
 */
export function isSplit({ fundings, portions }: Breakdown): boolean {
  return (
    fundings.some(({ lot }) => lot !== null) ||
    portions.some(({ kind }) => kind !== 'share' && kind !== 'fee')
  )
}

/** Of an ordinary sale. */
export function ordinaryBreakdownOf(purchase: Purchase): Breakdown {
  const { merchant, currency, tabMicros, shareMicros, feeMicros } = purchase
  const fundings: readonly Funding[] = [{ source: 'tab', lot: null, micros: tabMicros, currency }]
  const portions: readonly Portion[] = [
    { kind: 'share', receiver: merchant, micros: shareMicros },
    { kind: 'fee', receiver: '', micros: feeMicros },
  ]
  return {
    fundings: fundings.filter(({ micros }) => micros > 0n),
    portions: portions.filter(({ micros }) => micros > 0n),
  }
}
