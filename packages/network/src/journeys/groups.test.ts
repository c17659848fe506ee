// Groups over the API: the worked example to the cent, who sees what, and what is left when somebody is removed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertProblem } from './testing/assert-problem.ts'
import { customerOf, openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer } from './testing/send-request.ts'

let net: TestNetwork
let script: Script
let merchant: ScriptMerchant
let count = 0

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  script = openScript(net)
  merchant = await script.merchant('journal')
  await script.offer(merchant, 'click', '0.25', { kind: 'metered' })
  await script.offer(merchant, 'article', '2.50', { kind: 'digital' })
})
after(() => net.close())

async function newGroup(): Promise<{ payer: ScriptCustomer; member: ScriptCustomer }> {
  count += 1
  const payer = await script.customer(`payer-${count}`)
  const member = await script.customer(`member-${count}`, {
    group_of: payer.payment_account,
    payment_method: 'none',
  })
  return { payer, member }
}

function send(
  customer: ScriptCustomer,
  method: string,
  path: string,
  body?: Json,
): Promise<Answer> {
  const sent = { token: customer.token, method, path: `/api/v1${path}` }
  return sendRequest(net, body === undefined ? sent : { ...sent, body })
}

const buyClick = (customer: ScriptCustomer, id: string): Promise<Answer> =>
  send(customer, 'POST', '/purchases', { id, merchant: merchant.merchant, offer: 'click' })

test('worked example: 2.50 and 1.00 by the payer, twice 2.50 by a member: 3.50, 5.00, 8.50', async () => {
  const own = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  const its = openScript(own)
  const shop = await its.merchant('studies')
  const offers = { a: '2.50', b: '1.00', c: '2.50', d: '2.50' }
  for (const [sku, amount] of Object.entries(offers)) await its.offer(shop, sku, amount)
  const payer = await its.customer('grace', { billing_day: 22 })
  const member = await its.customer('alan', { group_of: payer.customer, payment_method: 'none' })
  assert.equal(member.payment_account, payer.payment_account)
  await its.buy(payer, shop, 'a', 'one')
  await its.buy(payer, shop, 'b', 'two')
  await its.buy(member, shop, 'c', 'three')
  await its.buy(member, shop, 'd', 'four')
  const combined = await its.get(payer.token, '/statements/current')
  assert.deepEqual(
    (combined['members'] as readonly Json[]).map(({ purchasing_account, total }) => [
      purchasing_account,
      total,
    ]),
    [
      [payer.purchasing_account, '3.50'],
      [member.purchasing_account, '5.00'],
    ],
  )
  assert.equal((combined['totals'] as readonly Json[])[0]?.['total'], '8.50')
  const single = await its.get(member.token, '/statements/current')
  assert.equal((single['lines'] as readonly Json[]).length, 2)
  assert.deepEqual(
    (single['members'] as readonly Json[]).map(({ purchasing_account, total }) => [
      purchasing_account,
      total,
    ]),
    [[member.purchasing_account, '5.00']],
  )
  await its.moveTo('2026-12-22T09:00:00Z')
  const made = await its.post(own.operatorToken, '/billing/runs', { date: '2026-12-22' })
  const { data } = await its.get(own.operatorToken, `/billing/runs/${String(made['run'])}/requests`)
  assert.deepEqual(
    (data as readonly Json[]).map(({ payment_account, amount }) => [payment_account, amount]),
    [[payer.payment_account, '8.50']],
  )
  await assertAuditIsClean(own)
  await own.close()
})

