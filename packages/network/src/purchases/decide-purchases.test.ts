import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { getCurrency } from '@tallystick/money'
import type { Id } from '../platform/index.ts'
import type { OfferForSale, PurchaseState } from './decide-purchase.ts'
import { decidePurchases } from './decide-purchases.ts'
import type { Order, Outcome, Purchase } from './purchase.ts'
import { latestKeyOf, orderKeyOf } from './resolve-orders.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { emptyRules } from './testing/empty-rules.ts'

const start = Temporal.Instant.from('2026-12-01T10:00:00Z')
const usd = getCurrency('USD').code
const kinds = ['digital', 'metered'] as const
const merchants = ['mer_a', 'mer_b']
const accounts = ['pac_1', 'pac_2', 'pac_3']

/** Two members on one payment account, one alone; two merchants with different shares, each with two offers. */
/** The second of the group is a member, the others pay for themselves. */
function roleOf(purchasingAccount: string): 'payer' | 'member' {
  return purchasingAccount === accounts[1] ? 'member' : 'payer'
}

function emptyState(prices: readonly bigint[], shares: readonly bigint[]): PurchaseState {
  const offers = new Map<string, OfferForSale>()
  merchants.forEach((merchant, at) => {
    kinds.forEach((kind, index) => {
      offers.set(`off_${merchant}_${kind}`, {
        terms: {
          offer: `off_${merchant}_${kind}` as Id<'off'>,
          offerVersion: 'ofv_1' as Id<'ofv'>,
          kind,
          prices: new Map([[usd, prices[at * 2 + index] ?? 1n]]),
          access: {},
          royalties: [],
        },
        status: 'active',
      })
    })
  })
  return {
    buyers: new Map(
      accounts.map((purchasingAccount, index) => [
        purchasingAccount,
        {
          purchasingAccount: purchasingAccount as Id<'pac'>,
          paymentAccount: (index < 2 ? 'pay_group' : 'pay_alone') as Id<'pay'>,
          bucket: 1,
          role: roleOf(purchasingAccount),
          currency: usd,
          timeZone: 'UTC',
          status: 'active',
          hasPaymentMethod: true,
          frozenBy: null,
          creditLimitMicros: null,
          purchaseMails: 'daily' as const,
        },
      ]),
    ),
    tabs: new Map(
      ['pay_group', 'pay_alone'].map((account) => [
        account,
        { lastNumber: 0n, totalMicros: 0n, paidMicros: 0n, reservedMicros: 0n },
      ]),
    ),
    members: new Map([[accounts[1] ?? '', { lastNumber: 0n, totalMicros: 0n }]]),
    sellers: new Map(
      merchants.map((merchant, at) => [
        merchant,
        { shareMillionths: shares[at] ?? 0n, agreements: [], status: 'active' },
      ]),
    ),
    offers,
    orders: new Map(),
    latest: new Map(),
    ...emptyRules,
  }
}

const anyOrder: fc.Arbitrary<Order> = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  merchant: fc.constantFrom(...merchants, 'mer_unknown'),
  sku: fc.constantFrom(...kinds, 'unknown'),
  purchasingAccount: fc.constantFrom(...accounts, 'pac_unknown'),
  quantity: fc.constantFrom(1, 1, 1, 2, 3, 0),
})
const anyPrice = fc.bigInt({ min: 1n, max: 10_000_000n })
const anyShare = fc.bigInt({ min: 0n, max: 1_000_000n })
const anyWorld = fc.record({
  orders: fc.array(anyOrder, { maxLength: 40 }),
  prices: fc.array(anyPrice, { minLength: 4, maxLength: 4 }),
  shares: fc.array(anyShare, { minLength: 2, maxLength: 2 }),
})

function resolve(order: Order): ResolvedOrder {
  const { merchant, sku, purchasingAccount, orderId } = order
  const isKnownOffer = merchants.includes(merchant) && kinds.some((kind) => kind === sku)
  const isKnownAccount = accounts.includes(purchasingAccount)
  const paymentAccount = purchasingAccount === 'pac_3' ? 'pay_alone' : 'pay_group'
  const offer = isKnownOffer ? `off_${merchant}_${sku}` : undefined
  return {
    order,
    account: isKnownAccount
      ? { bucket: 1, paymentAccount, role: roleOf(purchasingAccount), currency: usd }
      : undefined,
    offer,
    orderKey: orderKeyOf(paymentAccount, merchant, orderId),
    latestKey: latestKeyOf(purchasingAccount, offer ?? ''),
  }
}

let lastId = 0
function mark(orders: readonly Order[]) {
  return orders.map((order) => ({
    order: resolve(order),
    mark: {
      purchase: `pur_${lastId++}` as Id<'pur'>,
      happenedAt: start,
      recordedAt: start,
    },
  }))
}

/** Counts purchases only for the tab they went on. */
function byTab(purchases: readonly Purchase[]): readonly (readonly Purchase[])[] {
  return [...Map.groupBy(purchases, (purchase) => purchase.paymentAccount).values()]
}

