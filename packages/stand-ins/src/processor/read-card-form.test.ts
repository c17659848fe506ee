import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { passesLuhn, readCardForm } from './read-card-form.ts'
import { testCards } from './test-cards.ts'

const now = Temporal.Instant.from('2026-03-10T12:00:00Z')
const good = {
  number: '4242 4242 4242 4242',
  expiry: '03/26',
  securityCode: '123',
  postalCode: '10115',
}

const table = [
  [{}, 'ok'],
  [{ number: '4242-4242-4242-4242' }, 'ok'],
  [{ number: '' }, { number: 'number_missing' }],
  [{ number: '4242' }, { number: 'number_malformed' }],
  [{ number: '4242 4242 4242 424x' }, { number: 'number_malformed' }],
  [{ number: '4242 4242 4242 4241' }, { number: 'number_checksum' }],
  [{ number: '4111 1111 1111 1111' }, { number: 'number_not_a_test_card' }],
  [{ expiry: '3/2026' }, 'ok'],
  [{ expiry: '0326' }, 'ok'],
  [{ expiry: '03 - 26' }, 'ok'],
  [{ expiry: '03x26' }, { expiry: 'expiry_malformed' }],
  [{ expiry: '3' }, { expiry: 'expiry_malformed' }],
  [{ expiry: '02/26' }, { expiry: 'expiry_past' }],
  [{ expiry: '12/25' }, { expiry: 'expiry_past' }],
  [{ expiry: '13/30' }, { expiry: 'expiry_malformed' }],
  [{ expiry: '00/30' }, { expiry: 'expiry_malformed' }],
  [{ expiry: '01/47' }, { expiry: 'expiry_too_far' }],
  [{ securityCode: '' }, { securityCode: 'security_code_malformed' }],
  [{ securityCode: '1234' }, { securityCode: 'security_code_malformed' }],
  [
    { number: '3782 822463 10005', securityCode: '123' },
    { securityCode: 'security_code_malformed' },
  ],
  [{ number: '3782 822463 10005', securityCode: '1234' }, 'ok'],
  [{ postalCode: '  ' }, { postalCode: 'postal_code_missing' }],
  [
    { number: '', expiry: '', securityCode: '', postalCode: '' },
    {
      number: 'number_missing',
      expiry: 'expiry_malformed',
      securityCode: 'security_code_malformed',
      postalCode: 'postal_code_missing',
    },
  ],
] as const

test('what is typed, and what is wrong with it', () => {
  for (const [change, wanted] of table) {
    const read = readCardForm({ ...good, ...change }, now)
    assert.deepEqual(read.ok ? 'ok' : read.problems, wanted, JSON.stringify(change))
  }
})

test('a card is good until the last moment of its month in UTC', () => {
  const outcomes = ['2026-03-31T23:59:59Z', '2026-04-01T00:00:00Z'].map(
    (at) => readCardForm(good, Temporal.Instant.from(at)).ok,
  )
  assert.deepEqual(outcomes, [true, false])
})

test('every test card passes the check digit, and with any one digit changed none does', () => {
  const card = fc.constantFrom(...testCards)
  fc.assert(
    fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ number }, anyPlace, add) => {
      const place = anyPlace % number.length
      const digit = (Number(number[place]) + add) % 10
      assert.ok(passesLuhn(number))
      assert.ok(!passesLuhn(number.slice(0, place) + String(digit) + number.slice(place + 1)))
    }),
  )
})
