import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Caller } from '../contract/index.ts'
import { selectBucketsDue, selectBuyers, selectDueAccounts } from '../customers/accounts/index.ts'
import { setAccountStatus } from '../customers/accounts/set-account-status.ts'
import { findProfile } from '../customers/find-profile.ts'
import { customerRoutes } from '../customers/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { bucketOf, createPasswords, seededRandom, testClock } from '../platform/index.ts'
import type { TestClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { abandonRegistrations } from './abandon-registrations.ts'
import {
  completeRegistration,
  findRegistration,
  greetAddress,
  noteCardSession,
  plainLetters,
  registerCustomer,
  startRegistration,
} from './index.ts'
import type { RegisterCustomerInput } from './index.ts'
import { registrationRoutes } from './routes.ts'

const { signal } = new AbortController()
let testing: TestDatabase
let clock: TestClock
let ports: Parameters<typeof registerCustomer>[0]
before(async () => {
  testing = await openTestDatabase()
  clock = testClock('2026-12-01T23:30:00Z')
  const random = seededRandom('customers')
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
let people = 0
function person(change: Partial<RegisterCustomerInput> = {}): RegisterCustomerInput {
  people += 1
  return {
    firstName: 'Jo',
    lastName: 'Doe',
    country: 'DE',
    postalCode: '10115',
    email: `jo${people}@example.com`,
    memberId: 'jo doe',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    paymentMethod: visa,
    ...change,
  }
}

async function count(table: string): Promise<number> {
  const rows = await testing.database.read('count', (tx) =>
    tx.query<{ n: bigint }>({
      name: `test.count-${table}`,
      // A mail to nobody is written down like one to somebody, and never sent.
      text: `select count(*) n from ${table} ${table === 'outbox_mails' ? "where recipient <> ''" : ''}`,
    }),
  )
  return Number(rows[0]?.n)
}

async function countAll(): Promise<readonly number[]> {
  const tables = [
    'payment_accounts',
    'purchasing_accounts',
    'customers',
    'sign_ons',
    'email_directory',
    'payment_methods',
    'ledger_accounts',
    'outbox_mails',
  ]
  return await Promise.all(tables.map(count))
}

async function register(change: Partial<RegisterCustomerInput> = {}) {
  const outcome = await registerCustomer(ports, person(change))
  assert.ok(outcome.status === 'registered')
  return outcome.registered
}

test('one registration makes one of everything, all in one bucket', async () => {
  const earlier = await countAll()
  const ids = await register()
  const now = await countAll()
  assert.deepEqual(
    now.map((n, index) => n - (earlier[index] ?? 0)),
    [1, 1, 1, 1, 1, 1, 1, 1],
  )
  assert.equal(new Set(Object.values(ids).map(bucketOf)).size, 1)
  const profile = await testing.database.read('profile', (tx) => findProfile(tx, ids.signOn))
  assert.equal(profile?.firstName, 'Jo')
  // In Berlin it was the second already.
  assert.equal(profile.billingDay, 2)
  assert.equal(profile.accountStatus, 'active')
})

test('an address has one account, however it is written, and a refusal leaves no trace', async () => {
  await register({ email: 'Same@Example.com' })
  const earlier = await countAll()
  const second = await registerCustomer(ports, person({ email: 'same@EXAMPLE.com' }))
  assert.deepEqual(second, { status: 'refused', code: 'email_taken' })
  assert.deepEqual(await countAll(), earlier)
})

test('twenty at once with one address: one', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      registerCustomer(ports, person({ email: 'race@example.com' })),
    ),
  )
  const statuses = outcomes.map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 'registered').length, 1)
  assert.equal(statuses.filter((status) => status === 'refused').length, 19)
})

test('the same request key answers the same account; with other content it is refused', async () => {
  const input = person({ requestKey: 'script/1' })
  const all = await Promise.all(Array.from({ length: 5 }, () => registerCustomer(ports, input)))
  const made = all.flatMap((one) => (one.status === 'registered' ? [one.registered] : []))
  assert.equal(made.length, 1)
  for (const outcome of all) {
    assert.ok(outcome.status !== 'refused')
    assert.deepEqual(outcome.registered, made[0])
  }
  const other = await registerCustomer(ports, { ...input, lastName: 'Else' })
  assert.deepEqual(other, { status: 'refused', code: 'idempotency_conflict' })
})

async function start(email: string) {
  const started = await startRegistration(ports, person({ email }))
  assert.equal(started.ok, true)
  return started.registration
}

