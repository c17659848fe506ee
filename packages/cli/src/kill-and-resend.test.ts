// kill -9 in the middle of a thousand orders, a second start, all orders once more: each is there once.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { removePostgresData } from '@tallystick/network'
import { findPort, main, serveNetwork, stopServing } from './testing/serve-network.ts'

const operatorToken = 'operator-token-of-the-tests'
const customerCount = 20
const offerCount = 50
const orderCount = customerCount * offerCount
const batchSize = 50
const lonersAtOnce = 10
// A third of the way: orders are answered, under way, and not yet sent.
const answersBeforeDeath = orderCount / 3

interface Order {
  readonly id: string
  readonly customer: Customer
  readonly offer: string
}
interface Customer {
  readonly token: string
  readonly purchasing_account: string
}
interface Answer {
  readonly status: string
  readonly purchase?: string
}

let folder: string
let env: Record<string, string>
let serving: ChildProcess | undefined

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallystick-kill-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(folder, 0o755)
  const port = await findPort()
  env = {
    PATH: process.env['PATH'] ?? '',
    TALLYSTICK_DATA: folder,
    TALLYSTICK_PORT: String(port),
    TALLYSTICK_URL: `http://localhost:${port}`,
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
    TALLYSTICK_LOG_LEVEL: 'error',
  }
})
after(async () => {
  await stopServing(serving)
  removePostgresData(folder)
  rmSync(folder, { recursive: true, force: true })
})

async function startServing(): Promise<string> {
  const { child, said } = await serveNetwork({ env, folder })
  serving = child
  return said
}

async function post(token: string, where: string, body: object): Promise<unknown> {
  const response = await fetch(`${env['TALLYSTICK_URL'] ?? ''}/api/v1${where}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  assert.ok(response.ok, `${where}: ${JSON.stringify(answer)}`)
  return answer
}

/** Each customer orders each offer once. */
async function openMarket(): Promise<{ merchant: string; orders: readonly Order[] }> {
  const { merchant, token } = (await post(operatorToken, '/sandbox/merchants', {
    name: 'Courier',
    currency: 'USD',
    share: '0.90',
    site: 'https://courier.example',
  })) as { merchant: string; token: string }
  const offers = Array.from({ length: offerCount }, (_none, index) => `article-${index}`)
  for (const sku of offers) {
    await post(token, '/offers', {
      sku,
      title: `The ${sku}`,
      price: { amount: '0.107', currency: 'USD' },
      kind: 'digital',
      url: `https://courier.example/${sku}`,
    })
  }
  const orders: Order[] = []
  for (let index = 0; index < customerCount; index += 1) {
    const customer = (await post(operatorToken, '/sandbox/customers', {
      email: `reader${index}@example.com`,
      member_id: `reader${index}`,
      first_name: 'Reader',
      last_name: 'Of Many',
      country: 'US',
      postal_code: '02139',
      time_zone: 'America/New_York',
      currency: 'USD',
      payment_method: 'card-ok',
    })) as Customer
    orders.push(...offers.map((offer) => ({ id: `${index}/${offer}`, customer, offer })))
  }
  return { merchant, orders }
}

/**
 * Sends every second customer's orders alone, the others' in batches, all at once; those that got no answer are
 * missing from the result. `noticed` hears of each answer.
 */
async function sendAll(
  merchant: string,
  orders: readonly Order[],
  noticed: () => void = () => undefined,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  const note = (id: string, answer: Answer): void => {
    answers.set(id, answer)
    noticed()
  }
  const isLone = ({ id }: Order): boolean => Number(id.split('/')[0]) % 2 === 0
  const lone = orders.filter(isLone).values()
  const batched = orders.filter((order) => !isLone(order))
  await Promise.all([
    ...Array.from({ length: lonersAtOnce }, () => sendAlone(merchant, lone, note)),
    sendBatches(merchant, batched, note),
  ])
  return answers
}

type Note = (id: string, answer: Answer) => void

