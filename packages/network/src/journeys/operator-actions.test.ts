// What operators change is written down: every route, with the change or not at all, and nothing of any person.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { actionWords } from '../contract/index.ts'
import { createFaults, createPgDatabase } from '../platform/index.ts'
import { freshCase } from './testing/fresh-cases.ts'
import type { Json } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { auditActions } from './testing/read-books.ts'
import { getRouteCase, pathOf } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer } from './testing/send-request.ts'

/** Changing routes that operators may call, and that are no actions of theirs. */
const othersOwn = new Map([
  ['post /purchases/batch', 'orders of customers, which the chain of their buckets holds'],
])

let tenants: Tenants
let routes: readonly DocumentedRoute[]
let number = 7_000

before(async () => {
  tenants = await openTenants({ settings: { TALLYSTICK_REFUND_DAYS: '3650' } })
  routes = (await readRoutes(tenants.net)).filter(({ method, key }) => {
    const { roles } = getRouteCase(key)
    const isOperators = Array.isArray(roles) && roles.includes('operator')
    return method !== 'GET' && isOperators && !othersOwn.has(key)
  })
})
after(() => tenants.net.close())

interface ActionRow {
  readonly content: string
  readonly why: string | null
}

const readActions = (): Promise<readonly ActionRow[]> =>
  tenants.net.opened.database.query<ActionRow>({
    name: 'test.actions',
    text: 'select content, why from operator_actions order by number',
  })

/** Something that nobody did before, as an operator may ask for it. */
async function ask(route: DocumentedRoute, key?: string) {
  number += 1
  const { token, params, body } = await freshCase(tenants, route.key, number)
  const count = (await readActions()).length
  const sent = {
    method: route.method,
    path: pathOf(route, tenants, params),
    token,
    body,
    ...(route.isNdjson ? { type: 'application/x-ndjson' } : {}),
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  }
  const send = (): Promise<Answer> => sendRequest(tenants.net, sent)
  const answer = await send()
  const added = (await readActions()).slice(count)
  return { answer, body, added, send }
}

test('every route by which an operator changes something says what is written down of it, and no other does', () => {
  assert.ok(routes.length > 20)
  assert.deepEqual([...actionWords.keys()].toSorted(), routes.map(({ key }) => key).toSorted())
})

test('each of them writes one action, with a key and without, and a repetition none', async () => {
  for (const route of routes) {
    for (const key of [undefined, keyFor(route)]) {
      const { answer, added, send, body } = await ask(route, key)
      assert.ok(answer.status < 300, `${route.key}: ${answer.status} ${answer.text}`)
      assert.equal(added.length, 1, `${route.key}, ${key === undefined ? 'without' : 'with'} a key`)
      const [action] = added
      assert.ok(action !== undefined)
      assertNothingElse(route, action, body)
      if (key === undefined) continue
      const count = (await readActions()).length
      assert.equal((await send()).status, answer.status)
      assert.equal((await readActions()).length, count, `${route.key} again`)
    }
  }
  assert.deepEqual(await auditActions(tenants.net), [])
})

/** What the same request, sent again without an id of its own, does once more: each time is an action. */
const another = new Map([
  ['post /merchants', 'another merchant'],
  ['post /sandbox/merchants', 'another merchant'],
  ['post /merchants/{merchant}/tokens', 'another token'],
  ['put /merchants/{merchant}/brand', 'a logo is not compared with the one before'],
  ['post /conversations/{conversation}/answers', 'another answer'],
  ['post /billing/reports', 'what it repeats is found out line by line, after it was asked for'],
  ['post /settlement/reports', 'what it repeats is found out line by line, after it was asked for'],
  ['put /merchants/{merchant}/reserve', 'what was set before is not read'],
  ['put /payment-accounts/{payment_account}/way-back', 'what is owed is sent there anew'],
  ['post /sandbox/clock', 'the clock moves on'],
])

test('a request for what stands already writes no action', async () => {
  const wrong: string[] = []
  for (const route of routes) {
    const { send } = await ask(route)
    const count = (await readActions()).length
    const again = await send()
    const added = (await readActions()).length - count
    const expected = again.status < 300 && another.has(route.key) ? 1 : 0
    if (added !== expected) wrong.push(`${route.key}: ${added} for ${again.text}`)
  }
  assert.deepEqual(wrong, [])
})

/** None where the body has an id of its own. */
function keyFor({ key }: DocumentedRoute): string | undefined {
  const body = getRouteCase(key).body?.(tenants, number)
  return typeof body?.['id'] === 'string' ? undefined : `action-${number}`
}

