import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setAccountStatus } from '../../customers/accounts/set-account-status.ts'
import { findSignOnByEmail } from '../../customers/index.ts'
import type { Registered } from '../../customers/index.ts'
import { createPasswords, newSecretToken, seededRandom, testClock } from '../../platform/index.ts'
import type { Passwords, TestClock } from '../../platform/index.ts'
import { plainLetters, registerCustomer } from '../../registrations/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import type { TestDatabase } from '../../testing/open-test-database.ts'
import { checkCandidate, findCandidate } from './check-sign-on.ts'
import { accountsOfDevice, forgetDevice, rememberDevice } from './devices.ts'

const random = seededRandom('sign-on')
let testing: TestDatabase
let clock: TestClock
let hashCount = 0
let passwords: Passwords
let ports: Parameters<typeof registerCustomer>[0]
before(async () => {
  testing = await openTestDatabase()
  clock = testClock('2026-12-01T10:00:00Z')
  const real = createPasswords({ random })
  // The real one, with every computation counted.
  passwords = {
    ...real,
    verify: (password, hash) => {
      hashCount += 1
      return real.verify(password, hash)
    },
    verifyAgainstNothing: (password) => {
      hashCount += 1
      return real.verifyAgainstNothing(password)
    },
  }
  const letters = plainLetters({ name: 'Tally', publicUrl: 'https://tally.example' })
  ports = { database: testing.database, clock, random, passwords, letters }
})
after(() => testing.close())
beforeEach(() => {
  hashCount = 0
})

async function register(
  email: string,
  memberId: string,
  password: string | undefined,
): Promise<Registered> {
  const outcome = await registerCustomer(ports, {
    firstName: 'Jo',
    lastName: 'Doe',
    country: 'US',
    postalCode: '94105',
    email,
    memberId,
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
    password,
    paymentMethod: undefined,
  })
  assert.ok(outcome.status === 'registered')
  return outcome.registered
}

const codeKey = Buffer.alloc(32, 3)

type Known = {
  readonly deviceToken?: string | undefined
  readonly personalCode?: string
  readonly account?: string
}

async function check(name: string, password: string, known: Known = {}) {
  const candidate = await findCandidate({ ...ports, codeKey }, { name, ...known })
  return await checkCandidate(passwords, candidate, password)
}

async function signOn(name: string, password: string, deviceToken?: string, known: Known = {}) {
  hashCount = 0
  const checked = await check(name, password, { deviceToken, ...known })
  assert.equal(hashCount, 1, 'exactly one hash, whatever is wrong')
  return checked.ok ? checked.profile.signOn : undefined
}

test('by e-mail, however it is written; every failure is the same and costs one hash', async () => {
  const ada = await register('ada@example.com', 'ada', 'the first programmer')
  await register('nobody@example.com', 'no password', undefined)
  const closed = await register('closed@example.com', 'closed', 'the first programmer')
  await testing.database.transaction('close', (tx) =>
    setAccountStatus(tx, { paymentAccount: closed.paymentAccount, status: 'closed' }),
  )
  const password = 'the first programmer'
  assert.equal(await signOn('ada@example.com', password), ada.signOn)
  assert.equal(await signOn(' ADA@Example.COM ', password), ada.signOn)
  const failures: readonly [name: string, password: string][] = [
    ['ada@example.com', 'wrong'],
    ['ada@example.com', ''],
    ['ada@example.com', 'x'.repeat(1000)],
    ['unknown@example.com', password],
    ['nobody@example.com', ''],
    ['closed@example.com', password],
    ['ada', password],
    ['', password],
    ["' or 1=1 --", password],
    ['a\0b', password],
  ]
  for (const [name, typed] of failures) {
    assert.deepEqual(await check(name, typed), { ok: false })
    assert.equal(await signOn(name, typed), undefined, name)
  }
})

async function remember(of: string, deviceToken: string): Promise<void> {
  await testing.database.transaction('test.remember', (tx) =>
    rememberDevice(tx, ports, { deviceToken, signOn: of }),
  )
}

test('by member id where the browser knows the account, also with the same password twice', async () => {
  const password = 'shared by the family'
  const one = await register('one@example.com', 'Smith', password)
  const two = await register('two@example.com', 'smith', password)
  const here = newSecretToken(random)
  const there = newSecretToken(random)
  await remember(one.signOn, here)
  await remember(two.signOn, there)
  assert.equal(await signOn('SMITH', password, here), one.signOn)
  assert.equal(await signOn('smith', password, there), two.signOn)
  assert.equal(await signOn('smith', password), undefined)
  assert.equal(await signOn('smith', password, newSecretToken(random)), undefined)
  assert.equal(await signOn('smith', password, 'not a token'), undefined)
  assert.equal(await signOn('smith', 'wrong', here), undefined)
  assert.equal(await signOn('smi\0th', password, here), undefined)
  // Two accounts of one member id on one browser: nobody is tried.
  await remember(two.signOn, here)
  assert.equal(await signOn('smith', password, here), undefined)
  assert.equal(await signOn('one@example.com', password, here), one.signOn)
  await forgetDevice(ports, { deviceToken: here, signOn: two.signOn })
  assert.equal(await signOn('smith', password, here), one.signOn)
})

test('a browser remembers five accounts, the last used first', async () => {
  const deviceToken = newSecretToken(random)
  const made: Registered[] = []
  for (let n = 0; n < 6; n++) {
    made.push(await register(`device${n}@example.com`, `device ${n}`, undefined))
  }
  for (const { signOn: used } of made) {
    clock.advance({ minutes: 1 })
    await remember(used, deviceToken)
  }
  const known = await accountsOfDevice(ports, deviceToken)
  assert.deepEqual(
    known.map(({ memberId }) => memberId),
    ['device 5', 'device 4', 'device 3', 'device 2', 'device 1'],
  )
  assert.deepEqual(await accountsOfDevice(ports, newSecretToken(random)), [])
  const rows = await testing.database.read('read', (tx) =>
    tx.query<{ token_hash: Buffer }>({
      name: 'test.devices',
      text: 'select token_hash from known_devices',
    }),
  )
  assert.ok(rows.every(({ token_hash: hash }) => !hash.toString('base64url').includes(deviceToken)))
})

test('a sign-on is found by its address', async () => {
  const ids = await register('find@example.com', 'find me', undefined)
  const found = await testing.database.read('find', (tx) =>
    findSignOnByEmail(tx, 'Find@Example.com'),
  )
  assert.equal(found, ids.signOn)
  assert.equal(
    await testing.database.read('find', (tx) => findSignOnByEmail(tx, 'not an address')),
    undefined,
  )
})
