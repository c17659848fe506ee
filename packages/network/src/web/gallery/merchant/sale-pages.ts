// What was sold, what was given back of it, figures, payouts: each in every state worth looking at.
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { renderCredits } from '../../merchant/pages/credits.ts'
import type { CreditRowView } from '../../merchant/pages/credits.ts'
import { renderFigures } from '../../merchant/pages/figures.ts'
import type { FiguresPageView } from '../../merchant/pages/figures.ts'
import { renderPayout } from '../../merchant/pages/payout.ts'
import { renderPayoutAccount } from '../../merchant/pages/payout-account.ts'
import type { PayoutAccountView } from '../../merchant/pages/payout-account.ts'
import { renderPayouts } from '../../merchant/pages/payouts.ts'
import type { PayoutRowView } from '../../merchant/pages/payouts.ts'
import { renderSale } from '../../merchant/pages/sale.ts'
import { renderSales } from '../../merchant/pages/sales.ts'
import type { SaleRowView, SalesView } from '../../merchant/pages/sales.ts'
import { sampleNow } from '../sample-world.ts'
import { sampleBalance, sampleOffers, sampleRange, usd } from './sample-figures.ts'
import { consolePath, csrf, samplePlace as place } from './sample-merchant.ts'

const hoursAgo = (hours: number): Temporal.Instant => sampleNow.subtract({ hours })

const sale: SaleRowView = {
  url: `${consolePath}/sales/pur_rmn5y3gpjk0zfemk044mkxmj7tc6`,
  title: 'The harbour in winter',
  sku: 'article-17',
  quantity: 1,
  price: usd('2.50'),
  share: usd('2.25'),
  state: 'sold',
  soldAt: hoursAgo(1),
}

const sales: SalesView = {
  place,
  path: `${consolePath}/sales`,
  exportUrl: `${consolePath}/sales.csv`,
  filter: {
    typed: { from: '', to: '', sku: '', least: '', most: '' },
    state: '',
    isNarrowed: false,
    unread: [],
  },
  sales: [
    sale,
    {
      ...sale,
      title: 'A photograph as a print, of the size that hangs above the desk of the harbour master',
      sku: 'print-of-an-unusually-long-name-200x140',
      quantity: 1200,
      price: usd('120000.00'),
      share: usd('108000.00'),
      state: 'partly_refunded',
      soldAt: hoursAgo(30),
    },
    { ...sale, state: 'in_question', soldAt: hoursAgo(31) },
    {
      ...sale,
      price: usd('0.000125'),
      share: usd('0.0001'),
      state: 'refunded',
      soldAt: hoursAgo(70),
    },
  ],
  pager: { nextUrl: `${consolePath}/sales?after=x` },
}

const credit: CreditRowView = {
  sale: { title: sale.title, url: sale.url },
  kind: 'refund',
  status: 'granted',
  amount: usd('2.50'),
  share: usd('2.25'),
  askedAt: hoursAgo(20),
}
const credits: readonly CreditRowView[] = [
  { ...credit, kind: 'dispute', status: 'provisional', askedAt: hoursAgo(2) },
  credit,
  {
    ...credit,
    kind: 'cancellation',
    status: 'refused',
    amount: usd('118.00'),
    share: usd('106.20'),
  },
]

const figures: FiguresPageView = {
  place,
  path: `${consolePath}/figures`,
  months: [
    { value: '2026-12', label: 'December 2026' },
    { value: '2026-11', label: 'November 2026' },
  ],
  month: '2026-12',
  currencies: ['USD', 'EUR'],
  currency: 'USD',
  range: sampleRange,
  offers: sampleOffers,
  offersPager: { nextUrl: `${consolePath}/figures?after=x` },
  weeks: [
    { startsOn: Temporal.PlainDate.from('2026-11-30'), newCount: 120, returningCount: 44 },
    { startsOn: Temporal.PlainDate.from('2026-11-23'), newCount: 61, returningCount: undefined },
    {
      startsOn: Temporal.PlainDate.from('2026-11-16'),
      newCount: undefined,
      returningCount: undefined,
    },
  ],
}

