// Situations in which an order is decided: everything is in order, but for what a test changes.
import { getCurrency } from '@tallystick/money'
import { rulesFor, windowOf } from '../../limits/index.ts'
import type { AccountRules, Limit, PriceCap } from '../../limits/index.ts'
import type { Id } from '../../platform/index.ts'
import { decidePurchase } from '../decide-purchase.ts'
import type { OfferForSale, PurchaseState } from '../decide-purchase.ts'
import { rulesKeyOf } from '../load-spending.ts'
import type { Order, Purchase } from '../purchase.ts'
import { latestKeyOf, orderKeyOf } from '../resolve-orders.ts'
import type { ResolvedOrder } from '../resolve-orders.ts'
import { Spending } from '../spending.ts'
import { emptyRules } from './empty-rules.ts'

export const at = Temporal.Instant.from('2026-12-01T10:00:00Z')
export const usd = getCurrency('USD').code
export const eur = getCurrency('EUR').code
export const mark = { purchase: 'pur_new' as Id<'pur'>, happenedAt: at, recordedAt: at }
export const order: Order = {
  orderId: 'order-1',
  merchant: 'mer_c',
  sku: 'article',
  purchasingAccount: 'pac_j',
  quantity: 1,
}
export const earlier: Purchase = {
  purchase: 'pur_earlier' as Id<'pur'>,
  bucket: 7,
  orderId: 'order-0',
  merchant: 'mer_c',
  paymentAccount: 'pay_j',
  purchasingAccount: 'pac_j',
  offer: 'off_article',
  offerVersion: 'ofv_1',
  quantity: 1,
  currency: usd,
  priceMicros: 2_500_000n,
  tabMicros: 2_500_000n,
  shareMicros: 2_250_000n,
  feeMicros: 250_000n,
  isSplit: false,
  tabNumber: 4n,
  tabTotalMicros: 9_000_000n,
  memberNumber: null,
  memberTotalMicros: null,
  cappedMicros: 0n,
  purpose: 'own',
  term: null,
  accessFrom: null,
  opensNothing: false,
  accessUntil: null,
  isOneClick: false,
  entitlementEndedAt: null,
  happenedAt: at,
  recordedAt: at,
}

export interface Situation {
  readonly order?: Partial<Order>
  readonly buyer?: object | null
  readonly seller?: object | null
  readonly offer?: (Partial<OfferForSale['terms']> & { readonly status?: 'withdrawn' }) | null
  readonly tab?: object
  /** The purchase that this order id became. */
  readonly placed?: Partial<Purchase>
  /** The latest purchase of the offer by this account. */
  readonly owned?: Partial<Purchase>
  readonly rules?: Partial<AccountRules> & { readonly caps?: readonly PriceCap[] }
  readonly spentMicros?: { readonly all?: bigint; readonly one_click?: bigint }
  /** Of what was spent. */
  readonly givenBackMicros?: bigint
  readonly state?: Partial<PurchaseState>
}