async function sendAlone(merchant: string, orders: Iterable<Order>, note: Note): Promise<void> {
  for (const { id, customer, offer } of orders) {
    const answer = await orNothing(() =>
      post(customer.token, '/purchases', { id, merchant, offer }),
    )
    if (answer === undefined) return
    note(id, answer as Answer)
  }
}

async function sendBatches(merchant: string, orders: readonly Order[], note: Note): Promise<void> {
  for (let at = 0; at < orders.length; at += batchSize) {
    const lines = orders.slice(at, at + batchSize).map(({ id, customer, offer }) => {
      const { purchasing_account } = customer
      return JSON.stringify({ id, merchant, offer, purchasing_account })
    })
    const text = await orNothing(async () => {
      const response = await fetch(`${env['TALLYSTICK_URL'] ?? ''}/api/v1/purchases/batch`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${operatorToken}`,
          'content-type': 'application/x-ndjson',
        },
        body: lines.join('\n'),
      })
      assert.equal(response.status, 200)
      return await response.text()
    })
    if (text === undefined) return
    for (const line of text.trim().split('\n')) {
      const { id, ...answer } = JSON.parse(line) as Answer & { readonly id: string }
      note(id, answer)
    }
  }
}

/** Undefined where the connection broke: nobody knows then whether it was done. */
async function orNothing<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
    return undefined
  }
}

function countStatuses(answers: ReadonlyMap<string, Answer>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of answers.values()) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

async function audit(): Promise<{ code: number | null; report: unknown }> {
  const child = spawn(process.execPath, [main, 'audit', '--json'], { env, cwd: folder })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, report: JSON.parse(out) }
}

test('killed in the middle of a thousand orders: resent with the same ids, each exactly once', async () => {
  await startServing()
  const { merchant, orders } = await openMarket()
  const child = serving
  assert.ok(child !== undefined)
  const dead = once(child, 'exit')
  let answerCount = 0
  const first = await sendAll(merchant, orders, () => {
    answerCount += 1
    if (answerCount === Math.round(answersBeforeDeath)) child.kill('SIGKILL')
  })
  assert.deepEqual((await dead)[1], 'SIGKILL')
  assert.deepEqual(Object.keys(countStatuses(first)), ['purchased'])
  assert.ok(first.size < orderCount, 'it was killed too late to matter')

  const said = await startServing()
  assert.match(said, /embedded PostgreSQL in .* \((reused|recovered)\)/)
  const second = await sendAll(merchant, orders)
  const { exists = 0, purchased = 0, ...others } = countStatuses(second)
  assert.deepEqual(others, {})
  assert.equal(exists + purchased, orderCount)
  assert.ok(purchased > 0, 'nothing was left to buy')
  assert.ok(exists >= first.size, 'an answered purchase was forgotten')
  for (const [id, { purchase }] of first) {
    assert.deepEqual(second.get(id)?.status, 'exists', id)
    assert.equal(second.get(id)?.purchase, purchase, id)
  }
  assert.equal(new Set([...second.values()].map(({ purchase }) => purchase)).size, orderCount)

  const third = await sendAll(merchant, orders)
  assert.deepEqual(countStatuses(third), { exists: orderCount })
  await assertBills(orders)
  const { code, report } = await audit()
  const { ok, findings, checked } = report as {
    ok: boolean
    findings: unknown[]
    checked: Record<string, number>
  }
  assert.deepEqual({ code, ok, findings }, { code: 0, ok: true, findings: [] })
  assert.ok(Object.values(checked).some((count) => count >= orderCount))
})

/** Each customer owes for each order once: 50 times 0.107. */
async function assertBills(orders: readonly Order[]): Promise<void> {
  const tokens = new Set(orders.map(({ customer }) => customer.token))
  assert.equal(tokens.size, customerCount)
  for (const token of tokens) {
    const response = await fetch(`${env['TALLYSTICK_URL'] ?? ''}/api/v1/statements/current`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { lines } = (await response.json()) as { lines: { amount: string; offer: string }[] }
    assert.equal(lines.length, offerCount)
    assert.equal(new Set(lines.map(({ offer }) => offer)).size, offerCount)
    assert.ok(lines.every(({ amount }) => amount === '0.107'))
  }
}
