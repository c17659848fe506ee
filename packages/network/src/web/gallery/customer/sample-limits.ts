// Limits, filled from the sample world.
import { renderLimits } from '../../customer/pages/limits.ts'
import type { LimitsView } from '../../customer/pages/limits.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNextBilling, sampleNow } from '../sample-world.ts'

const review = { id: 'mer_review', name: 'Meridian Review' }
const byron = { id: 'pac_2', name: 'Byron King' }
const midnight = sampleNow.add({ hours: 14 })

const payer: LimitsView = {
  csrf: 'sample-token',
  isPayer: true,
  currency: 'USD' as LimitsView['currency'],
  limits: [
    {
      key: 'payer-purchase-all-all',
      window: 'purchase',
      amount: sampleAmount(20_000_000n),
      spent: sampleAmount(0n),
      spentPercent: 0,
      left: sampleAmount(20_000_000n),
      isOwn: true,
      state: 'open',
    },
    {
      key: 'payer-month-all-all',
      window: 'month',
      amount: sampleAmount(40_000_000n),
      spent: sampleAmount(17_904_126n),
      spentPercent: 44,
      left: sampleAmount(22_095_874n),
      endsAt: sampleNextBilling,
      isOwn: true,
      state: 'open',
    },
    {
      key: 'payer-day-mer_review-all',
      window: 'day',
      merchant: review,
      amount: sampleAmount(5_000_000n),
      spent: sampleAmount(4_250_000n),
      spentPercent: 85,
      left: sampleAmount(750_000n),
      endsAt: midnight,
      isOwn: true,
      state: 'nearly',
    },
    {
      key: 'payer-week-all-pac_2',
      window: 'week',
      member: byron,
      amount: sampleAmount(2_500_000n),
      spent: sampleAmount(2_500_000n),
      spentPercent: 100,
      left: sampleAmount(0n),
      endsAt: midnight,
      isOwn: true,
      state: 'reached',
    },
  ],
  memberChoices: [
    { value: 'pac_1', label: 'Ada Lovelace' },
    { value: 'pac_2', label: 'Byron King' },
  ],
  merchantChoices: [
    { value: 'mer_data', label: 'Harbour Data' },
    { value: 'mer_review', label: 'Meridian Review' },
  ],
}

export const limitsPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  limits: (frame) => renderLimits(frame, payer),
  'limits-none': (frame) =>
    renderLimits(frame, { ...payer, limits: [], memberChoices: [], done: 'removed' }),
  'limits-error': (frame) =>
    renderLimits(frame, {
      ...payer,
      frozenBy: 'payer',
      typed: {
        form: 'payer-month-all-all',
        window: 'month',
        merchant: '',
        member: '',
        amount: 'forty',
        error: 'amount',
      },
    }),
  'limits-member': (frame) =>
    renderLimits(frame, {
      ...payer,
      isPayer: false,
      frozenBy: 'payer',
      memberChoices: [],
      limits: payer.limits
        .slice(2)
        .map((limit, index) => ({ ...limit, member: byron, isOwn: index === 0 })),
    }),
}
