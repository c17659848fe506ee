// Figures of a merchant as pages show them.
import type { CurrencyCode } from '@tallystick/money'
import { selectOffersById } from '../../../../offers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import type { Figures, FiguresOfRange, OfferFigures } from '../../../../sales/index.ts'
import type { FiguresView, OfferFiguresView, RangeView } from '../../pages/figure-parts.ts'
import { withQuery } from '../../../frame/page-cursor.ts'

function figuresView(figures: Figures, currency: CurrencyCode): FiguresView {
  const amount = (micros: bigint) => ({ micros, currency })
  return {
    saleCount: Number(figures.saleCount),
    sold: amount(figures.soldMicros),
    refunded: amount(figures.refundedMicros),
    share: amount(figures.shareMicros - figures.refundedShareMicros),
  }
}

export function rangeView({ spans, total }: FiguresOfRange, currency: CurrencyCode): RangeView {
  return {
    days: spans.map(({ startsOn, ...figures }) => ({
      on: startsOn,
      ...figuresView(figures, currency),
    })),
    total: figuresView(total, currency),
  }
}

/** Each leads to its sales. */
export async function nameOffers(
  tx: Tx,
  best: readonly OfferFigures[],
  { currency, salesPath }: { readonly currency: CurrencyCode; readonly salesPath: string },
): Promise<readonly OfferFiguresView[]> {
  const offers = await selectOffersById(
    tx,
    best.map(({ offer }) => offer),
  )
  const named = new Map<string, (typeof offers)[number]>(offers.map((one) => [one.offer, one]))
  return best.map(({ offer, ...figures }) => {
    const found = named.get(offer)
    if (found === undefined) throw new Error(`${offer} was sold and is not there`)
    const { title, sku } = found
    return { title, url: withQuery(salesPath, { sku }), ...figuresView(figures, currency) }
  })
}