/** Of what was sent nothing stands in it but what the room said. */
function assertNothingElse(route: DocumentedRoute, { content, why }: ActionRow, body?: Json) {
  const words = actionWords.get(route.key)
  assert.ok(words !== undefined)
  assert.equal(why, words.why === undefined ? null : body?.[words.why])
  const kept = new Set([...words.fields, 'by'])
  for (const [name, value] of Object.entries(body ?? {})) {
    if (kept.has(name)) continue
    for (const text of textsIn(value).filter((one) => one.length > 6)) {
      assert.ok(!content.includes(text), `${route.key}: ${name} is written down: ${text}`)
    }
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[a-z]{2,4}_[0-9a-z]{26,28}$/.test(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test('what is refused is not written down', async () => {
  const { net } = tenants
  const refused: readonly (readonly [string, string, unknown])[] = [
    ['PUT', '/payment-accounts/pay_unknown/status', { status: 'suspended' }],
    ['POST', '/work/wrk_unknown/retry', { reason: 'Nobody knows it.' }],
    ['PUT', '/price-caps', { caps: [{ window: 'never' }] }],
  ]
  const count = (await readActions()).length
  for (const [method, path, body] of refused) {
    assert.ok((await net.call(net.operatorToken, method, path, body)).status >= 400)
  }
  assert.equal((await readActions()).length, count)
})

test('a billing run that is refused was not asked for, with a key and without', async () => {
  const { net } = tenants
  const count = (await readActions()).length
  for (const key of [undefined, 'refused-run']) {
    const answer = await sendRequest(net, {
      method: 'POST',
      path: '/api/v1/billing/runs',
      token: net.operatorToken,
      body: { date: '2099-01-01' },
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
    assert.equal(answer.status, 409, answer.text)
  }
  assert.equal((await readActions()).length, count)
})

test('before and after, and who it was about', async () => {
  const { net, otherCustomer } = tenants
  const account = otherCustomer.payment_account
  const path = `/payment-accounts/${account}/credit-limit`
  for (const amount of ['321.00', '123.00']) {
    const credit_limit = { amount, currency: 'USD' }
    assert.equal((await net.call(net.operatorToken, 'PUT', path, { credit_limit })).status, 200)
  }
  const { body } = await net.call(net.operatorToken, 'GET', '/operator-actions?limit=1')
  const [action] = body['data'] as readonly Json[]
  assert.ok(action !== undefined)
  assert.deepEqual(
    [action['what'], action['on'], action['who'], action['why']],
    [
      'put /payment-accounts/{payment_account}/credit-limit',
      { payment_account: account },
      'operator',
      null,
    ],
  )
  assert.deepEqual(action['before'], { credit_limit: { amount: '321.00', currency: 'USD' } })
  assert.deepEqual(action['after'], { credit_limit: { amount: '123.00', currency: 'USD' } })
})

test('wherever the process dies, the change and its action are both there, or neither is', async () => {
  const { net, otherCustomer } = tenants
  const path = `/payment-accounts/${otherCustomer.payment_account}/credit-limit`
  const readLimit = async () =>
    await net.opened.database.query({
      name: 'test.credit-limit',
      text: 'select credit_limit_micros from payment_accounts where id = $1',
      values: [otherCustomer.payment_account],
    })
  let isOver = false
  for (let killAt = 1; !isOver; killAt += 1) {
    const [limit, actions] = [await readLimit(), await readActions()]
    const faults = createFaults(killAt)
    const database = createPgDatabase({ url: net.opened.url, faults })
    try {
      const beside = net.openBeside(database)
      const response = await beside.fetch(
        new Request(`${net.url}/api/v1${path}`, {
          method: 'PUT',
          headers: {
            authorization: `Bearer ${net.operatorToken}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ credit_limit: { amount: `${killAt}.00`, currency: 'USD' } }),
        }),
      )
      isOver = response.status === 200
    } finally {
      await database.close()
    }
    const [limitNow, actionsNow] = [await readLimit(), await readActions()]
    const place = faults.passed.at(-1) ?? 'nowhere'
    const isChanged = JSON.stringify(limitNow, plain) !== JSON.stringify(limit, plain)
    assert.equal(actionsNow.length - actions.length, isChanged ? 1 : 0, place)
  }
  assert.deepEqual(await auditActions(net), [])
})

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

test('twenty at once follow one another', async () => {
  const { net, otherCustomer } = tenants
  const path = `/payment-accounts/${otherCustomer.payment_account}/credit-limit`
  const count = (await readActions()).length
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const credit_limit = { amount: `${7_000 + index}.00`, currency: 'USD' }
      return net.call(net.operatorToken, 'PUT', path, { credit_limit })
    }),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal((await readActions()).length - count, 20)
  assert.deepEqual(await auditActions(net), [])
})
