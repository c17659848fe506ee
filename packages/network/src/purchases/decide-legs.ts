// Decides what each funding of a purchase pays of each portion. Pure.
import { apportionMicros } from '@tallystick/money'
import type { Leg } from '../books/index.ts'
import type { Funding } from './funding.ts'
import type { Portion } from './portion.ts'

/**
 * The tab pays its part of every portion, by the largest remainder, at a tie for the portion stated first; what lots
 * have paid is divided among them in the order drawn, likewise. So the legs of each funding add up to it, and those
 * of each portion to that. They stand by fundings in the order drawn, then by portions in the order stated; none is
 * zero.
 */
export function decideLegs(
  fundings: readonly Funding[],
  portions: readonly Portion[],
): readonly Leg[] {
  let leftMicros: readonly bigint[] = portions.map(({ micros }) => micros)
  const take = ({ lot, micros }: Funding): readonly Leg[] => {
    const parts = apportionMicros(micros, leftMicros)
    leftMicros = leftMicros.map((left, at) => left - (parts[at] ?? 0n))
    return portions
      .map(({ kind, receiver }, at) => ({ lot, kind, receiver, amountMicros: parts[at] ?? 0n }))
      .filter(({ amountMicros }) => amountMicros > 0n)
  }
  const onTab = fundings.filter(({ lot }) => lot === null).flatMap(take)
  const drawn = fundings.filter(({ lot }) => lot !== null).flatMap(take)
  return [...drawn, ...onTab]
}