test('two steps: nothing is open before the card page, everything after it, once', async () => {
  const earlier = await countAll()
  const registration = await start('two-steps@example.com')
  assert.deepEqual(await countAll(), earlier)
  const noted = { registration, cardSession: 'cs_1', cardProcessor: 'simulator' }
  assert.equal(await noteCardSession(ports, noted), true)
  const waiting = await findRegistration(ports, registration)
  assert.equal(waiting?.status, 'started')
  assert.deepEqual([waiting.cardSession, waiting.cardProcessor], ['cs_1', 'simulator'])
  assert.equal(waiting.details?.email, 'two-steps@example.com')
  const input = { registration, paymentMethod: visa }
  const [one, two] = await Promise.all([
    completeRegistration(ports, input),
    completeRegistration(ports, input),
  ])
  assert.deepEqual([one.status, two.status].sort(), ['completed', 'exists'])
  assert.ok(one.status !== 'refused' && two.status !== 'refused')
  assert.deepEqual(one.registered, two.registered)
  assert.deepEqual(
    (await countAll()).map((n, index) => n - (earlier[index] ?? 0)),
    [1, 1, 1, 1, 0, 1, 1, 1],
  )
  const done = await findRegistration(ports, registration)
  assert.equal(done?.status, 'completed')
  assert.equal(done.details, undefined)
  assert.deepEqual(done.registered, one.registered)
})

test('an address that somebody has is told so, once a day; one that nobody has, nothing', async () => {
  await register({ email: 'greeted@example.com' })
  const mails = await count('outbox_mails')
  const greet = (email: string) => greetAddress(ports, { email, language: 'en' })
  assert.equal(await greet('nobody-has-this@example.com'), true)
  assert.equal(await count('outbox_mails'), mails, 'but one to nobody')
  assert.deepEqual(
    await Promise.all(Array.from({ length: 5 }, () => greet(' GREETED@example.com '))),
    [true, true, true, true, true],
  )
  assert.equal(await count('outbox_mails'), mails + 1)
  clock.advance({ hours: 24 })
  await greet('greeted@example.com')
  assert.equal(await count('outbox_mails'), mails + 2)
  for (const none of ['', 'x', 'a@b\nbcc: c@d', '@']) assert.equal(await greet(none), false)
})

test('bad input of the first step stores nothing', async () => {
  const earlier = await count('registrations')
  const started = await startRegistration(ports, {
    ...person({ country: 'XX', timeZone: 'Nowhere' }),
  })
  assert.deepEqual(started, {
    ok: false,
    faults: { country: 'unsupported', time_zone: 'unsupported' },
  })
  assert.equal(await count('registrations'), earlier)
})

test('unknown and ended registrations', async () => {
  for (const registration of ['reg_unknown', '', 'reg_\0', "'; drop table customers; --"]) {
    assert.deepEqual(await completeRegistration(ports, { registration, paymentMethod: visa }), {
      status: 'refused',
      code: 'unknown_registration',
    })
  }
  const registration = await start('late@example.com')
  clock.advance({ hours: 24 })
  assert.equal((await findRegistration(ports, registration))?.status, 'ended')
  const late = { status: 'refused', code: 'registration_ended' }
  assert.deepEqual(await completeRegistration(ports, { registration, paymentMethod: visa }), late)
  await abandonRegistrations(ports, { signal })
  assert.deepEqual(await completeRegistration(ports, { registration, paymentMethod: visa }), late)
})

test('what nobody completed is forgotten, all of it, in pieces; a month later also that it was begun', async () => {
  const begun: string[] = []
  for (let n = 0; n < 5; n += 1) begun.push(await start(`never${n}@example.com`))
  const other = await start('completed@example.com')
  await completeRegistration(ports, { registration: other, paymentMethod: visa })
  clock.advance({ hours: 24 })
  const young = await start('young@example.com')
  await abandonRegistrations(ports, { signal, limit: 2 })
  const statuses = async () => {
    const found = await Promise.all(
      [...begun, other, young].map((one) => findRegistration(ports, one)),
    )
    return found.map((one) => `${one?.status} ${one?.details?.email ?? ''}`.trim()).join(', ')
  }
  const five = (text: string) => begun.map(() => text).join(', ')
  assert.match(await statuses(), new RegExp(`^${five('ended')}, completed.*, started young`))
  clock.advance({ hours: 24 * 31 })
  await abandonRegistrations(ports, { signal, limit: 2 })
  assert.match(await statuses(), new RegExp(`^${five('undefined')}, completed.*, ended$`))
})

