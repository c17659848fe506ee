import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidePurchase } from './decide-purchase.ts'
import type { Purchase } from './purchase.ts'
import {
  renewal,
  eur,
  mark,
  order,
  stateOf,
  resolved,
  outcomeOf,
  ended,
  expected,
  limit,
  cap,
  oneClick,
  subscription,
} from './testing/situation.ts'
import type { Situation } from './testing/situation.ts'

// In order of precedence behind what decide-purchase.test.ts holds: limits, credit, and what nobody was asked about.
const flat = { first: () => 1n, most: () => 1n }
const cases: readonly [name: string, situation: Situation, outcome: string][] = [
  [
    'just within a limit',
    { rules: limit(5_000_000n), spentMicros: { all: 2_500_000n } },
    'purchased',
  ],
  [
    'a millionth beyond it',
    { rules: limit(5_000_000n), spentMicros: { all: 2_500_001n } },
    'limit_reached',
  ],
  [
    'a limit on each purchase',
    { rules: limit(2_499_999n, { window: 'purchase' }) },
    'limit_reached',
  ],
  ['exactly that price', { rules: limit(2_500_000n, { window: 'purchase' }) }, 'purchased'],
  ['a limit at this merchant', { rules: limit(1n, { merchant: 'mer_c' }) }, 'limit_reached'],
  ['a limit at another merchant', { rules: limit(1n, { merchant: 'mer_d' }) }, 'purchased'],
  [
    'a limit for this member',
    { rules: limit(1n, { purchasingAccount: 'pac_j' }) },
    'limit_reached',
  ],
  ['a limit for another member', { rules: limit(1n, { purchasingAccount: 'pac_k' }) }, 'purchased'],
  [
    'the tighter of two limits',
    {
      rules: {
        limits: [
          ...limit(9_000_000n).limits,
          ...limit(1n, { setBy: 'member', purchasingAccount: 'pac_j' }).limits,
        ],
      },
    },
    'limit_reached',
  ],
  [
    'a free purchase beyond a limit',
    { rules: { ...limit(0n), ...cap(1n) }, spentMicros: { all: 1n } },
    'purchased',
  ],
  [
    'a limit before the price that was expected',
    { rules: limit(1n), order: expected(1n) },
    'price_changed',
  ],
  [
    'the tab at its credit limit',
    { buyer: { creditLimitMicros: 3_499_999n } },
    'credit_limit_reached',
  ],
  ['the tab up to its credit limit', { buyer: { creditLimitMicros: 3_500_000n } }, 'purchased'],
  ["the network's credit limit", { state: { creditRule: flat } }, 'credit_limit_reached'],
  [
    "the account's own before the network's",
    { buyer: { creditLimitMicros: 9_000_000n }, state: { creditRule: flat } },
    'purchased',
  ],
  [
    'what was given back makes room',
    {
      buyer: { creditLimitMicros: 3_000_000n },
      state: { tabCredits: new Map([['pay_j', 500_000n]]) },
    },
    'purchased',
  ],
  [
    'a limit and no credit',
    { rules: limit(1n), buyer: { creditLimitMicros: 1n } },
    'limit_reached',
  ],
  ['nobody was asked', { order: { oneClick: true } }, 'confirmation_needed'],
  [
    'nobody had to be asked',
    { order: { oneClick: true }, rules: oneClick(2_500_000n, 5_000_000n) },
    'purchased',
  ],
  [
    'dearer than the rule says',
    { order: { oneClick: true }, rules: oneClick(2_499_999n, 5_000_000n) },
    'confirmation_needed',
  ],
  [
    'more than the rule says for a day',
    {
      order: { oneClick: true },
      rules: oneClick(2_500_000n, 5_000_000n),
      spentMicros: { one_click: 2_500_001n },
    },
    'confirmation_needed',
  ],
  [
    'a rule for another merchant',
    { order: { oneClick: true }, rules: oneClick(9_000_000n, 9_000_000n, 'mer_d') },
    'confirmation_needed',
  ],
  [
    'nobody was asked, and it is beyond a limit',
    { order: { oneClick: true }, rules: limit(1n) },
    'limit_reached',
  ],
]

for (const [name, situation, outcome] of cases) {
  test(`${name}: ${outcome}`, () => assert.equal(outcomeOf(situation), outcome))
}