export function stateOf(situation: Situation): PurchaseState {
  const buyer = {
    purchasingAccount: 'pac_j' as Id<'pac'>,
    paymentAccount: 'pay_j' as Id<'pay'>,
    bucket: 7,
    role: 'payer' as const,
    currency: usd,
    timeZone: 'UTC',
    status: 'active' as const,
    hasPaymentMethod: true,
    frozenBy: null,
    creditLimitMicros: null,
    purchaseMails: 'daily' as const,
    ...situation.buyer,
  }
  const { status = 'active', ...changedTerms } = situation.offer ?? {}
  const offer: OfferForSale = {
    terms: {
      offer: 'off_article' as Id<'off'>,
      offerVersion: 'ofv_2' as Id<'ofv'>,
      kind: 'digital',
      prices: new Map([[usd, 2_500_000n]]),
      access: {},
      royalties: [],
      ...changedTerms,
    },
    status,
  }
  const seller = {
    shareMillionths: 900_000n,
    agreements: [],
    status: 'active' as const,
    ...situation.seller,
  }
  const tab = {
    lastNumber: 4n,
    totalMicros: 9_000_000n,
    paidMicros: 8_000_000n,
    reservedMicros: 0n,
    ...situation.tab,
  }
  const { placed, owned } = situation
  return {
    buyers: new Map(situation.buyer === null ? [] : [['pac_j', buyer]]),
    tabs: new Map([['pay_j', tab]]),
    members: new Map(),
    sellers: new Map(situation.seller === null ? [] : [['mer_c', seller]]),
    offers: new Map(situation.offer === null ? [] : [['off_article', offer]]),
    orders: new Map(
      placed === undefined
        ? []
        : [
            [
              orderKeyOf('pay_j', 'mer_c', 'order-1'),
              { ...earlier, ...placed, orderId: 'order-1' },
            ],
          ],
    ),
    latest: new Map(
      owned === undefined ? [] : [[latestKeyOf('pac_j', 'off_article'), { ...earlier, ...owned }]],
    ),
    ...emptyRules,
    ...rulesOf(situation),
    ...situation.state,
  }
}

/** What was set for this buyer at this merchant, and what was spent on the day. */
function rulesOf(situation: Situation): Partial<PurchaseState> {
  const { rules, spentMicros = {} } = situation
  if (rules === undefined) return {}
  const set = { limits: rules.limits ?? [], oneClick: rules.oneClick ?? [] }
  const found = rulesFor(
    { purchasingAccount: 'pac_j', merchant: 'mer_c', currency: usd },
    { account: set, caps: rules.caps ?? [] },
  )
  if (found === undefined) return {}
  const sums = found.scopes.map((scope) => ({
    bucket: 7,
    paymentAccount: 'pay_j',
    currency: 'USD',
    scope,
    window: windowOf(scope.span, at, 'UTC'),
    spentMicros: spentMicros[scope.counted] ?? 0n,
    givenBackMicros: situation.givenBackMicros ?? 0n,
  }))
  return {
    rules: new Map([[rulesKeyOf('pac_j', 'mer_c'), found]]),
    spending: new Spending(sums),
  }
}

export function resolved(now: Order, hasOffer = true): ResolvedOrder {
  return {
    order: now,
    account: { bucket: 7, paymentAccount: 'pay_j', role: 'payer', currency: usd },
    offer: hasOffer ? 'off_article' : undefined,
    orderKey: orderKeyOf('pay_j', now.merchant, now.orderId),
    latestKey: latestKeyOf(now.purchasingAccount, 'off_article'),
  }
}

export function outcomeOf(situation: Situation): string {
  const outcome = decidePurchase(
    resolved({ ...order, ...situation.order }, situation.offer !== null),
    stateOf(situation),
    mark,
  )
  return outcome.status === 'refused' ? outcome.code : outcome.status
}

export const ended = at.subtract({ seconds: 1 })
export const lasting = at.add({ seconds: 1 })
export const expected = (micros: bigint, currency = 'USD'): Partial<Order> => ({
  expectedPrice: { micros, currency },
})

export const limit = (amountMicros: bigint, more: Partial<Limit> = {}): { limits: Limit[] } => ({
  limits: [
    {
      window: 'day',
      merchant: null,
      purchasingAccount: null,
      amountMicros,
      setBy: 'payer',
      ...more,
    },
  ],
})
export const cap = (amountMicros: bigint, more: Partial<PriceCap> = {}): { caps: PriceCap[] } => ({
  caps: [{ merchant: 'mer_c', currency: usd, window: 'day', amountMicros, ...more }],
})
export const oneClick = (priceMaxMicros: bigint, dayMaxMicros: bigint, merchant = 'mer_c') => ({
  oneClick: [{ purchasingAccount: 'pac_j', merchant, priceMaxMicros, dayMaxMicros }],
})
export const subscription = { kind: 'subscription', access: { term: 'P1M' } } as const
export const renewal: Partial<Order> = { renews: 'pur_earlier' }
