// Invented figures of the gallery's merchant.
import { getCurrency, parseMicros } from '@tallystick/money'
import type { Amount } from '../../frame/format.ts'
import type { BalanceView } from '../../merchant/pages/balance-part.ts'
import type { OfferFiguresView, RangeView } from '../../merchant/pages/figure-parts.ts'
import type { OverviewFiguresView } from '../../merchant/pages/overview.ts'
import { consolePath } from './sample-merchant.ts'

const dollars = (micros: bigint): Amount => ({ micros, currency: getCurrency('USD').code })
export const usd = (text: string): Amount => dollars(parseMicros(text))

export const sampleRange: RangeView = {
  days: Array.from({ length: 30 }, (_, at) => {
    const saleCount = (at * 7) % 23
    return {
      on: Temporal.PlainDate.from('2026-12-01').add({ days: at }),
      saleCount,
      sold: dollars(BigInt(saleCount) * 2_500_000n),
      refunded: usd(at % 9 === 4 ? '5.00' : '0.00'),
      share: dollars(BigInt(saleCount) * 2_250_000n),
    }
  }),
  total: { saleCount: 326, sold: usd('815.00'), refunded: usd('15.00'), share: usd('720.00') },
}

export const sampleOffers: readonly OfferFiguresView[] = [
  {
    title: 'The harbour in winter',
    url: `${consolePath}/sales?sku=article-17`,
    saleCount: 300,
    sold: usd('750.00'),
    refunded: usd('10.00'),
    share: usd('666.00'),
  },
  {
    title: 'An article whose title is as long as those of the nineteenth century used to be',
    url: `${consolePath}/sales?sku=article-18`,
    saleCount: 26,
    sold: usd('65.00'),
    refunded: usd('5.00'),
    share: usd('54.00'),
  },
]

export const sampleBalance: BalanceView = {
  total: usd('1923.75'),
  pending: usd('612.00'),
  reserved: usd('36.00'),
  available: usd('18.45'),
  inPayout: usd('52.80'),
  paidOut: usd('1204.50'),
  next: {
    status: 'waits',
    reason: 'below_amount',
    dueOn: Temporal.PlainDate.from('2026-12-30'),
    from: usd('25.00'),
  },
}

export const sampleOverview: OverviewFiguresView = {
  range: sampleRange,
  best: sampleOffers,
  balance: sampleBalance,
  figuresUrl: `${consolePath}/figures`,
  payoutsUrl: `${consolePath}/payouts`,
}

const nothing = { saleCount: 0, sold: usd('0.00'), refunded: usd('0.00'), share: usd('0.00') }

/** Nothing sold, and for who does not see what there is to be paid. */
export const emptyOverview: OverviewFiguresView = {
  ...sampleOverview,
  range: { days: sampleRange.days.map(({ on }) => ({ on, ...nothing })), total: nothing },
  best: [],
  balance: undefined,
}
