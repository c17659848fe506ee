import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountMaxMicros } from '@tallystick/money'
import { getProblemCode, isProblemCode } from '../contract/index.ts'
import type { Id } from '../platform/index.ts'
import { decidePurchase } from './decide-purchase.ts'
import { refusals } from './purchase.ts'
import { latestKeyOf } from './resolve-orders.ts'
import {
  at,
  usd,
  eur,
  mark,
  order,
  earlier,
  stateOf,
  resolved,
  outcomeOf,
  ended,
  lasting,
  expected,
  limit,
  subscription,
  renewal,
} from './testing/situation.ts'
import type { Situation } from './testing/situation.ts'

const closedAndMore: Situation = {
  buyer: { status: 'closed', hasPaymentMethod: false },
  seller: null,
  offer: null,
}
// From top to bottom in the order of precedence: each case below a refusal lacks what that refusal needs.
const cases: readonly [name: string, situation: Situation, outcome: string][] = [
  ['nothing is in the way', {}, 'purchased'],
  [
    'an id of the network’s own, whatever else',
    { buyer: null, order: { orderId: 'tallystick/gift/gft_1' } },
    'order_id_reserved',
  ],
  ['such an id, as a gift', { order: { orderId: 'tallystick/x', purpose: 'gift' } }, 'purchased'],
  ['nobody knows the buyer', { buyer: null }, 'unknown_purchasing_account'],

  ['the same order again', { placed: {} }, 'exists'],
  ['the same order with the price paid', { placed: {}, order: expected(2_500_000n) }, 'exists'],
  [
    'the same order with another price',
    { placed: {}, order: expected(2_400_000n) },
    'order_conflict',
  ],
  ['… in another currency', { placed: {}, order: expected(2_500_000n, 'EUR') }, 'order_conflict'],
  ['the same id for more of it', { placed: { quantity: 2 } }, 'order_conflict'],
  ['the same id for another item', { placed: { offer: 'off_other' } }, 'order_conflict'],
  ['the same id for an unknown item', { placed: {}, offer: null }, 'order_conflict'],
  [
    'the same id by another member of the group',
    { placed: { purchasingAccount: 'pac_k' } },
    'order_conflict',
  ],
  ['the same order after the price changed', { placed: { priceMicros: 1n } }, 'exists'],
  [
    'the same order after all else changed',
    {
      placed: { accessUntil: ended },
      buyer: { status: 'closed' },
      seller: { status: 'closed' },
      offer: { status: 'withdrawn', prices: new Map() },
    },
    'exists',
  ],

  ['a closed account, whatever else', closedAndMore, 'account_closed'],
  ['a closed account that owns it', { buyer: { status: 'closed' }, owned: {} }, 'account_closed'],
  ['no such merchant, nor offer', { seller: null, offer: null }, 'unknown_merchant'],
  ['no such offer', { offer: null, buyer: { status: 'suspended' } }, 'unknown_offer'],
  ['none of it', { order: { quantity: 0 } }, 'quantity_not_allowed'],
  ['less than none', { order: { quantity: -1 } }, 'quantity_not_allowed'],
  ['half of it', { order: { quantity: 0.5 } }, 'quantity_not_allowed'],
  ['no number', { order: { quantity: Number.NaN } }, 'quantity_not_allowed'],
  ['two of a digital thing', { order: { quantity: 2 } }, 'quantity_not_allowed'],
  ['two of an owned digital thing', { order: { quantity: 2 }, owned: {} }, 'quantity_not_allowed'],
  ['two parcels', { order: { quantity: 2 }, offer: { kind: 'physical' } }, 'purchased'],
  ['a million units', { order: { quantity: 1_000_000 }, offer: { kind: 'metered' } }, 'purchased'],
  [
    'a million and one',
    { order: { quantity: 1_000_001 }, offer: { kind: 'metered' } },
    'quantity_not_allowed',
  ],

  ['owned without an end', { owned: {} }, 'already_owned'],
  ['owned for another second', { owned: { accessUntil: lasting } }, 'already_owned'],
  ['ended this very moment', { owned: { accessUntil: at } }, 'purchased'],
  ['ended a second ago', { owned: { accessUntil: ended } }, 'purchased'],
  ['an owned subscription', { owned: {}, offer: { kind: 'subscription' } }, 'already_owned'],
  ['a metered thing again', { owned: {}, offer: { kind: 'metered' } }, 'purchased'],
  ['a service again', { owned: {}, offer: { kind: 'service' } }, 'purchased'],
  ['a parcel again', { owned: {}, offer: { kind: 'physical' } }, 'purchased'],
  ['owned by a suspended account', { owned: {}, buyer: { status: 'suspended' } }, 'already_owned'],
  ['owned and withdrawn', { owned: {}, offer: { status: 'withdrawn' } }, 'already_owned'],
  ['owned at another price', { owned: {}, order: expected(1n) }, 'already_owned'],

  ['owned, and given back', { owned: { entitlementEndedAt: at } }, 'purchased'],
  ['owned, to be given back later', { owned: { entitlementEndedAt: lasting } }, 'already_owned'],
  ['owned, and bought for somebody else', { owned: {}, order: { purpose: 'gift' } }, 'purchased'],
  ['a gift taken up twice', { owned: {}, order: { purpose: 'redemption' } }, 'already_owned'],
  ['the same id, now as a gift', { placed: {}, order: { purpose: 'gift' } }, 'order_conflict'],
  ['owned by a frozen account', { owned: {}, buyer: { frozenBy: 'payer' } }, 'already_owned'],
  ['renewed', { owned: {}, offer: subscription, order: renewal }, 'purchased'],
  [
    'a renewal of an earlier term',
    { owned: { purchase: 'pur_later' as Id<'pur'> }, offer: subscription, order: renewal },
    'renewal_outdated',
  ],
  [
    'a renewal of what was cancelled',
    { owned: { entitlementEndedAt: ended }, offer: subscription, order: renewal },
    'renewal_outdated',
  ],
  ['a renewal of nothing', { offer: subscription, order: renewal }, 'renewal_outdated'],
  ['a renewal of what has no terms', { owned: {}, order: renewal }, 'renewal_outdated'],
  [
    'a renewal after the end, by a frozen account',
    {
      owned: { accessUntil: ended },
      offer: subscription,
      order: renewal,
      buyer: { frozenBy: 'member' },
    },
    'account_frozen',
  ],

  [
    'a frozen account that is suspended',
    { buyer: { status: 'suspended', frozenBy: 'payer' } },
    'account_frozen',
  ],
  [
    'a gift taken up by a frozen account',
    { buyer: { frozenBy: 'member' }, order: { purpose: 'redemption' } },
    'account_frozen',
  ],
  [
    'a gift taken up where nothing could be bought',
    {
      buyer: { status: 'suspended', hasPaymentMethod: false },
      offer: { status: 'withdrawn', prices: new Map() },
      order: { purpose: 'redemption' },
      rules: limit(0n),
    },
    'purchased',
  ],
  [
    'a suspended account without a method',
    { buyer: { status: 'suspended', hasPaymentMethod: false } },
    'account_suspended',
  ],
  [
    'no payment method, at a closed merchant',
    { buyer: { hasPaymentMethod: false }, seller: { status: 'closed' } },
    'payment_method_missing',
  ],
  [
    'a closed merchant, a withdrawn offer',
    { seller: { status: 'closed' }, offer: { status: 'withdrawn' } },
    'merchant_closed',
  ],
  [
    'withdrawn and ended',
    { offer: { status: 'withdrawn', access: { until: at } } },
    'offer_withdrawn',
  ],
  ['ended, and no price', { offer: { access: { until: at }, prices: new Map() } }, 'offer_ended'],
  ['about to end', { offer: { access: { until: lasting } } }, 'purchased'],
  [
    'withdrawn, and no price',
    { offer: { status: 'withdrawn', prices: new Map() } },
    'offer_withdrawn',
  ],
  [
    'a price in another currency only',
    { offer: { prices: new Map([[eur, 1n]]) }, order: expected(1n, 'EUR') },
    'price_not_in_currency',
  ],
  ['the price that was expected', { order: expected(2_500_000n) }, 'purchased'],
  ['a lower price than expected', { order: expected(2_600_000n) }, 'price_changed'],
  ['the right number of another currency', { order: expected(2_500_000n, 'EUR') }, 'price_changed'],
  [
    'the price of three, expected as a whole',
    { order: { quantity: 3, ...expected(7_500_000n) }, offer: { kind: 'physical' } },
    'purchased',
  ],
  [
    'a price above the largest amount',
    {
      order: { quantity: 2 },
      offer: { kind: 'metered', prices: new Map([[usd, amountMaxMicros / 2n + 1n]]) },
    },
    'amount_too_large',
  ],
  ['the largest amount', { offer: { prices: new Map([[usd, amountMaxMicros]]) } }, 'purchased'],
  ['a tab that would be too long', { tab: { totalMicros: 2n ** 62n } }, 'amount_too_large'],
  ['a tab filled to its end', { tab: { totalMicros: 2n ** 62n - 2_500_000n } }, 'purchased'],
]

