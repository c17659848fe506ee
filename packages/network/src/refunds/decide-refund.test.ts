// Every rule of refunds with the case just inside it and just outside, and in the order of the refusals.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decideRefund } from './decide-refund.ts'
import type { RefundState } from './decide-refund.ts'
import { refundRefusals } from './refund.ts'

const rules = {
  thresholdMicros: 10_000_000n,
  days: 60,
  budget: { budgetMicros: 100_000_000n, budgetCount: 20 },
}
const purchasedAt = Temporal.Instant.from('2026-12-01T10:00:00Z')
const lastAt = purchasedAt.add({ hours: 24 * 60 })
const plain: RefundState = {
  isAskerClosed: false,
  priceMicros: 9_999_999n,
  purchasedAt,
  isGiftTaken: false,
  cappedCount: 0,
  refundPolicy: 'standard',
  creditedMicros: 0n,
  dispute: 'none',
  refusedCount: 0,
  recent: { count: 0, sumMicros: 0n },
}

interface Case {
  readonly what: string
  readonly state?: Partial<RefundState>
  readonly amountMicros?: bigint
  readonly at?: Temporal.Instant
  readonly answer: string
}
const ten = { priceMicros: 10_000_000n }
const many = { priceMicros: 40_000_000n }

const cases: readonly Case[] = [
  { what: '9.999999, whole', answer: 'granted 9999999' },
  { what: '10.00, whole', state: ten, answer: 'queued 10000000 amount' },
  {
    what: 'a part of 10.00',
    state: ten,
    amountMicros: 9_999_999n,
    answer: 'queued 9999999 amount',
  },
  { what: 'a millionth of 40.00', state: many, amountMicros: 1n, answer: 'queued 1 amount' },
  {
    what: 'what a cancellation left of 10.00',
    state: { ...ten, creditedMicros: 7_000_000n },
    answer: 'queued 3000000 amount',
  },
  {
    what: 'the rest of 9.999999',
    state: { creditedMicros: 7_000_000n },
    answer: 'granted 2999999',
  },
  { what: 'a millionth', amountMicros: 1n, answer: 'granted 1' },
  { what: 'a millionth too much', amountMicros: 10_000_000n, answer: 'refund_too_large' },
  { what: 'far too much', state: many, amountMicros: 2n ** 60n, answer: 'refund_too_large' },
  {
    what: 'more than is left',
    state: { creditedMicros: 1n },
    amountMicros: 9_999_999n,
    answer: 'refund_too_large',
  },
  { what: 'all given back', state: { creditedMicros: 9_999_999n }, answer: 'already_refunded' },
  {
    what: 'held by a dispute',
    state: { creditedMicros: 9_999_999n, dispute: 'pending' },
    answer: 'purchase_disputed',
  },
  {
    what: 'a dispute was lost',
    state: { dispute: 'decided' },
    answer: 'queued 9999999 disputed_before',
  },
  {
    what: 'beside a dispute of the rest',
    state: { creditedMicros: 5_000_000n, dispute: 'pending' },
    answer: 'queued 4999999 disputed_before',
  },
  { what: 'price 0', state: { priceMicros: 0n }, answer: 'nothing_was_paid' },
  { what: 'on the last day', at: lastAt, answer: 'granted 9999999' },
  { what: 'a second later', at: lastAt.add({ seconds: 1 }), answer: 'refund_too_late' },
  { what: 'refused once', state: { refusedCount: 1 }, answer: 'queued 9999999 refused_before' },
  { what: 'refused twice', state: { refusedCount: 2 }, answer: 'refund_refused_before' },
  {
    what: 'a policy of none',
    state: { refundPolicy: 'none' },
    answer: 'queued 9999999 refund_policy',
  },
  { what: 'a policy in words', state: { refundPolicy: 'Ask us.' }, answer: 'granted 9999999' },
  { what: 'a gift that was taken up', state: { isGiftTaken: true }, answer: 'queued 9999999 gift' },
  { what: 'later ones cost less', state: { cappedCount: 1 }, answer: 'queued 9999999 capped' },
  {
    what: 'the budget to the millionth',
    state: { recent: { count: 19, sumMicros: 90_000_001n } },
    answer: 'granted 9999999',
  },
  {
    what: 'a millionth above the budget',
    state: { recent: { count: 19, sumMicros: 90_000_002n } },
    answer: 'queued 9999999 budget',
  },
  {
    what: 'one more than the count',
    state: { recent: { count: 20, sumMicros: 0n } },
    answer: 'queued 9999999 budget',
  },
  {
    what: 'closed, and free, and late',
    state: { isAskerClosed: true, priceMicros: 0n },
    at: lastAt.add({ hours: 9 }),
    answer: 'account_closed',
  },
]

for (const { what, state, amountMicros, at = purchasedAt, answer } of cases) {
  test(`${what}: ${answer}`, () => {
    const decision = decideRefund({ ...plain, ...state }, rules, { amountMicros, at })
    const said =
      decision.outcome === 'refused'
        ? decision.code
        : [
            decision.outcome,
            decision.amountMicros,
            ...(decision.outcome === 'queued' ? [decision.queuedFor] : []),
          ].join(' ')
    assert.equal(said, answer)
  })
}

test('every refusal but those that need no state has its case', () => {
  const named = new Set(cases.map(({ answer }) => answer))
  assert.deepEqual(
    refundRefusals.filter((code) => !named.has(code)),
    ['unknown_purchase', 'idempotency_conflict'],
  )
})

test('whatever is asked: never more than is left, and nothing at once from the threshold on', () => {
  const micros = fc.bigInt({ min: 0n, max: 30_000_000n })
  fc.assert(
    fc.property(micros, micros, fc.option(micros, { nil: undefined }), (price, credited, asked) => {
      const state = { ...plain, priceMicros: price, creditedMicros: credited }
      const decision = decideRefund(state, rules, {
        amountMicros: asked === 0n ? 1n : asked,
        at: purchasedAt,
      })
      if (decision.outcome === 'refused') return
      assert.ok(decision.amountMicros > 0n && credited + decision.amountMicros <= price)
      if (decision.outcome === 'granted') assert.ok(price < 10_000_000n)
    }),
  )
})
