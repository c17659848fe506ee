// Decides what pays for a purchase: lots as far as they go, and the tab for the rest. Pure.
import type { CurrencyCode } from '@tallystick/money'
import { fundingSources } from './funding.ts'
import type { Funding, Lot } from './funding.ts'

/**
 * Incentive lots are drawn on before prepaid ones, and both before the tab; of each kind what expires soonest first,
 * what never does last, and at a tie the lot whose id comes first. Nothing is drawn that has expired, or is for other
 * merchants. The fundings stand in the order drawn and add up to the price; none is zero, so what is free has none.
 */
export function decideFunding(
  priceMicros: bigint,
  {
    currency,
    merchant,
    lots,
    at,
  }: {
    readonly currency: CurrencyCode
    readonly merchant: string
    readonly lots: readonly Lot[]
    readonly at: Temporal.Instant
  },
): readonly Funding[] {
  const fundings: Funding[] = []
  let missingMicros = priceMicros
  const add = (source: Funding['source'], lot: string | null, micros: bigint): void => {
    if (micros <= 0n) return
    fundings.push({ source, lot, micros, currency })
    missingMicros -= micros
  }
  for (const { source, lot, leftMicros } of inDrawingOrder(lots, { merchant, at })) {
    add(source, lot, leftMicros < missingMicros ? leftMicros : missingMicros)
  }
  add('tab', null, missingMicros)
  return fundings
}

function inDrawingOrder(
  lots: readonly Lot[],
  { merchant, at }: { readonly merchant: string; readonly at: Temporal.Instant },
): readonly Lot[] {
  if (lots.length === 0) return lots
  const usable = lots.filter(
    ({ expiresAt, merchants }) =>
      (expiresAt === null || Temporal.Instant.compare(at, expiresAt) < 0) &&
      (merchants === null || merchants.has(merchant)),
  )
  const rank = ({ source }: Lot): number => fundingSources.indexOf(source)
  return usable.toSorted(
    (a, b) => rank(a) - rank(b) || compareEnds(a, b) || (a.lot < b.lot ? -1 : 1),
  )
}

function compareEnds({ expiresAt: one }: Lot, { expiresAt: other }: Lot): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return Temporal.Instant.compare(one, other)
}

/** The lots that are left after a purchase has drawn on them. */
export function withoutDrawn(lots: readonly Lot[], fundings: readonly Funding[]): readonly Lot[] {
  const drawn = new Map(fundings.map(({ lot, micros }) => [lot, micros]))
  return lots.map((one) => ({ ...one, leftMicros: one.leftMicros - (drawn.get(one.lot) ?? 0n) }))
}