for (const [name, situation, outcome] of cases) {
  test(`${name}: ${outcome}`, () => assert.equal(outcomeOf(situation), outcome))
}

test('a purchase takes the next number on the tab and adds its price to the total', () => {
  const outcome = decidePurchase(resolved(order), stateOf({}), mark)
  assert.ok(outcome.status === 'purchased')
  assert.deepEqual(outcome.purchase, {
    ...earlier,
    purchase: 'pur_new',
    orderId: 'order-1',
    offerVersion: 'ofv_2',
    tabNumber: 5n,
    tabTotalMicros: 11_500_000n,
  })
  assert.deepEqual(outcome.fundings, [
    { source: 'tab', lot: null, micros: 2_500_000n, currency: 'USD' },
  ])
})

test('what was renewed ahead of time is delivered by the term that runs', () => {
  const running = { ...earlier, accessUntil: lasting }
  const key = latestKeyOf('pac_j', 'off_article')
  const situation: Situation = {
    owned: { purchase: 'pur_next' as Id<'pur'>, accessFrom: lasting },
    offer: subscription,
    state: { covering: new Map([[key, running]]) },
  }
  const outcome = decidePurchase(resolved(order), stateOf(situation), mark)
  assert.ok(outcome.status === 'already_owned')
  assert.equal(outcome.purchase.purchase, 'pur_earlier')
})

