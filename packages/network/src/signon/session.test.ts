import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultSessionRule, isSignedOn, isSteppedUp } from './session.ts'
import type { Session } from './session.ts'

const signedOnAt = Temporal.Instant.from('2026-12-01T09:00:00Z')
const ids = {
  signOn: 'sgn_1',
  customer: 'cus_1',
  purchasingAccount: 'pac_1',
  paymentAccount: 'pay_1',
}
const session: Session = {
  ...ids,
  id: 'ses_1',
  method: 'password',
  device: '',
  network: '',
  signedOnAt,
  lastUsedAt: signedOnAt,
  lastPurchaseAt: null,
  steppedUpAt: null,
  endedAt: null,
  providerSession: null,
}
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2026-12-01T${text}Z`)

// Signed on at 09:00: 6 hours from the sign-on, 2 from the last purchase, whichever ends first.
const table: readonly [lastPurchase: string | null, now: string, isOn: boolean][] = [
  [null, '09:00:00', true],
  [null, '14:59:59.999', true],
  [null, '15:00:00', false],
  ['09:00:00', '10:59:59.999', true],
  ['09:00:00', '11:00:00', false],
  ['12:30:00', '14:29:59.999', true],
  ['12:30:00', '14:30:00', false],
  ['13:00:00', '14:59:59.999', true],
  ['13:00:00', '15:00:00', false],
  ['14:59:00', '14:59:59.999', true],
  ['14:59:00', '15:00:00', false],
]
for (const [lastPurchase, now, isOn] of table) {
  test(`last purchase ${lastPurchase ?? 'never'}, now ${now}: ${isOn ? 'signed on' : 'over'}`, () => {
    const lastPurchaseAt = lastPurchase === null ? null : at(lastPurchase)
    assert.equal(isSignedOn({ ...session, lastPurchaseAt }, at(now), defaultSessionRule), isOn)
  })
}

test('a session that was ended is over at once', () => {
  const ended = { ...session, endedAt: signedOnAt }
  assert.equal(isSignedOn(ended, signedOnAt, defaultSessionRule), false)
})

const factorTable: readonly [steppedUp: string | null, now: string, isFresh: boolean][] = [
  [null, '09:00:00', false],
  ['09:00:00', '09:00:00', true],
  ['09:00:00', '09:09:59.999', true],
  ['09:00:00', '09:10:00', false],
]
for (const [steppedUp, now, isFresh] of factorTable) {
  test(`second factor at ${steppedUp ?? 'no time'}, now ${now}: ${isFresh ? 'fresh' : 'asked for'}`, () => {
    const steppedUpAt = steppedUp === null ? null : at(steppedUp)
    assert.equal(isSteppedUp({ ...session, steppedUpAt }, at(now)), isFresh)
  })
}
