// Adds up what receivers get, each once. Pure.
import type { PaidPortion } from './credit-merchants.ts'
import { portionKinds } from './leg.ts'

/** One row for each receiver and currency, in the order of their kinds; amounts may be below zero. */
export function sumPortions(portions: readonly PaidPortion[]): readonly PaidPortion[] {
  const sums = new Map<string, PaidPortion>()
  for (const portion of portions) {
    const { kind, receiver, currency } = portion
    const key = `${kind}:${receiver}:${currency}`
    const amountMicros = (sums.get(key)?.amountMicros ?? 0n) + portion.amountMicros
    sums.set(key, { ...portion, amountMicros })
  }
  const rank = ({ kind }: PaidPortion): number => portionKinds.indexOf(kind)
  return [...sums.values()].toSorted((a, b) => rank(a) - rank(b))
}