test('a member by script: twice, taken, and groups that there are not', async () => {
  const payer = await script.customer('sandbox-payer')
  const body = { ...customerOf('sandbox-member'), group_of: payer.payment_account }
  const register = (change: Json, key?: string): Promise<Answer> =>
    sendRequest(net, {
      token: net.operatorToken,
      path: '/api/v1/sandbox/customers',
      body: { ...body, ...change },
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
  const first = await register({}, 'member')
  assert.equal(first.status, 201, first.text)
  const again = await register({}, 'member')
  assert.deepEqual([again.status, again.text], [first.status, first.text])
  assert.equal(
    assertProblem(await register({ member_id: 'x' }, 'member'), 'other content'),
    'idempotency_conflict',
  )
  assert.equal(assertProblem(await register({}), 'again'), 'email_taken')
  const other = { email: 'other@example.org' }
  const theirs = (await script.customer('a-member-of', { group_of: payer.customer })).customer
  for (const groupOf of ['pay_none', `pay_${'0'.repeat(28)}`, theirs, payer.purchasing_account]) {
    const refused = await register({ ...other, group_of: groupOf })
    assert.equal(assertProblem(refused, groupOf), 'unknown_payment_account')
  }
  const foreign = await register({ ...other, currency: 'EUR' })
  assert.equal(assertProblem(foreign, 'another currency'), 'unknown_currency')
})

test('a member sees only their own purchases, the payer all', async () => {
  const { payer, member } = await newGroup()
  const stranger = await script.customer('stranger-of-groups')
  const mine = await script.buy(payer, merchant, 'article', 'mine')
  const theirs = await script.buy(member, merchant, 'article', 'theirs')
  const see = async (who: ScriptCustomer, purchase: unknown): Promise<number> =>
    (await send(who, 'GET', `/purchases/${String(purchase)}`)).status
  assert.equal(await see(payer, mine['purchase']), 200)
  assert.equal(await see(payer, theirs['purchase']), 200)
  assert.equal(await see(member, theirs['purchase']), 200)
  assert.equal(await see(member, mine['purchase']), 404)
  assert.equal(await see(stranger, theirs['purchase']), 404)
  // What a member owns is theirs: the payer buys the same article for themselves.
  assert.equal(mine['status'], 'purchased')
  assert.equal(theirs['status'], 'purchased')
  const accounts = async (who: ScriptCustomer): Promise<readonly Json[]> =>
    (await script.get(who.token, '/group/accounts'))['data'] as readonly Json[]
  assert.equal((await accounts(payer)).length, 2)
  assert.deepEqual(
    (await accounts(member)).map(({ purchasing_account }) => purchasing_account),
    [member.purchasing_account],
  )
  const profile = await script.get(member.token, '/customers/me')
  assert.equal(profile['role'], 'member')
  // A merchant knows the two by different names.
  const subjects = [mine, theirs].map(({ receipt }) => {
    const [, payload = ''] = String(receipt).split('.')
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Json)['sub']
  })
  assert.equal(new Set(subjects).size, 2)
})

test('routes of a payer refuse members; each refusal by its code', async () => {
  const { payer, member } = await newGroup()
  const person = {
    first_name: 'Ada',
    last_name: 'King',
    email: 'ada-king@example.org',
    member_id: 'a',
  }
  const added = await send(payer, 'POST', '/group/accounts', { ...person, id: 'one' })
  assert.equal(added.status, 201, added.text)
  const account = JSON.parse(added.text) as Json
  const [invitation] = account['invitations'] as readonly Json[]
  const cases: readonly (readonly [ScriptCustomer, string, string, Json | undefined, string])[] = [
    [member, 'POST', '/group/accounts', person, 'payer_only'],
    [
      payer,
      'POST',
      '/group/accounts',
      { ...person, id: 'one', member_id: 'b' },
      'idempotency_conflict',
    ],
    [payer, 'POST', '/group/accounts', person, 'already_invited'],
    [payer, 'POST', '/group/accounts', { ...person, email: 'x' }, 'invalid_field'],
    [payer, 'POST', '/group/accounts', { ...person, password: 'short' }, 'password_refused'],
    [
      member,
      'DELETE',
      `/group/accounts/${payer.purchasing_account}`,
      undefined,
      'unknown_purchasing_account',
    ],
    [payer, 'DELETE', `/group/accounts/${payer.purchasing_account}`, undefined, 'payer_stays'],
    [
      member,
      'DELETE',
      `/group/invitations/${String(invitation?.['invitation'])}`,
      undefined,
      'unknown_invitation',
    ],
    [
      member,
      'POST',
      `/group/accounts/${payer.purchasing_account}/sign-ons`,
      person,
      'unknown_purchasing_account',
    ],
  ]
  for (const [who, method, path, body, code] of cases) {
    assert.equal(assertProblem(await send(who, method, path, body), `${method} ${path}`), code)
  }
  const same = await send(payer, 'POST', '/group/accounts', { ...person, id: 'one' })
  assert.equal(same.status, 200)
  assert.deepEqual(JSON.parse(same.text), account)
})

test('removed: the token ends, nothing more is bought, nothing that was bought is lost', async () => {
  const { payer, member } = await newGroup()
  assert.equal((await buyClick(member, 'before')).status, 201)
  const owed = await script.owed(payer)
  const removal = `/group/accounts/${member.purchasing_account}`
  const removed = await send(payer, 'DELETE', removal)
  assert.deepEqual([removed.status, removed.text], [200, '{"status":"removed"}'])
  assert.equal((await send(payer, 'DELETE', removal)).text, '{"status":"exists"}')
  assert.equal(
    assertProblem(await buyClick(member, 'after'), 'a token that ended'),
    'unauthenticated',
  )
  const [line] = await script.postLines(net.operatorToken, '/purchases/batch', [
    {
      id: 'later',
      merchant: merchant.merchant,
      offer: 'click',
      purchasing_account: member.purchasing_account,
    },
  ])
  assert.equal(line?.['code'], 'account_closed')
  assert.equal(await script.owed(payer), owed)
  assert.equal((await buyClick(payer, 'the payer goes on')).status, 201)
  const statement = await script.get(payer.token, '/statements/current')
  const members = statement['members'] as readonly Json[]
  const theirs = members.find((row) => row['purchasing_account'] === member.purchasing_account)
  assert.equal(theirs?.['total'], '0.25')
})

test('suspended is suspended for all of the group', async () => {
  const { payer, member } = await newGroup()
  const path = `/api/v1/payment-accounts/${payer.payment_account}/status`
  const body = { status: 'suspended' }
  await sendRequest(net, { token: net.operatorToken, method: 'PUT', path, body })
  for (const who of [payer, member]) {
    assert.equal(assertProblem(await buyClick(who, 'no'), 'suspended'), 'account_suspended')
  }
})

test('removing while buying: a purchase is before the removal, or refused', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { payer, member } = await newGroup()
    const place = (n: number) =>
      net.network.purchases.place({
        orderId: `race-${n}`,
        merchant: merchant.merchant,
        sku: 'click',
        purchasingAccount: member.purchasing_account,
        quantity: 1,
      })
    const placing = Array.from({ length: 12 }, (_, n) => place(n))
    const [outcomes, atRemoval] = await Promise.all([
      Promise.all(placing),
      send(payer, 'DELETE', `/group/accounts/${member.purchasing_account}`).then(async (answer) => {
        assert.equal(answer.status, 200, answer.text)
        return await script.owed(payer)
      }),
    ])
    const bought = outcomes.filter(({ status }) => status === 'purchased').length
    const refused = outcomes.filter((outcome) => outcome.status === 'refused')
    assert.equal(bought + refused.length, outcomes.length)
    for (const { code } of refused) assert.equal(code, 'account_closed')
    // Nothing was added to the tab once the removal had been answered.
    assert.equal(await script.owed(payer), atRemoval)
    assert.equal(Number(atRemoval), bought * 0.25)
  }
  await assertAuditIsClean(net)
})