test('what is owned already costs nothing', () => {
  const outcome = decidePurchase(resolved(order), stateOf({ owned: {} }), mark)
  assert.deepEqual(outcome.status === 'already_owned' && outcome.fundings, [])
})

const splits: readonly [price: bigint, share: bigint, shareMicros: bigint, fee: bigint][] = [
  [2_500_000n, 900_000n, 2_250_000n, 250_000n],
  [1n, 900_000n, 1n, 0n],
  [1n, 100_000n, 0n, 1n],
  [1n, 500_000n, 1n, 0n],
  [4_126n, 900_000n, 3_713n, 413n],
  [7n, 0n, 0n, 7n],
  [7n, 1_000_000n, 7n, 0n],
]
for (const [priceMicros, shareMillionths, shareMicros, feeMicros] of splits) {
  test(`${priceMicros} micros at ${shareMillionths} millionths are ${shareMicros} + ${feeMicros}`, () => {
    const outcome = decidePurchase(
      resolved(order),
      stateOf({ offer: { prices: new Map([[usd, priceMicros]]) }, seller: { shareMillionths } }),
      mark,
    )
    assert.ok(outcome.status === 'purchased')
    assert.equal(outcome.purchase.shareMicros, shareMicros)
    assert.equal(outcome.purchase.feeMicros, feeMicros)
  })
}

test('every refusal is a documented problem that says the same of a retry', () => {
  for (const [code, { retry }] of Object.entries(refusals)) {
    assert.ok(isProblemCode(code), code)
    assert.equal(getProblemCode(code).retry, retry, code)
  }
})
