// Every published rule with the case that it is for, and with each rule before it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admitDispute, decideDispute } from './decide-dispute.ts'
import { disputeRefusals, disputeRules } from './dispute.ts'
import type { DisputeFacts } from './dispute.ts'

const rules = {
  thresholdMicros: 10_000_000n,
  days: 120,
  grantedCountMax: 3,
  budget: { budgetMicros: 100_000_000n, budgetCount: 20 },
}
/** A first purchase at a merchant, on the customer's only device, not opened again. */
const plain: DisputeFacts = {
  signOnCount: 1,
  isNewDevice: false,
  isOneClick: false,
  openedCount: 0,
  earlierCount: 0,
  grantedCount: 0,
  wasRefundRefused: false,
  isBudgetUsed: false,
  isGiftTaken: false,
  cappedCount: 0,
}
const worst: DisputeFacts = {
  signOnCount: 0,
  isNewDevice: true,
  isOneClick: true,
  openedCount: 2,
  earlierCount: 5,
  grantedCount: 3,
  wasRefundRefused: true,
  isBudgetUsed: false,
  isGiftTaken: false,
  cappedCount: 0,
}

const cases: readonly (readonly [facts: Partial<DisputeFacts>, micros: bigint, answer: string])[] =
  [
    [{}, 9_999_999n, 'queued unclear'],
    [{}, 10_000_000n, 'queued amount'],
    [worst, 10_000_000n, 'queued amount'],
    [worst, 9_999_999n, 'queued budget'],
    [{ isGiftTaken: true, isNewDevice: true }, 1n, 'queued gift'],
    [{ cappedCount: 2, isNewDevice: true }, 1n, 'queued capped'],
    [{ isBudgetUsed: true, signOnCount: 0 }, 1n, 'queued budget'],
    [{ grantedCount: 2, signOnCount: 0 }, 1n, 'granted nobody_signed_on'],
    [{ ...worst, grantedCount: 2 }, 1n, 'queued refund_refused'],
    [{ ...worst, grantedCount: 0, wasRefundRefused: false }, 1n, 'granted new_device'],
    [{ isNewDevice: true }, 1n, 'granted new_device'],
    [{ openedCount: 1 }, 1n, 'refused opened'],
    [{ openedCount: 1, signOnCount: 0 }, 1n, 'refused opened'],
    [{ signOnCount: 0 }, 1n, 'granted nobody_signed_on'],
    [{ signOnCount: 0, earlierCount: 9 }, 1n, 'granted nobody_signed_on'],
    [{ earlierCount: 1 }, 1n, 'refused regular'],
    [{ earlierCount: 1, isOneClick: true }, 1n, 'queued unclear'],
    [{ openedCount: 1, isOneClick: true }, 1n, 'refused opened'],
  ]

for (const [facts, micros, answer] of cases) {
  test(`${JSON.stringify(facts)} of ${micros}: ${answer}`, () => {
    const { outcome, rule } = decideDispute({ ...plain, ...facts }, rules, micros)
    assert.equal(`${outcome} ${rule}`, answer)
  })
}

test('every rule has its case', () => {
  const named = new Set(cases.map(([, , answer]) => answer.split(' ')[1]))
  assert.deepEqual(
    disputeRules.filter((rule) => !named.has(rule)),
    [],
  )
})

const purchasedAt = Temporal.Instant.from('2026-12-01T10:00:00Z')
const state = {
  isAskerClosed: false,
  priceMicros: 2_500_000n,
  purchasedAt,
  wasDisputed: false,
  creditedMicros: 0n,
}
const lastAt = purchasedAt.add({ hours: 24 * 120 })

const admissions: readonly (readonly [Partial<typeof state>, Temporal.Instant, string | bigint])[] =
  [
    [{}, purchasedAt, 2_500_000n],
    [{}, lastAt, 2_500_000n],
    [{}, lastAt.add({ seconds: 1 }), 'dispute_too_late'],
    [{ creditedMicros: 500_000n }, purchasedAt, 2_000_000n],
    [{ creditedMicros: 2_500_000n }, purchasedAt, 'already_refunded'],
    [{ wasDisputed: true, creditedMicros: 2_500_000n }, purchasedAt, 'already_disputed'],
    [{ priceMicros: 0n, wasDisputed: true }, purchasedAt, 'nothing_was_paid'],
    [{ isAskerClosed: true, priceMicros: 0n }, purchasedAt, 'account_closed'],
  ]

for (const [more, at, answer] of admissions) {
  test(`taken or not: ${answer}`, () => {
    const taken = admitDispute({ ...state, ...more }, rules, at)
    assert.equal(taken.outcome === 'taken' ? taken.amountMicros : taken.code, answer)
  })
}

test('every refusal but those that need no state has its case', () => {
  const named = new Set(admissions.map(([, , answer]) => answer))
  assert.deepEqual(
    disputeRefusals.filter((code) => !named.has(code)),
    ['unknown_purchase', 'idempotency_conflict'],
  )
})
