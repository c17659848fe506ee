// Adds sales and refunds up to the totals that they move: by day and by month, of their offer and of all. Pure.
import { dayOf, noFigures } from './sale.ts'
import type { Figures, Sale, SaleCredit, Total, TotalKey } from './sale.ts'

type Counted = Pick<TotalKey, 'bucket' | 'merchant' | 'currency' | 'offer'> & {
  readonly at: Temporal.Instant
  readonly figures: Partial<Figures>
}

/** Each key once, in one order, so that two processes that add at once wait for each other and no more. */
export function addUp(
  sales: readonly Sale[],
  granted: readonly (SaleCredit & { readonly decidedAt: Temporal.Instant })[],
): readonly Total[] {
  const counted: Counted[] = [
    ...sales.map((sale) => ({
      ...sale,
      at: sale.soldAt,
      figures: {
        saleCount: 1n,
        soldMicros: sale.priceMicros,
        shareMicros: sale.shareMicros,
      },
    })),
    ...granted.map((credit) => ({
      ...credit,
      at: credit.decidedAt,
      figures: {
        refundCount: 1n,
        refundedMicros: credit.amountMicros,
        refundedShareMicros: credit.shareMicros,
      },
    })),
  ]
  const totals = new Map<string, Total>()
  for (const one of counted) {
    const day = dayOf(one.at)
    const spans = [
      { span: 'day', startsOn: day },
      { span: 'month', startsOn: day.with({ day: 1 }) },
    ] as const
    for (const span of spans) {
      for (const offer of [one.offer, '']) addTo(totals, { ...one, ...span, offer }, one.figures)
    }
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total)
}

function addTo(totals: Map<string, Total>, key: TotalKey, more: Partial<Figures>): void {
  const { bucket, merchant, currency, span, startsOn, offer } = key
  const text = [String(bucket).padStart(4, '0'), merchant, currency, span, offer, startsOn].join(
    ' ',
  )
  const before: Figures = totals.get(text) ?? noFigures
  totals.set(text, {
    bucket,
    merchant,
    currency,
    span,
    startsOn,
    offer,
    saleCount: before.saleCount + (more.saleCount ?? 0n),
    soldMicros: before.soldMicros + (more.soldMicros ?? 0n),
    shareMicros: before.shareMicros + (more.shareMicros ?? 0n),
    refundCount: before.refundCount + (more.refundCount ?? 0n),
    refundedMicros: before.refundedMicros + (more.refundedMicros ?? 0n),
    refundedShareMicros: before.refundedShareMicros + (more.refundedShareMicros ?? 0n),
  })
}
