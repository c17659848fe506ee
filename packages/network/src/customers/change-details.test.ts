// Names and residences that change: what is refused, what is kept for documents of before, and what an erasure leaves.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { seededRandom, testClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { changeName, changeResidence } from './change-details.ts'
import type { Registered } from './customer.ts'
import { eraseCustomer } from './erase-customer.ts'
import { readEmailAddress } from './email-address.ts'
import { newCustomerIds, recordCustomer } from './record-customer.ts'
import { findDetailsAt, selectFormerDetails } from './store-details.ts'

const random = seededRandom('details')
const clock = testClock('2026-12-01T10:00:00Z')
let testing: TestDatabase
let ports: { database: TestDatabase['database']; clock: typeof clock }
let ada: Registered
let count = 0
before(async () => {
  testing = await openTestDatabase()
  ports = { database: testing.database, clock }
})
after(() => testing.close())
beforeEach(async () => {
  ada = newCustomerIds({ clock, random })
  count += 1
  const address = readEmailAddress(`ada${count}@mail.example`)
  assert.ok(address !== undefined)
  await ports.database.transaction('register', (tx) =>
    recordCustomer(
      tx,
      { clock, random },
      {
        ids: ada,
        details: {
          ...address,
          memberId: 'ada',
          firstName: 'Ada',
          lastName: 'Lovelace',
          country: 'GB',
          postalCode: 'SW1A 1AA',
          language: 'en',
          timeZone: 'Europe/London',
          currency: getCurrency('GBP').code,
        },
        passwordHash: null,
        recoveryHash: null,
        method: undefined,
        emailProof: undefined,
        welcome: { subject: 'w', text: 'w', html: 'w' },
        at: clock.now(),
      },
    ),
  )
})

const detailsAt = (at: Temporal.Instant) =>
  ports.database.read('details', (tx) => findDetailsAt(tx, ada.customer, at))

const former = () =>
  ports.database.read('former', (tx) => selectFormerDetails(tx, ada.customer, 100))

const original = { firstName: 'Ada', lastName: 'Lovelace', country: 'GB', postalCode: 'SW1A 1AA' }

const residences: readonly (readonly [string, string, object, string])[] = [
  ['DE', '20457', {}, 'DE 20457'],
  ['LU', 'L-8211', {}, 'LU 8211'],
  ['JP', '〒100-0001', {}, 'JP 100-0001'],
  ['HK', '', {}, 'HK '],
  ['GB', 'sw1a1aa', {}, 'GB SW1A 1AA'],
  ['DE', 'SW1A 1AA', { postal_code: 'malformed' }, 'GB SW1A 1AA'],
  ['DE', '  ', { postal_code: 'missing' }, 'GB SW1A 1AA'],
  ['ZZ', '20457', { country: 'unsupported' }, 'GB SW1A 1AA'],
  ['', '', { country: 'unsupported' }, 'GB SW1A 1AA'],
  ['de', '20457', { country: 'unsupported' }, 'GB SW1A 1AA'],
]
for (const [country, postalCode, faults, after] of residences) {
  test(`to ${country} ${postalCode}: ${JSON.stringify(faults)}`, async () => {
    assert.deepEqual(await changeResidence(ports, { of: ada, country, postalCode }), faults)
    const now = await detailsAt(clock.now())
    assert.equal(`${now?.country ?? ''} ${now?.postalCode ?? ''}`, after)
    // What was refused, and what is the same again, leaves no trace.
    assert.equal((await former()).length, after === 'GB SW1A 1AA' ? 0 : 1)
  })
}

test('each moment has the details that held then; the same again, or twice at once, adds none', async () => {
  const registered = clock.now()
  clock.advance({ hours: 24 })
  const moved = { of: ada, country: 'DE', postalCode: '20457' }
  await Promise.all([changeResidence(ports, moved), changeResidence(ports, moved)])
  const inGermany = clock.now()
  clock.advance({ hours: 24 })
  await changeName(ports, { of: ada, firstName: 'Ada', lastName: 'King' })
  await changeName(ports, { of: ada, firstName: 'Ada', lastName: 'King' })
  const there = { ...original, country: 'DE', postalCode: '20457' }
  assert.deepEqual(await detailsAt(registered), original)
  assert.deepEqual(await detailsAt(inGermany), there)
  assert.deepEqual(await detailsAt(clock.now()), { ...there, lastName: 'King' })
  assert.equal((await former()).length, 2)
})

test('an erasure leaves no former name', async () => {
  await changeName(ports, { of: ada, firstName: 'Augusta', lastName: 'King' })
  await changeResidence(ports, { of: ada, country: 'DE', postalCode: '20457' })
  const at = clock.now()
  const person = { ...ada, currency: 'GBP', email: `ada${count}@mail.example`, registeredAt: at }
  await ports.database.transaction('erase', (tx) =>
    eraseCustomer(tx, { person, scope: 'sign_on', at }),
  )
  assert.deepEqual(await former(), [])
  assert.equal((await detailsAt(at.subtract({ hours: 1 })))?.firstName, '')
})
