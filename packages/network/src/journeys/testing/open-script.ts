// The scripted client of docs/scripted-client.md, as someone writes it who has read nothing but that table.
import assert from 'node:assert/strict'
import type { TestNetwork } from './open-test-network.ts'
import { sendRequest } from './send-request.ts'
import type { Answer } from './send-request.ts'

export type Json = Readonly<Record<string, unknown>>

export interface ScriptCustomer {
  readonly customer: string
  readonly payment_account: string
  readonly purchasing_account: string
  readonly token: string
}

export interface ScriptMerchant {
  readonly merchant: string
  readonly token: string
}

export interface Script {
  readonly get: (token: string, path: string) => Promise<Json>
  readonly post: (token: string, path: string, body: unknown) => Promise<Json>
  /** NDJSON out and in. */
  readonly postLines: (
    token: string,
    path: string,
    lines: readonly unknown[],
  ) => Promise<readonly Json[]>
  readonly report: (lines: readonly unknown[]) => Promise<Json>
  readonly moveTo: (now: string) => Promise<void>
  readonly customer: (name: string, more?: Json) => Promise<ScriptCustomer>
  readonly merchant: (name: string, more?: Json) => Promise<ScriptMerchant>
  /** An offer of a merchant with nothing but what it needs. */
  readonly offer: (
    merchant: ScriptMerchant,
    sku: string,
    amount: string,
    more?: Json,
  ) => Promise<void>
  readonly buy: (
    customer: ScriptCustomer,
    merchant: ScriptMerchant,
    offer: string,
    id: string,
  ) => Promise<Json>
  /** What a customer owes, in US dollars. */
  readonly owed: (customer: ScriptCustomer) => Promise<string>
}

const ndjson = 'application/x-ndjson'

export function openScript(net: TestNetwork): Script {
  const operator = net.operatorToken
  const get = async (token: string, path: string): Promise<Json> =>
    readJson(await sendRequest(net, { token, path: `/api/v1${path}` }))
  const post = async (token: string, path: string, body: unknown): Promise<Json> =>
    readJson(await sendRequest(net, { token, path: `/api/v1${path}`, body }))
  const postLines = async (
    token: string,
    path: string,
    lines: readonly unknown[],
  ): Promise<readonly Json[]> => {
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const answer = await sendRequest(net, { token, path: `/api/v1${path}`, body, type: ndjson })
    assert.equal(answer.status, 200, answer.text)
    assert.match(answer.type, /^application\/x-ndjson/)
    return answer.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Json)
  }
  return {
    get,
    post,
    postLines,
    async report(lines) {
      const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      const path = '/api/v1/billing/reports'
      return readJson(await sendRequest(net, { token: operator, path, body, type: ndjson }))
    },
    async moveTo(now) {
      const moved = await post(operator, '/sandbox/clock', { now })
      assert.equal(moved['now'], now)
    },
    async customer(name, more = {}) {
      const made = await post(operator, '/sandbox/customers', { ...customerOf(name), ...more })
      return made as unknown as ScriptCustomer
    },
    async merchant(name, more = {}) {
      const site = `https://${name}.example`
      const body = { name, currency: 'USD', share: '0.90', site, ...more }
      return (await post(operator, '/sandbox/merchants', body)) as unknown as ScriptMerchant
    },
    async offer(merchant, sku, amount, more = {}) {
      const { site } = await get(merchant.token, '/merchants/me')
      const price = { amount, currency: 'USD' }
      const body = { sku, title: `The ${sku}`, price, url: `${String(site)}/${sku}`, ...more }
      await post(merchant.token, '/offers', body)
    },
    buy: ({ token }, { merchant }, offer, id) => post(token, '/purchases', { id, merchant, offer }),
    async owed({ token }) {
      const { totals } = await get(token, '/statements/current')
      return String((totals as readonly Json[])[0]?.['total'])
    },
  }
}

export function customerOf(name: string): Json {
  return {
    email: `${name}@example.org`,
    member_id: name,
    first_name: 'Ada',
    last_name: 'Lovelace',
    country: 'US',
    postal_code: '10001',
    time_zone: 'America/New_York',
    currency: 'USD',
    payment_method: 'card-ok',
  }
}

/** The JSON of an answer that worked. */
function readJson(answer: Answer): Json {
  assert.ok(answer.status === 200 || answer.status === 201, `${answer.status} ${answer.text}`)
  assert.match(answer.type, /^application\/json/)
  return JSON.parse(answer.text) as Json
}
