// Addresses that several people register with: none is in another's way, and it is whose mailbox answers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  confirmEmailChange,
  getProfile,
  readEmailAddress,
  selectSignOnsNamed,
} from '../customers/index.ts'
import type { Registered } from '../customers/index.ts'
import { createPasswords, seededRandom, testClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { completeRegistration, plainLetters, registerCustomer, startRegistration } from './index.ts'

const clock = testClock('2026-12-01T23:30:00Z')
const random = seededRandom('claimed addresses')
let testing: TestDatabase
let ports: Parameters<typeof registerCustomer>[0]
before(async () => {
  testing = await openTestDatabase()
  ports = {
    database: testing.database,
    clock,
    random,
    passwords: createPasswords({ random }),
    letters: plainLetters({ name: 'Tally', publicUrl: 'https://tally.example' }),
  }
})
after(() => testing.close())

const visa = { processor: 'simulator', token: 'pm_card_ok', label: 'Visa ending 4242' }
const newcomer = {
  firstName: 'Jo',
  lastName: 'Doe',
  country: 'DE',
  postalCode: '10115',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
}

async function start(email: string): Promise<string> {
  const started = await startRegistration(ports, { ...newcomer, email })
  assert.equal(started.ok, true)
  return started.registration
}

test('a known address: both steps answer the same, its owner is told and keeps it, and no welcome goes there', async () => {
  const input = { ...newcomer, email: 'taken@example.com', memberId: 'jo', paymentMethod: visa }
  const owner = await registerCustomer(ports, input)
  assert.equal(owner.status, 'registered')
  const mails = await countMails()
  const registration = await start('TAKEN@example.com')
  await start('taken@example.com')
  assert.equal(await countMails(), mails + 1)
  const completed = await completeRegistration(ports, { registration, paymentMethod: visa })
  assert.equal(completed.status, 'completed')
  assert.equal(await countMails(), mails + 1)
  assert.equal((await profileOf(completed.registered)).isEmailProved, false)
  assert.equal((await named('taken@example.com'))[0]?.signOn, owner.registered.signOn)
})

async function complete(email: string): Promise<Registered> {
  const registration = await start(email)
  const completed = await completeRegistration(ports, { registration, paymentMethod: visa })
  assert.equal(completed.status, 'completed')
  return completed.registered
}

const profileOf = ({ signOn }: Registered) =>
  testing.database.read('profile', (tx) => getProfile(tx, signOn))
const named = (email: string) =>
  testing.database.read('named', (tx) =>
    selectSignOnsNamed(tx, readEmailAddress(email)?.emailKey ?? ''),
  )

/** The links in the welcomes that went to an address, in the order in which they were written. */
async function linksTo(email: string): Promise<readonly string[]> {
  const mails = await testing.database.read('links', (tx) =>
    tx.query<{ text: string }>({
      name: 'test.welcomes-to',
      text: `select text_body as text from outbox_mails
        where recipient = $1 and cause like 'registered/%' order by created_at, id`,
      values: [email],
    }),
  )
  return mails.map(({ text }) => /profile\/email\/(\S+)/.exec(text)?.[1] ?? '')
}

const confirm = (token: string) =>
  confirmEmailChange({ ...ports, whenMoved: () => Promise.resolve() }, token)

test('three register with one address: none is in the way of another, and it is whose mailbox answers', async () => {
  const email = 'claimed@example.com'
  const people: Registered[] = []
  for (let n = 0; n < 3; n += 1) {
    people.push(await complete(email))
    clock.advance({ seconds: 1 })
  }
  assert.deepEqual(
    (await named(email)).map(({ isProved }) => isProved),
    [false, false, false],
  )
  const [, second = '', third = ''] = await linksTo(email)
  // Two links of one mailbox at the same moment: one account has the address.
  const answers = await Promise.all([confirm(second), confirm(third)])
  assert.equal(answers.filter((answer) => answer === email).length, 1)
  const proved = await Promise.all(people.map(async (one) => (await profileOf(one)).isEmailProved))
  assert.deepEqual(proved.filter(Boolean).length, 1)
  assert.equal((await named(email))[0]?.signOn, people[proved.indexOf(true)]?.signOn)
  // From now on it is somebody's: further ones are told, and get no link.
  await complete(email)
  assert.equal((await linksTo(email)).length, 3)
})

test('no more than five welcomes a day go to one address', async () => {
  const email = 'flooded@example.com'
  for (let n = 0; n < 7; n += 1) await complete(email)
  assert.equal((await linksTo(email)).length, 5)
  clock.advance({ hours: 24, seconds: 1 })
  await complete(email)
  assert.equal((await linksTo(email)).length, 6)
})

async function countMails(): Promise<number> {
  const rows = await testing.database.read('count', (tx) =>
    tx.query<{ count: number }>({
      name: 'test.count-mails',
      // A mail to nobody is written down like one to somebody, and never sent.
      text: `select count(*)::integer as count from outbox_mails where recipient <> ''`,
      values: [],
    }),
  )
  return rows[0]?.count ?? 0
}