const capped: readonly [name: string, situation: Situation, price: bigint, cappedMicros: bigint][] =
  [
    ['below the cap', { rules: cap(5_000_000n) }, 2_500_000n, 0n],
    ['up to the cap', { rules: cap(1_000_000n) }, 1_000_000n, 1_500_000n],
    [
      'what is left of it',
      { rules: cap(5_000_000n), spentMicros: { all: 4_000_000n } },
      1_000_000n,
      1_500_000n,
    ],
    [
      'what was given back counts no more',
      {
        rules: cap(5_000_000n),
        spentMicros: { all: 5_000_000n },
        givenBackMicros: 1_000_000n,
      },
      1_000_000n,
      1_500_000n,
    ],
    ['nothing is left', { rules: cap(1n), spentMicros: { all: 7n } }, 0n, 2_500_000n],
    ["the operator's", { rules: cap(1n, { merchant: null }) }, 1n, 2_499_999n],
    ['of another currency', { rules: cap(1n, { currency: eur }) }, 2_500_000n, 0n],
    ['a parcel', { rules: cap(1n), offer: { kind: 'physical' } }, 2_500_000n, 0n],
    ['a term', { rules: cap(1n), offer: subscription }, 2_500_000n, 0n],
    ['a gift', { rules: cap(1n), order: { purpose: 'gift' } }, 2_500_000n, 0n],
    ['the list price expected', { rules: cap(1n), order: expected(2_500_000n) }, 1n, 2_499_999n],
    ['what was left before expected', { rules: cap(1n), order: expected(9n) }, 1n, 2_499_999n],
  ]
for (const [name, situation, priceMicros, cappedMicros] of capped) {
  test(`a price cap, ${name}: ${priceMicros}`, () => {
    const now = { ...order, ...situation.order }
    const outcome = decidePurchase(resolved(now), stateOf(situation), mark)
    assert.ok(outcome.status === 'purchased')
    const { purchase } = outcome
    assert.equal(purchase.priceMicros, priceMicros)
    assert.equal(purchase.cappedMicros, cappedMicros)
    assert.equal(purchase.shareMicros + purchase.feeMicros, priceMicros)
    assert.equal(purchase.tabNumber, 5n)
    assert.equal(outcome.fundings.length, priceMicros === 0n ? 0 : 1)
  })
}

test('a limit counts what was given back', () => {
  const spent = { spentMicros: { all: 4_000_000n }, givenBackMicros: 4_000_000n }
  const outcome = decidePurchase(
    resolved(order),
    stateOf({ rules: limit(5_000_000n), ...spent }),
    mark,
  )
  assert.ok(outcome.status === 'refused' && outcome.code === 'limit_reached')
})

test('a refusal names the limit and what is left of it', () => {
  const situation = { rules: limit(5_000_000n), spentMicros: { all: 3_000_000n } }
  const outcome = decidePurchase(resolved(order), stateOf(situation), mark)
  assert.deepEqual(outcome, {
    status: 'refused',
    code: 'limit_reached',
    retry: false,
    limit: {
      window: 'day',
      merchant: null,
      purchasingAccount: null,
      amountMicros: 5_000_000n,
      leftMicros: 2_000_000n,
      currency: 'USD',
    },
  })
})

const renewals: readonly [name: string, owned: Partial<Purchase>, from: string, until: string][] = [
  [
    'ahead of its end',
    { accessUntil: Temporal.Instant.from('2026-12-27T10:00:00Z') },
    '2026-12-27T10:00:00Z',
    '2027-01-27T10:00:00Z',
  ],
  ['after its end', { accessUntil: ended }, '2026-12-01T10:00:00Z', '2027-01-01T10:00:00Z'],
]
for (const [name, owned, from, until] of renewals) {
  test(`a subscription renewed ${name} is open from ${from} until ${until}`, () => {
    const outcome = decidePurchase(
      resolved({ ...order, ...renewal }),
      stateOf({ owned, offer: subscription }),
      mark,
    )
    assert.ok(outcome.status === 'purchased')
    assert.equal(outcome.purchase.accessFrom?.toString(), from)
    assert.equal(outcome.purchase.accessUntil?.toString(), until)
    assert.equal(outcome.purchase.term, 'P1M')
  })
}