test('any orders: parts add up to prices, totals to sums, numbers have no gaps, ids are used once', () => {
  fc.assert(
    fc.property(anyWorld, ({ orders, prices, shares }) => {
      const { outcomes, purchases } = decidePurchases(mark(orders), emptyState(prices, shares))
      assert.equal(outcomes.length, orders.length)
      for (const onTab of byTab(purchases)) {
        let totalMicros = 0n
        onTab.forEach((purchase, index) => {
          totalMicros += purchase.priceMicros
          assert.equal(purchase.shareMicros + purchase.feeMicros, purchase.priceMicros)
          assert.ok(purchase.shareMicros >= 0n && purchase.feeMicros >= 0n)
          assert.equal(purchase.tabNumber, BigInt(index + 1))
          assert.equal(purchase.tabTotalMicros, totalMicros)
        })
        const ids = onTab.map(({ merchant, orderId }) => `${merchant} ${orderId}`)
        assert.equal(new Set(ids).size, ids.length)
      }
      const ofMembers = purchases.filter(({ memberNumber }) => memberNumber !== null)
      assert.deepEqual(
        ofMembers,
        purchases.filter(({ purchasingAccount }) => roleOf(purchasingAccount) === 'member'),
      )
      let ownMicros = 0n
      ofMembers.forEach((purchase, index) => {
        ownMicros += purchase.tabMicros
        assert.equal(purchase.memberNumber, BigInt(index + 1))
        assert.equal(purchase.memberTotalMicros, ownMicros)
      })
      const digital = purchases.filter(({ offer }) => offer.endsWith('digital'))
      const owned = digital.map(({ purchasingAccount, offer }) => `${purchasingAccount} ${offer}`)
      assert.equal(new Set(owned).size, owned.length)
    }),
  )
})

test('sending all orders twice buys nothing more, and finds what the first time bought', () => {
  fc.assert(
    fc.property(anyWorld, ({ orders, prices, shares }) => {
      const state = emptyState(prices, shares)
      const once = decidePurchases(mark(orders), state)
      const twice = decidePurchases(mark([...orders, ...orders]), state)
      assert.deepEqual(twice.purchases.map(contentOf), once.purchases.map(contentOf))
      const again = twice.outcomes.slice(orders.length)
      again.forEach((outcome, index) => {
        const first = once.outcomes[index]
        // A refusal or a delivery left no trace, so its id may have been used by another order in the meantime.
        if (first?.status === 'refused') assert.equal(outcome.status, 'refused')
        else if (answerOf(outcome) === 'order_conflict')
          assert.equal(first?.status, 'already_owned')
        else assert.equal(outcome.status, first?.status === 'purchased' ? 'exists' : first?.status)
      })
    }),
  )
})

test('it makes no difference how orders are cut into batches', () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(40), ({ orders, prices, shares }, cut) => {
      const state = emptyState(prices, shares)
      const whole = decidePurchases(mark(orders), state)
      const first = decidePurchases(mark(orders.slice(0, cut)), state)
      const second = decidePurchases(mark(orders.slice(cut)), after(state, first.purchases))
      assert.deepEqual(
        [...first.outcomes, ...second.outcomes].map(answerOf),
        whole.outcomes.map(answerOf),
      )
      assert.deepEqual(
        [...first.purchases, ...second.purchases].map(contentOf),
        whole.purchases.map(contentOf),
      )
    }),
  )
})

/** The state that the rows of these purchases make. */
function after(state: PurchaseState, purchases: readonly Purchase[]): PurchaseState {
  const tabs = new Map(state.tabs)
  for (const { paymentAccount, tabNumber, tabTotalMicros } of purchases) {
    tabs.set(paymentAccount, {
      lastNumber: tabNumber,
      totalMicros: tabTotalMicros,
      paidMicros: 0n,
      reservedMicros: 0n,
    })
  }
  const members = new Map(state.members)
  for (const { purchasingAccount, memberNumber, memberTotalMicros } of purchases) {
    if (memberNumber === null || memberTotalMicros === null) continue
    members.set(purchasingAccount, { lastNumber: memberNumber, totalMicros: memberTotalMicros })
  }
  return {
    ...state,
    tabs,
    members,
    orders: new Map(purchases.map((p) => [orderKeyOf(p.paymentAccount, p.merchant, p.orderId), p])),
    latest: new Map(purchases.map((p) => [latestKeyOf(p.purchasingAccount, p.offer), p])),
  }
}

function answerOf(outcome: Outcome | undefined): string {
  return outcome?.status === 'refused' ? outcome.code : String(outcome?.status)
}

/** Everything but the id, which is given anew to each order that is sent. */
function contentOf(purchase: Purchase): Omit<Purchase, 'purchase'> {
  return { ...purchase, purchase: undefined } as Omit<Purchase, 'purchase'>
}