test('buyers: known ones with their state, unknown ones left out', async () => {
  const one = await register()
  const none = await register({ paymentMethod: undefined })
  const merchant = 'mer_0123456789abcdefghjkmnpqrs'
  const asked = [
    one.purchasingAccount,
    none.purchasingAccount,
    one.purchasingAccount,
    one.paymentAccount,
    merchant,
    'x',
  ]
  const buyers = await testing.database.read('buyers', (tx) => selectBuyers(tx, asked))
  const byId = new Map(buyers.map((buyer) => [buyer.purchasingAccount, buyer]))
  assert.equal(buyers.length, 2)
  assert.deepEqual(byId.get(one.purchasingAccount), {
    purchasingAccount: one.purchasingAccount,
    paymentAccount: one.paymentAccount,
    bucket: bucketOf(one.paymentAccount),
    role: 'payer',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    status: 'active',
    hasPaymentMethod: true,
    frozenBy: null,
    creditLimitMicros: null,
    purchaseMails: 'daily',
  })
  assert.equal(byId.get(none.purchasingAccount)?.hasPaymentMethod, false)
})

test('an account is suspended, resumed, and closed for ever', async () => {
  const { paymentAccount, purchasingAccount } = await register()
  const set = async (status: 'active' | 'suspended' | 'closed', account: string = paymentAccount) =>
    await testing.database.transaction('set', (tx) =>
      setAccountStatus(tx, { paymentAccount: account, status }),
    )
  assert.equal(await set('active'), 'unchanged')
  assert.equal(await set('suspended'), 'changed')
  const buyers = await testing.database.read('b', (tx) => selectBuyers(tx, [purchasingAccount]))
  assert.equal(buyers[0]?.status, 'suspended')
  assert.equal(await set('active'), 'changed')
  assert.equal(await set('closed'), 'changed')
  assert.equal(await set('active'), 'account_closed')
  assert.equal(await set('active', 'pay_unknown'), 'unknown_account')
})

test('due accounts of a date come in pages, with the method to charge', async () => {
  const first = await register({ billingDay: 30 })
  const second = await register({ billingDay: 31, paymentMethod: undefined })
  const due = async (of: string, date: string, after = '', limit = 10) =>
    await testing.database.read('due', (tx) =>
      selectDueAccounts(tx, {
        bucket: bucketOf(of),
        billedOn: Temporal.PlainDate.from(date),
        after,
        limit,
      }),
    )
  const paying = await findDue(first.paymentAccount, '2027-02-28')
  assert.equal(paying?.method?.token, 'pm_card_ok')
  assert.equal(paying.thresholdMicros, null)
  const without = await findDue(second.paymentAccount, '2027-02-28')
  assert.equal(without?.method, null)
  // Each in its bucket, page by page.
  for (const account of [first.paymentAccount, second.paymentAccount]) {
    const all = await due(account, '2027-02-28')
    const [head] = await due(account, '2027-02-28', '', 1)
    assert.equal(head?.paymentAccount, all[0]?.paymentAccount)
    const rest = await due(account, '2027-02-28', head?.paymentAccount)
    assert.deepEqual(rest, all.slice(1))
  }
  const buckets = await testing.database.read('due-buckets', (tx) =>
    selectBucketsDue(tx, Temporal.PlainDate.from('2027-02-28')),
  )
  for (const account of [first.paymentAccount, second.paymentAccount]) {
    assert.ok(buckets.includes(bucketOf(account)))
  }
  assert.equal(await findDue(first.paymentAccount, '2027-01-31'), undefined)
  assert.ok((await findDue(second.paymentAccount, '2027-01-31')) !== undefined)
  for (const account of [first.paymentAccount, second.paymentAccount]) {
    assert.equal(await findDue(account, '2027-03-01'), undefined)
  }

  async function findDue(account: string, date: string) {
    return (await due(account, date)).find(({ paymentAccount }) => paymentAccount === account)
  }
})

const body = {
  email: 'api@example.com',
  member_id: 'api user',
  first_name: 'Ada',
  last_name: 'Lovelace',
  country: 'GB',
  postal_code: 'SW1A 1AA',
  time_zone: 'Europe/London',
  currency: 'GBP',
  payment_method: 'card-ok',
}

function api(caller: Caller, isSandbox = true) {
  const registering = registrationRoutes(ports, {
    isSandbox,
    sandboxProcessor: 'simulator',
    issueToken: (holder) => Promise.resolve(`token of ${holder.signOn}`),
  })
  const root = createApiRoot({
    routes: [customerRoutes(ports), registering],
    authenticate: async (c, next) => {
      c.set('caller', caller)
      await next()
    },
    version: '0',
    publicUrl: 'https://tally.example',
    random: ports.random,
    logError: (error) => {
      throw error
    },
  })
  return async (
    sent: object | undefined,
    path = '/api/v1/sandbox/customers',
    key?: string,
    method = sent === undefined ? 'GET' : 'POST',
  ) => {
    const answer = await root.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }
}

