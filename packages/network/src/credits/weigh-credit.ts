// Weighs what part of a purchase may be given back, by whom, and to where. Pure.
import type { Leg } from '../books/index.ts'
import type { Credit, CreditedLeg, CreditedPurchase } from './credit.ts'

export type WeighedCredit =
  | { readonly status: 'too_much'; readonly leftMicros: bigint }
  | {
      readonly status: 'allowed'
      /** What it gives back of each leg; none is zero, and they add up to the amount. */
      readonly legs: readonly Leg[]
      readonly tabMicros: bigint
      readonly takenFrom: Credit['takenFrom']
      /** The purchase with this credit counted. */
      readonly credited: CreditedPurchase
    }

/**
 * What was given back in all stands in the proportion of the legs and the price: leg by leg, in their order, the sums
 * up to each are floored. So the full price takes back exactly each leg, in however many parts, and with them exactly
 * each portion from who received it, to exactly what paid for it.
 *
 * @throws RangeError for an amount that is not above zero.
 */
export function weighCredit(
  purchase: CreditedPurchase,
  { amountMicros, isPaid }: { readonly amountMicros: bigint; readonly isPaid: boolean },
): WeighedCredit {
  if (amountMicros <= 0n) throw new RangeError('a credit is above zero')
  const leftMicros = purchase.priceMicros - purchase.creditedMicros
  if (amountMicros > leftMicros) return { status: 'too_much', leftMicros }
  const parts = fitParts(purchase.legs, wantedParts(purchase, amountMicros), amountMicros)
  const legs = purchase.legs
    .map(({ lot, kind, receiver }, at) => ({ lot, kind, receiver, amountMicros: parts[at] ?? 0n }))
    .filter((leg) => leg.amountMicros > 0n)
  const tabMicros = sumOf(legs.flatMap((leg) => (leg.lot === null ? leg.amountMicros : [])))
  return {
    status: 'allowed',
    legs,
    tabMicros,
    // What lots paid was collected before the sale.
    takenFrom: isPaid || tabMicros === 0n ? 'available' : 'pending',
    credited: withCredited(purchase, parts, amountMicros),
  }
}

/** What each leg should give, so that all that is then given back of it is in proportion. May be below zero by one. */
function wantedParts(
  { priceMicros, creditedMicros, legs }: CreditedPurchase,
  amountMicros: bigint,
): readonly bigint[] {
  let throughMicros = 0n
  let dueMicros = 0n
  return legs.map((leg) => {
    throughMicros += leg.amountMicros
    const dueBefore = dueMicros
    dueMicros = ((creditedMicros + amountMicros) * throughMicros) / priceMicros
    return dueMicros - dueBefore - leg.creditedMicros
  })
}

/**
 * The same within what each leg has left, adding up to the amount: credits that were refused in between, and roundings,
 * may have left a leg a millionth or two to one side. What is missing or too much, a few millionths, is spread over the
 * legs that can bear it, one each in their order, and again.
 */
function fitParts(
  legs: readonly CreditedLeg[],
  wanted: readonly bigint[],
  amountMicros: bigint,
): readonly bigint[] {
  const mosts = legs.map((leg) => leg.amountMicros - leg.creditedMicros)
  const parts = wanted.map((part, at) => clamp(part, mosts[at] ?? 0n))
  let offMicros = amountMicros - sumOf(parts)
  // The amount is at most what all legs have left, so that some leg can bear it as long as anything is off.
  while (offMicros !== 0n) {
    for (const [at, part] of parts.entries()) {
      const step = offMicros === 0n ? 0n : offMicros > 0n ? 1n : -1n
      const moved = clamp(part + step, mosts[at] ?? 0n)
      offMicros -= moved - part
      parts[at] = moved
    }
  }
  return parts
}

/** Between nothing and so much. */
function clamp(value: bigint, atMost: bigint): bigint {
  if (value < 0n) return 0n
  return value > atMost ? atMost : value
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, micros) => sum + micros, 0n)
}

function withCredited(
  purchase: CreditedPurchase,
  parts: readonly bigint[],
  amountMicros: bigint,
): CreditedPurchase {
  return {
    ...purchase,
    creditedMicros: purchase.creditedMicros + amountMicros,
    legs: purchase.legs.map((leg, at) => ({
      ...leg,
      creditedMicros: leg.creditedMicros + (parts[at] ?? 0n),
    })),
  }
}

export type WeighedDecision =
  | { readonly status: 'already_granted' | 'already_refused' }
  | {
      readonly status: 'decided'
      /** Refused, but a payment has passed its purchase without this part. */
      readonly isWithheld: boolean
    }

/** The first decision holds; only a provisional credit waits for one. */
export function weighDecision(
  { status, takenFrom }: Pick<Credit, 'status' | 'takenFrom'>,
  { outcome, isPaid }: { readonly outcome: 'granted' | 'refused'; readonly isPaid: boolean },
): WeighedDecision {
  if (status === 'granted') return { status: 'already_granted' }
  if (status === 'refused') return { status: 'already_refused' }
  return {
    status: 'decided',
    isWithheld: outcome === 'refused' && takenFrom === 'pending' && isPaid,
  }
}

/** The purchase without a credit that was refused. */
export function withoutCredit(purchase: CreditedPurchase, legs: readonly Leg[]): CreditedPurchase {
  const parts = purchase.legs.map(({ lot, kind, receiver }) => {
    const given = legs.find(
      (leg) => leg.lot === lot && leg.kind === kind && leg.receiver === receiver,
    )
    return -(given?.amountMicros ?? 0n)
  })
  return withCredited(purchase, parts, sumOf(parts))
}
