import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LiveAccount } from './account.ts'
import { decideHoldEndings, decideHolds } from './decide-holds.ts'
import type { RecordedEnding } from './decide-holds.ts'
import type { Hold, HoldEnding } from './hold.ts'

const hold: Hold = {
  bucket: 1,
  id: 'req_1',
  debitAccount: 'clearing',
  creditAccount: 'tab',
  currency: 'USD',
  amountMicros: 100n,
  recipe: 'payment',
  liveSide: 'credit',
}
const tab: LiveAccount = {
  bucket: 1,
  id: 'tab',
  currency: 'USD',
  floor: 'credits_within_debits',
  debitsMicros: 150n,
  creditsMicros: 0n,
  debitHoldsMicros: 0n,
  creditHoldsMicros: 0n,
  debitCount: 0n,
}

test('holds together never speak for more than there is', () => {
  const decided = decideHolds(
    [hold, hold, { ...hold, amountMicros: 99n }, { ...hold, id: 'req_2', amountMicros: 51n }],
    { accounts: [tab], existing: [] },
  )
  assert.deepEqual(decided.outcomes, [
    'placed',
    'exists',
    'exists_with_different_amount',
    'exceeds_debits',
  ])
  assert.deepEqual(decided.placed, [hold])
  assert.deepEqual(
    decided.moves.map((move) => [move.id, move.creditHoldsMicros, move.creditsMicros]),
    [['tab', 100n, 0n]],
  )
})

const posted: HoldEnding = { bucket: 1, hold: 'req_1', outcome: 'posted' }
const voided: HoldEnding = { bucket: 1, hold: 'req_1', outcome: 'voided' }
const wasPosted = (postedMicros: bigint): RecordedEnding => ({
  hold: 'req_1',
  outcome: 'posted',
  postedMicros,
})
const wasVoided: RecordedEnding = { hold: 'req_1', outcome: 'voided', postedMicros: 0n }
const cases: readonly [
  name: string,
  ending: HoldEnding,
  before: RecordedEnding | undefined,
  outcome: string,
][] = [
  ['posted', posted, undefined, 'ended'],
  ['posted in part', { ...posted, postedMicros: 40n }, undefined, 'ended'],
  ['voided', voided, undefined, 'ended'],
  ['expired', { ...voided, outcome: 'expired' }, undefined, 'ended'],
  ['unknown', { ...posted, hold: 'req_9' }, undefined, 'hold_not_found'],
  ['posted beyond it', { ...posted, postedMicros: 101n }, undefined, 'exceeds_hold_amount'],
  ['posted twice', posted, wasPosted(100n), 'already_ended'],
  ['voided twice', voided, wasVoided, 'already_ended'],
  [
    'posted twice, not the same',
    { ...posted, postedMicros: 40n },
    wasPosted(100n),
    'already_posted_with_different_amount',
  ],
  ['voided after it was posted', voided, wasPosted(100n), 'already_posted'],
  ['posted after it was voided', posted, wasVoided, 'already_voided'],
  [
    'voided after it expired',
    voided,
    { hold: 'req_1', outcome: 'expired', postedMicros: 0n },
    'already_expired',
  ],
]
for (const [name, ending, before, outcome] of cases) {
  test(`a hold ${name}: ${outcome}`, () => {
    const decided = decideHoldEndings([ending], {
      holds: [hold],
      accounts: [{ ...tab, creditHoldsMicros: 100n }],
      recorded: before === undefined ? [] : [before],
    })
    assert.deepEqual(decided.outcomes, [outcome])
    assert.equal(decided.endings.length, outcome === 'ended' ? 1 : 0)
    if (outcome !== 'ended') assert.deepEqual([decided.moves, decided.transfers], [[], []])
  })
}

test('a part that is posted frees the rest', () => {
  const decided = decideHoldEndings([{ ...posted, postedMicros: 40n }, posted], {
    holds: [hold],
    accounts: [{ ...tab, creditHoldsMicros: 100n }],
    recorded: [],
  })
  assert.deepEqual(decided.outcomes, ['ended', 'already_posted_with_different_amount'])
  assert.deepEqual(
    decided.moves.map((move) => [move.id, move.creditHoldsMicros, move.creditsMicros]),
    [['tab', -100n, 40n]],
  )
  assert.deepEqual(
    decided.transfers.map((transfer) => [transfer.id, transfer.amountMicros, transfer.liveSide]),
    [['req_1/posted', 40n, 'credit']],
  )
})

test('posting nothing is a fault of the caller', () => {
  assert.throws(
    () =>
      decideHoldEndings([{ ...posted, postedMicros: 0n }], {
        holds: [hold],
        accounts: [tab],
        recorded: [],
      }),
    RangeError,
  )
})