const refusals: readonly [change: object, status: number, code: string, pointer: string][] = [
  [{ email: 'no' }, 422, 'invalid_field', '/email'],
  [{ email: 5 }, 422, 'invalid_field', '/email'],
  [{ extra: 1 }, 422, 'unknown_field', '/extra'],
  [{ country: 'XX' }, 422, 'unknown_country', '/country'],
  [{ postal_code: '12345' }, 422, 'invalid_postal_code', '/postal_code'],
  [{ currency: 'XXX' }, 422, 'unknown_currency', '/currency'],
  [{ currency: 'CLF' }, 422, 'unknown_currency', '/currency'],
  [{ time_zone: 'Nowhere' }, 422, 'unknown_time_zone', '/time_zone'],
  [{ billing_day: 32 }, 422, 'invalid_field', '/billing_day'],
  [{ billing_day: 1.5 }, 422, 'invalid_field', '/billing_day'],
  [{ payment_method: 'cash' }, 422, 'invalid_field', '/payment_method'],
  [{ password: 'short' }, 422, 'password_refused', '/password'],
  [{ first_name: 'a\u0000b' }, 422, 'invalid_field', '/first_name'],
  [{ group_of: 'pac_1' }, 404, 'unknown_payment_account', '/group_of'],
]
for (const [change, status, code, pointer] of refusals) {
  test(`POST /sandbox/customers ${JSON.stringify(change)} → ${code}`, async () => {
    const earlier = await countAll()
    const { json, ...answer } = await api({ role: 'operator' })({ ...body, ...change })
    assert.equal(answer.status, status)
    assert.equal(json['code'], code)
    assert.equal((json['errors'] as { pointer: string }[])[0]?.pointer, pointer)
    assert.deepEqual(await countAll(), earlier)
  })
}

test('POST /sandbox/customers, twice under one key, then under none', async () => {
  const post = api({ role: 'operator' })
  const first = await post(body, undefined, 'key 1')
  assert.equal(first.status, 201)
  assert.deepEqual(Object.keys(first.json), [
    'customer',
    'payment_account',
    'purchasing_account',
    'token',
  ])
  const again = await post(body, undefined, 'key 1')
  assert.equal(again.status, 200)
  assert.deepEqual(again.json, first.json)
  assert.equal((await post(body)).json['code'], 'email_taken')
  const conflict = await post({ ...body, last_name: 'King' }, undefined, 'key 1')
  assert.deepEqual([conflict.status, conflict.json['code']], [409, 'idempotency_conflict'])
})

test('only an operator, only in a sandbox', async () => {
  const other = { ...body, email: 'other@example.com' }
  const byMerchant = await api({ role: 'merchant', merchant: 'mer_1', proof: { token: 'tok' } })(
    other,
  )
  assert.equal(byMerchant.json['code'], 'forbidden')
  const outside = await api({ role: 'operator' }, false)(other)
  assert.deepEqual([outside.status, outside.json['code']], [403, 'sandbox_only'])
})

test('GET /customers/me is the caller', async () => {
  const ids = await register({ memberId: 'me myself' })
  const { json } = await api({ role: 'customer', ...ids, proof: { token: 'tok' } })(
    undefined,
    '/api/v1/customers/me',
  )
  assert.equal(json['member_id'], 'me myself')
  assert.equal(json['payment_account'], ids.paymentAccount)
  assert.equal(json['status'], 'active')
})

test('an operator suspends and resumes a payment account; nobody else, and no other status', async () => {
  const ids = await register({ memberId: 'suspended' })
  const path = `/api/v1/payment-accounts/${ids.paymentAccount}/status`
  const put = (caller: Caller, status: string, at = path) =>
    api(caller)({ status }, at, undefined, 'PUT')
  const operator: Caller = { role: 'operator' }
  const outcomes: readonly [Caller, status: string, number, unknown][] = [
    [operator, 'suspended', 200, 'changed'],
    [operator, 'suspended', 200, 'exists'],
    [{ role: 'customer', ...ids, proof: { token: 'tok' } }, 'active', 403, 403],
    [operator, 'closed', 422, 422],
    [operator, 'active', 200, 'changed'],
  ]
  for (const [caller, status, expected, answered] of outcomes) {
    const answer = await put(caller, status)
    assert.deepEqual([answer.status, answer.json['status']], [expected, answered], status)
  }
  const unknown = `/api/v1/payment-accounts/${ids.paymentAccount.slice(0, -4)}zzzz/status`
  const missing = await put(operator, 'suspended', unknown)
  assert.equal(missing.json['code'], 'unknown_payment_account')
})
