import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, decideAct, mayAct, proofKinds, proofOf } from './proofs.ts'
import type { ActName, ProofKind } from './proofs.ts'
import type { SignOnMethod } from './session.ts'

const now = Temporal.Instant.from('2026-12-01T09:00:00Z')
const names = Object.keys(acts) as ActName[]
const rank = (proof: ProofKind): number => proofKinds.indexOf(proof)

// How it was signed on, and minutes since a second factor was shown: what that stands for.
const sessions: readonly [method: SignOnMethod, minutesAgo: number | null, proof: ProofKind][] = [
  ['password', null, 'password'],
  ['password', 9, 'second_factor'],
  ['password', 10, 'password'],
  ['registration', null, 'password'],
  ['registration', 0, 'second_factor'],
  ['link', null, 'mailbox'],
  ['link', 9, 'second_factor'],
  ['link', 10, 'mailbox'],
  ['passkey', 0, 'passkey'],
  ['passkey', 10, 'password'],
]
for (const [method, minutesAgo, proof] of sessions) {
  test(`signed on by ${method}, second factor ${minutesAgo ?? 'never'}: ${proof}`, () => {
    const steppedUpAt = minutesAgo === null ? null : now.subtract({ minutes: minutesAgo })
    assert.equal(proofOf({ method, steppedUpAt }, now), proof)
    for (const act of names) {
      assert.equal(mayAct({ method, steppedUpAt }, act, now), decideAct(act, proof) === 'at_once')
    }
  })
}

test('what a proof ends, each stronger one ends, too', () => {
  for (const act of names.filter((name) => acts[name].effect === 'ends')) {
    const able = proofKinds.filter((proof) => decideAct(act, proof) !== 'no')
    const weakest = Math.min(...able.map(rank))
    assert.deepEqual(able, proofKinds.slice(weakest), act)
  }
})

test('a password changes nothing, and ends no more than passwords opened', () => {
  const able = names.filter((act) => decideAct(act, 'password') !== 'no')
  assert.deepEqual(able, ['sign_on', 'end_password_sessions'])
})

test('what a mailbox with the phrase needs to take an account back counts on when it is changed', () => {
  for (const act of ['change_phrase', 'change_address'] as const) {
    assert.ok(acts[act].formerLastsHours >= 72, act)
    assert.equal(acts[act].tells, 'every_address')
  }
  assert.equal(decideAct('take_account_back', 'mailbox_and_phrase'), 'at_once')
})
