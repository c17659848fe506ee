// Subscriptions in every state, filled from the sample world.
import { renderSubscription } from '../../customer/pages/subscription.ts'
import type { SubscriptionView } from '../../customer/pages/subscription.ts'
import { renderSubscriptionCancel } from '../../customer/pages/subscription-cancel.ts'
import type { SubscriptionCancelView } from '../../customer/pages/subscription-cancel.ts'
import { renderSubscriptions } from '../../customer/pages/subscriptions.ts'
import type { SubscriptionRowView } from '../../customer/pages/subscriptions.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleBrand, sampleNow } from '../sample-world.ts'

const csrf = 'sample-token'
const began = sampleNow.subtract({ hours: 12 * 24 })
const ends = sampleNow.add({ hours: 18 * 24 })

const rows: readonly SubscriptionRowView[] = [
  {
    url: '/subscriptions/sub_1',
    title: 'The Meridian Review, every issue',
    merchantName: 'The Meridian Review',
    state: 'renews',
    at: ends,
    price: sampleAmount(11_000_000n),
    term: 'P1M',
  },
  {
    url: '/subscriptions/sub_2',
    title: 'Tides and currents',
    merchantName: 'Harbour Data',
    state: 'decide',
    at: ends.add({ hours: 30 * 24 }),
    price: sampleAmount(48_000_000n),
    term: 'P1Y',
  },
  {
    url: '/subscriptions/sub_3',
    title: 'Night programme',
    merchantName: 'Radio Limone',
    state: 'ends',
    at: ends,
    price: sampleAmount(1_500_000n),
    term: 'P30D',
  },
]
const former: readonly SubscriptionRowView[] = [
  {
    url: '/subscriptions/sub_4',
    title: 'Crossword of the day',
    merchantName: 'The Meridian Review',
    state: 'cancelled',
    at: began,
    price: undefined,
    term: 'P1M',
  },
]

export const subscription: SubscriptionView = {
  csrf,
  url: '/subscriptions/sub_1',
  brand: sampleBrand('review'),
  title: 'The Meridian Review, every issue',
  status: 'active',
  term: 'P1M',
  price: sampleAmount(11_000_000n),
  agreed: sampleAmount(11_000_000n),
  isAutomatic: true,
  hasLapsed: false,
  isRenewable: true,
  beganAt: began,
  endsAt: ends,
  latestPurchase: 'pur_1',
  terms: [
    {
      purchaseUrl: '/purchases/pur_1',
      from: began,
      until: ends,
      price: sampleAmount(11_000_000n),
      state: 'running',
    },
  ],
  done: undefined,
  refusal: undefined,
}

const cancel: SubscriptionCancelView = {
  csrf,
  url: '/subscriptions/sub_1',
  brand: sampleBrand('review'),
  title: 'The Meridian Review, every issue',
  requestId: 'sample',
  credit: sampleAmount(18_333_333n),
  answerAt: undefined,
  shownBefore: undefined,
  parts: [
    { from: began, credit: sampleAmount(7_333_333n), unusedDays: 20, days: 30 },
    { from: ends, credit: sampleAmount(11_000_000n), unusedDays: 31, days: 31 },
  ],
  isAutomatic: true,
  endsAt: ends,
}

export const subscriptionPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  subscriptions: (frame) => renderSubscriptions(frame, { current: rows, former }),
  'subscriptions-empty': (frame) => renderSubscriptions(frame, { current: [], former: [] }),
  subscription: (frame) => renderSubscription(frame, { ...subscription, done: 'on' }),
  'subscription-new-price': (frame) =>
    renderSubscription(frame, {
      ...subscription,
      price: sampleAmount(12_500_000n),
    }),
  'subscription-refused': (frame) =>
    renderSubscription(frame, {
      ...subscription,
      isAutomatic: false,
      refusal: { area: 'subscription', code: 'over' },
    }),
  'subscription-cancelled': (frame) =>
    renderSubscription(frame, {
      ...subscription,
      status: 'cancelled',
      isRenewable: false,
      isAutomatic: false,
      done: 'cancelled',
      terms: subscription.terms.map((term) => ({ ...term, state: 'ended' as const })),
    }),
  'subscription-cancel': (frame) => renderSubscriptionCancel(frame, cancel),
  'subscription-cancel-queued': (frame) =>
    renderSubscriptionCancel(frame, { ...cancel, answerAt: sampleNow.add({ hours: 120 }) }),
  'subscription-cancel-changed': (frame) =>
    renderSubscriptionCancel(frame, {
      ...cancel,
      isAutomatic: false,
      shownBefore: sampleAmount(18_700_000n),
    }),
}