const payout: PayoutRowView = {
  url: `${consolePath}/payouts/out_1`,
  amount: usd('1204.50'),
  to: 'simulator ending in 4711',
  status: 'paid',
  madeAt: hoursAgo(200),
}

const payoutAccount: PayoutAccountView = {
  place,
  csrf,
  action: '/x',
  currency: 'USD',
  way: 'nacha',
  otherWays: [],
  present: 'nacha ending in 4711',
  typed: {},
  faults: new Set(),
}

const emptyTotal = { saleCount: 0, sold: usd('0.00'), refunded: usd('0.00'), share: usd('0.00') }

export const salePages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  'console-sales': (frame) => renderSales(frame, sales),
  'console-sales-none': (frame) => renderSales(frame, { ...sales, sales: [], pager: {} }),
  'console-sales-narrowed': (frame) =>
    renderSales(frame, {
      ...sales,
      sales: [],
      filter: {
        typed: { from: 'yesterday', to: '2026-12-31', sku: 'none', least: '', most: '1,2,3' },
        state: 'refunded',
        isNarrowed: true,
        unread: ['from', 'sku', 'most'],
      },
    }),
  'console-sale': (frame) =>
    renderSale(frame, {
      place,
      sale: {
        ...sale,
        state: 'in_question',
        purchase: 'pur_rmn5y3gpjk0zfemk044mkxmj7tc6',
        orderId: 'tallystick/pur_rmn5y3gpjk0zfemk044mkxmj7tc6',
      },
      credits: credits.map((row) => ({ ...row, sale: undefined })),
    }),
  'console-refunds': (frame) =>
    renderCredits(frame, {
      place,
      path: `${consolePath}/refunds`,
      status: '',
      credits,
      pager: {},
    }),
  'console-refunds-none': (frame) =>
    renderCredits(frame, { place, path: '/x', status: '', credits: [], pager: {} }),
  'console-refunds-narrowed': (frame) =>
    renderCredits(frame, { place, path: '/x', status: 'refused', credits: [], pager: {} }),
  'console-figures': (frame) => renderFigures(frame, figures),
  'console-figures-none': (frame) =>
    renderFigures(frame, {
      ...figures,
      currencies: ['USD'],
      range: { ...sampleRange, total: emptyTotal },
      weeks: [],
    }),
  'console-payouts': (frame) =>
    renderPayouts(frame, {
      place,
      balances: [sampleBalance],
      payouts: [
        { ...payout, status: 'sent', madeAt: hoursAgo(3) },
        payout,
        { ...payout, status: 'returned' },
      ],
      pager: {},
    }),
  'console-payouts-none': (frame) =>
    renderPayouts(frame, {
      place,
      balances: [
        {
          ...sampleBalance,
          next: { status: 'waits', reason: 'no_account', dueOn: undefined, from: undefined },
        },
        { ...sampleBalance, next: { status: 'due', amount: usd('44.00') } },
      ],
      payouts: [],
      pager: {},
    }),
  'console-payout-account': (frame) =>
    renderPayoutAccount(frame, {
      ...payoutAccount,
      way: 'nacha',
      present: undefined,
      otherWays: [{ way: 'simulator', url: '/x' }],
      typed: { days: '30' },
    }),
  'console-payout-account-errors': (frame) =>
    renderPayoutAccount(frame, {
      ...payoutAccount,
      way: 'pain.001',
      typed: { holder: 'Ada', iban: 'DE8937', amount: '0', days: '0' },
      faults: new Set(['iban', 'amount', 'days']),
    }),
  'console-payout-account-none': (frame) =>
    renderPayoutAccount(frame, { ...payoutAccount, way: undefined, present: undefined }),
  'console-payout': (frame) =>
    renderPayout(frame, {
      place,
      payout: {
        ...payout,
        status: 'returned',
        id: 'out_7z01jd3q5v8x2m4k6r9t1w3y5a7b',
        sentAt: hoursAgo(199),
        paidAt: null,
        returnedAt: hoursAgo(100),
        returnedReason: 'account closed',
      },
    }),
}
