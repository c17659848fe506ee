import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { verifyingKeysFromJwks } from '@tallystick/proofs'
import { testOutward } from '../outward/testing/test-outward.ts'
import {
  HttpClientError,
  isOutwardId,
  newId,
  noLog,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import type { HttpClient, HttpRequest, TestClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { doDueWork } from '../work/index.ts'
import { enqueueMerchantEvent, openEventKeys } from './index.ts'
import { engineEventTypes } from './merchant-event.ts'
import type { MerchantEventDraft } from './merchant-event.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import { selectMerchantEvents } from './store-merchant-events.ts'
import { webhookHandlers } from './testing/webhook-handlers.ts'

const random = seededRandom('events')
const realNow = Temporal.Instant.from('2026-11-22T05:00:00Z')
const keys = openEventKeys({ keys: { derive: () => new Uint8Array(32).fill(3) } })
let testing: TestDatabase
let clock: TestClock
before(async () => {
  testing = await openTestDatabase()
})
after(() => testing.close())
beforeEach(async () => {
  clock = testClock('2026-12-01T10:00:00Z')
  await testing.database.transaction('clear', (tx) =>
    tx.query({ name: 'test.clear-work', text: 'delete from work' }),
  )
})

function newMerchant(): string {
  return newId('mer', { clock, random })
}

const outward = testOutward()
const sources = () => ({ clock, random, outward })
const ada = newId('pac', { clock: testClock('2026-12-01T10:00:00Z'), random, bucket: 1 })
const purchase = newId('pur', { clock: testClock('2026-12-01T10:00:00Z'), random, bucket: 1 })

async function enqueue(
  merchant: string,
  cause: string,
  more: Partial<MerchantEventDraft> = {},
): Promise<void> {
  await testing.database.transaction('enqueue', (tx) =>
    enqueueMerchantEvent(tx, sources(), {
      cause: `${merchant}/${cause}`,
      merchant,
      type: 'entitlement.ended',
      purchase,
      purchasingAccount: ada,
      facts: { reason: 'refund' },
      ...more,
    }),
  )
}

function list(merchant: string) {
  return testing.database.read('list', (tx) =>
    selectMerchantEvents(tx, {
      merchant,
      types: engineEventTypes,
      afterNumber: 0n,
      since: null,
      limit: 1000,
    }),
  )
}

/** An engine, and the worker that tells it. The round ends when nothing of this merchant is due. */
function engineOf(merchant: string, answer: () => number | Error = () => 204) {
  const told: HttpRequest[] = []
  const http = {
    request: (request: HttpRequest) => {
      told.push(request)
      const outcome = answer()
      if (outcome instanceof Error) return Promise.reject(outcome)
      return Promise.resolve({ status: outcome })
    },
  } as unknown as HttpClient
  const realClock = testClock(realNow)
  const ports = { database: testing.database, clock, realClock, random, http, log: noLog }
  const handlers = webhookHandlers({
    ...ports,
    eventKeys: keys,
    findEngine: (id) =>
      Promise.resolve(id === merchant ? 'https://a.example/tally/events' : undefined),
  })
  const deliver = async () => {
    const { done, failed, parked } = await doDueWork(ports, handlers)
    return { delivered: done, retried: failed, parked }
  }
  const toldIds = (): readonly string[] => told.map(({ headers }) => headers?.['webhook-id'] ?? '')
  return { told, toldIds, deliver }
}

test('an event is told once per cause, signed over id, time and bytes', async () => {
  const merchant = newMerchant()
  await enqueue(merchant, 'refund/1')
  await enqueue(merchant, 'refund/1')
  const { told, deliver } = engineOf(merchant)
  assert.equal((await deliver()).delivered, 1)
  assert.equal((await deliver()).delivered, 0)
  const [request] = told
  assert.equal(told.length, 1)
  assert.ok(request?.headers)
  const body = String(request.body)
  assert.deepEqual(JSON.parse(body), {
    type: 'entitlement.ended',
    timestamp: '2026-12-01T10:00:00Z',
    data: {
      merchant,
      number: 1,
      purchase: outward.idFor(merchant, purchase),
      reason: 'refund',
      sub: outward.subjectFor(merchant, ada, 0),
    },
  })
  assert.equal(request.headers['webhook-timestamp'], String(realNow.epochMilliseconds / 1000))
  const [version, signature = ''] = (request.headers['webhook-signature'] ?? '').split(',')
  assert.equal(version, 'v1a')
  const signed = `${request.headers['webhook-id']}.${request.headers['webhook-timestamp']}.${body}`
  const [key] = verifyingKeysFromJwks(keys.published).values()
  assert.ok(key && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64')))
})

test('the ids that an event names are those of its merchant, which never reads one of the network’s own', async () => {
  const [here, there] = [newMerchant(), newMerchant()]
  const subscription = purchase.replace('pur_', 'sub_')
  const renews = newId('pur', { clock, random, bucket: 1 })
  const told: HttpRequest[] = []
  for (const merchant of [here, there]) {
    const engine = engineOf(merchant)
    await enqueue(merchant, 'renewed', { facts: { subscription, renews, offer: 'tides' } })
    await engine.deliver()
    told.push(...engine.told)
  }
  const [one, two] = told.map(({ body }) => (JSON.parse(String(body)) as { data: object }).data)
  const idsAt = (merchant: string) => ({
    subscription: outward.idFor(merchant, subscription),
    renews: outward.idFor(merchant, renews),
    purchase: outward.idFor(merchant, purchase),
  })
  assert.partialDeepStrictEqual(one, idsAt(here))
  assert.partialDeepStrictEqual(two, idsAt(there))
  assert.ok(isOutwardId(told[0]?.headers?.['webhook-id']))
  assert.ok(!JSON.stringify(told).includes(purchase.slice(4)))
})

test('a fact that is an id inside, under a name that nobody thought of, does not leave', async () => {
  const merchant = newMerchant()
  await enqueue(merchant, 'careless', {
    facts: { gift: newId('gft', { clock, random, bucket: 1 }) },
  })
  const { told, deliver } = engineOf(merchant)
  assert.equal((await deliver()).retried, 1)
  assert.deepEqual(told, [])
})

test('with a spread, an event is neither told nor listed before its merchant may hear of it', async () => {
  const merchant = newMerchant()
  const spread = testOutward({ spreadSeconds: 60 })
  const at = clock.now()
  await testing.database.transaction('enqueue', (tx) =>
    enqueueMerchantEvent(
      tx,
      { ...sources(), outward: spread },
      {
        cause: `${merchant}/spread`,
        merchant,
        type: 'entitlement.ended',
        purchase,
        purchasingAccount: ada,
        facts: {},
      },
    ),
  )
  const heardAt = spread.instantFor(merchant, ada, at)
  const { told, deliver } = engineOf(merchant)
  clock.set(heardAt.subtract({ milliseconds: 1 }))
  await deliver()
  await numberMerchantEvents({ ...testing, clock }, { merchant })
  assert.deepEqual([told.length, await list(merchant)], [0, []])
  clock.set(heardAt)
  await deliver()
  assert.equal(told.length, 1)
  assert.equal((await list(merchant))[0]?.createdAt.toString(), heardAt.toString())
})

test('a rolled back cause tells nothing', async () => {
  const merchant = newMerchant()
  await assert.rejects(
    testing.database.transaction('fails', async (tx) => {
      const draft = { cause: 'x', merchant, purchase, purchasingAccount: ada, facts: {} }
      await enqueueMerchantEvent(tx, sources(), { ...draft, type: 'subscription.changed' })
      throw new Error('changed my mind')
    }),
  )
  assert.deepEqual(await list(merchant), [])
})

test('what fails is told again, ever later, under the same id and with the same bytes, and is parked after three days', async () => {
  const merchant = newMerchant()
  await enqueue(merchant, 'a')
  const started = clock.now()
  const engine = engineOf(merchant, () => 500)
  let parked = 0
  while (parked === 0) {
    clock.advance({ seconds: 2 })
    parked = (await engine.deliver()).parked
    if (engine.told.length > 8) clock.advance({ minutes: 30 })
  }
  const days = clock.now().since(started).total('hours') / 24
  assert.ok(days >= 3 && days < 3.5, String(days))
  assert.ok(engine.told.length >= 10 && engine.told.length <= 25, String(engine.told.length))
  assert.equal(new Set(engine.told.map(({ body }) => body)).size, 1)
  assert.equal(new Set(engine.toldIds()).size, 1)
  const [event] = await list(merchant)
  assert.match(event?.parkedReason ?? '', /gave up after \d+ tries: the engine answered 500/)
  clock.advance({ hours: 48 })
  assert.deepEqual(await engine.deliver(), { delivered: 0, retried: 0, parked: 0 })
})

const failures: readonly [what: string, answer: number | Error][] = [
  ['a redirect', 302],
  ['a refusal', 400],
  ['nothing there', 404],
  ['nobody listening', new HttpClientError('unreachable', 'refused')],
  ['an address inside the house', new HttpClientError('private_address', 'not public')],
]
for (const [what, answer] of failures) {
  test(`${what} is no success: it is told again`, async () => {
    const merchant = newMerchant()
    await enqueue(merchant, 'a')
    await enqueue(merchant, 'b')
    let isDown = true
    const engine = engineOf(merchant, () => (isDown ? answer : 200))
    assert.deepEqual(await engine.deliver(), { delivered: 0, retried: 2, parked: 0 })
    isDown = false
    clock.advance({ minutes: 1 })
    assert.deepEqual(await engine.deliver(), { delivered: 2, retried: 0, parked: 0 })
  })
}

test('one merchant that does not answer holds up no other', async () => {
  const [down, up] = [newMerchant(), newMerchant()]
  await enqueue(down, 'a')
  await enqueue(up, 'a')
  assert.deepEqual(await engineOf(up).deliver(), { delivered: 1, retried: 1, parked: 0 })
})

test('processes at once share the events', async () => {
  const merchant = newMerchant()
  for (let n = 0; n < 20; n++) await enqueue(merchant, `cause/${n}`)
  const engine = engineOf(merchant)
  await Promise.all([engine.deliver(), engine.deliver(), engine.deliver()])
  assert.equal(engine.told.length, 20)
  assert.equal(new Set(engine.toldIds()).size, 20)
})

test('whoever reads on behind a number misses no event, however late it was committed', async () => {
  const merchant = newMerchant()
  const seen: bigint[] = []
  const readOn = async (): Promise<void> => {
    await numberMerchantEvents({ ...testing, clock }, { merchant })
    const rows = await testing.database.read('read', (tx) =>
      selectMerchantEvents(tx, {
        merchant,
        types: engineEventTypes,
        afterNumber: seen.at(-1) ?? 0n,
        since: null,
        limit: 7,
      }),
    )
    seen.push(...rows.map((row) => row.number))
  }
  // Slow transactions beside quick ones, and readers beside both.
  const writers = Array.from({ length: 12 }, async (_, n) => {
    await testing.database.transaction('slow', async (tx) => {
      await enqueueMerchantEvent(tx, sources(), {
        cause: `${merchant}/slow/${n}`,
        merchant,
        type: 'entitlement.ended',
        purchase,
        purchasingAccount: ada,
        facts: {},
      })
      await tx.query({ name: 'test.sleep', text: `select pg_sleep($1)`, values: [(n % 4) * 0.02] })
    })
    await readOn()
  })
  await Promise.all(writers)
  await numberMerchantEvents({ ...testing, clock }, { merchant })
  const all = await list(merchant)
  assert.deepEqual(
    all.map((row) => row.number),
    Array.from({ length: 12 }, (_, n) => BigInt(n + 1)),
  )
})
