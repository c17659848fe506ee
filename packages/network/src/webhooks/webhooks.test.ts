import assert from 'node:assert/strict'
import { createHmac, createPublicKey, verify } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { testOutward } from '../outward/testing/test-outward.ts'
import { HttpClientError, newId, noLog, seededRandom, testClock } from '../platform/index.ts'
import type { HttpClient, HttpRequest, TestClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { doDueWork } from '../work/index.ts'
import {
  changeEndpoint,
  createEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './change-endpoint.ts'
import { readEndpointUrl } from './endpoint.ts'
import type { WebhookEndpoint } from './endpoint.ts'
import { enqueueMerchantEvent, openWebhookSecrets } from './index.ts'
import { replayOne, replaySince, sendTestEvent } from './replay-deliveries.ts'
import { removeToldEvents } from './remove-told-events.ts'
import { selectDeliveries } from './store-deliveries.ts'
import { selectEndpoint } from './store-endpoints.ts'
import { webhookHandlers } from './testing/webhook-handlers.ts'

const random = seededRandom('webhooks')
const outward = testOutward()
const realNow = Temporal.Instant.from('2026-11-22T05:00:00Z')
const webhookSecrets = openWebhookSecrets({
  keys: { derive: (_, purpose) => createHmac('sha256', 'network').update(purpose).digest() },
})
let testing: TestDatabase
let clock: TestClock
let merchant: string
/** What each address was sent, and what it answers. */
let told: HttpRequest[]
let answers: Map<string, number | Error>
let paused: WebhookEndpoint[]

before(async () => {
  testing = await openTestDatabase()
})
after(() => testing.close())
beforeEach(async () => {
  clock = testClock('2026-12-01T10:00:00Z')
  merchant = newId('mer', { clock, random })
  told = []
  answers = new Map()
  paused = []
  await testing.database.transaction('clear', (tx) =>
    tx.query({ name: 'test.clear-work', text: 'delete from work' }),
  )
})

const http = {
  request: (request: HttpRequest) => {
    told.push(request)
    const answer = answers.get(String(request.url)) ?? 204
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ status: answer })
  },
} as unknown as HttpClient

function ports() {
  const { database } = testing
  return { database, clock, random, outward, arePrivateAddressesAllowed: false }
}

async function deliver(): Promise<void> {
  const all = { ...ports(), realClock: testClock(realNow), http, log: noLog, webhookSecrets }
  const tellPaused = (_: unknown, one: WebhookEndpoint) => {
    paused.push(one)
    return Promise.resolve()
  }
  await doDueWork(all, webhookHandlers({ ...all, tellPaused }))
}

async function create(
  url: string,
  events: WebhookEndpoint['events'] = ['entitlement.ended'],
): Promise<WebhookEndpoint> {
  const made = await createEndpoint(ports(), { merchant, url, events })
  assert.ok(made.status === 'changed', JSON.stringify(made))
  return made.endpoint
}

const purchase = newId('pur', { clock: testClock('2026-12-01T10:00:00Z'), random, bucket: 1 })
const account = newId('pac', { clock: testClock('2026-12-01T10:00:00Z'), random, bucket: 1 })

async function happen(
  cause: string,
  type: 'entitlement.ended' | 'subscription.changed' = 'entitlement.ended',
): Promise<void> {
  const draft = { cause: `${merchant}/${cause}`, merchant, type, purchase } as const
  await testing.database.transaction('happen', (tx) =>
    enqueueMerchantEvent(tx, ports(), { ...draft, purchasingAccount: account, facts: {} }),
  )
  // Events of one moment are numbered by chance.
  clock.advance({ seconds: 1 })
}

const toldAt = (url: string) => told.filter((request) => request.url === url)
const numbersAt = (url: string) =>
  toldAt(url).map(
    ({ body }) => (JSON.parse(String(body)) as { data: { number?: number } }).data.number,
  )

async function listed({ webhook }: WebhookEndpoint) {
  const now = clock.now()
  return await testing.database.read('listed', (tx) =>
    selectDeliveries(tx, { webhook, now, before: undefined, limit: 100 }),
  )
}

const one = 'https://one.example/hook'
const two = 'https://two.example/hook?from=tally'

test('each endpoint is told of what it chose, once for each cause, as the engine is told', async () => {
  const [first, second] = [await create(one), await create(two, ['subscription.changed'])]
  await happen('a')
  await happen('a')
  await happen('b', 'subscription.changed')
  await deliver()
  await deliver()
  assert.deepEqual([numbersAt(one), numbersAt(two)], [[1], [2]])
  const [delivery, ...more] = await listed(first)
  assert.deepEqual(more, [])
  assert.equal(delivery?.attempts[0]?.status, 204)
  assert.equal(delivery.deliveredAt?.toString(), clock.now().toString())
  assert.equal((await listed(second)).length, 1)
  assert.equal(outward.idFor(merchant, delivery.event), toldAt(one)[0]?.headers?.['webhook-id'])
})

test('another merchant’s events are not told, and an endpoint hears of nothing from before it was there', async () => {
  await happen('before')
  await create(one)
  merchant = newId('mer', { clock, random })
  await happen('theirs')
  await deliver()
  assert.deepEqual(told, [])
})

/** Whether a message is signed with an endpoint's secret of this number, in both forms. */
function isSignedBy(endpoint: WebhookEndpoint, request: HttpRequest | undefined): boolean {
  const headers = request?.headers ?? {}
  const message = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${String(request?.body)}`
  const key = Buffer.from(webhookSecrets.secretOf(endpoint).slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(message).digest('base64')
  const signatures = (headers['webhook-signature'] ?? '').split(' ')
  const raw = Buffer.from(webhookSecrets.publicKeyOf(endpoint).slice('whpk_'.length), 'base64')
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  return (
    signatures.includes(`v1,${signature}`) &&
    signatures.some(
      (text) =>
        text.startsWith('v1a,') &&
        verify(null, Buffer.from(message), publicKey, Buffer.from(text.slice(4), 'base64')),
    )
  )
}

test('a message is signed with the secret of its endpoint; for a day after a rotation with both', async () => {
  const [first, other] = [await create(one), await create(two)]
  const send = async (cause: string): Promise<HttpRequest | undefined> => {
    await happen(cause)
    await deliver()
    return toldAt(one).at(-1)
  }
  const before = await send('before')
  assert.deepEqual([isSignedBy(first, before), isSignedBy(other, before)], [true, false])
  const rotated = await rotateSecret(ports(), first)
  assert.ok(rotated.status === 'changed')
  const { endpoint } = rotated
  assert.notEqual(webhookSecrets.secretOf(endpoint), webhookSecrets.secretOf(first))
  clock.advance({ hours: 23 })
  const meanwhile = await send('meanwhile')
  assert.deepEqual([isSignedBy(first, meanwhile), isSignedBy(endpoint, meanwhile)], [true, true])
  clock.advance({ hours: 1 })
  const later = await send('later')
  assert.deepEqual([isSignedBy(first, later), isSignedBy(endpoint, later)], [false, true])
})

const failures: readonly [what: string, answer: number | Error][] = [
  ['a redirect', 302],
  ['a refusal', 400],
  ['an error', 500],
  ['nobody listening', new HttpClientError('unreachable', 'refused')],
  ['an address inside the house', new HttpClientError('private_address', 'not public')],
]
for (const [what, answer] of failures) {
  test(`${what} is no success: it is told again under the same id, and others wait for nothing`, async () => {
    const endpoint = await create(one)
    await create(two)
    answers.set(one, answer)
    await happen('a')
    await deliver()
    assert.equal(toldAt(two).length, 1)
    answers.clear()
    clock.advance({ minutes: 1 })
    await deliver()
    assert.deepEqual(numbersAt(one), [1, 1])
    assert.equal(new Set(toldAt(one).map(({ headers }) => headers?.['webhook-id'])).size, 1)
    const [delivery] = await listed(endpoint)
    assert.deepEqual(
      delivery?.attempts.map(({ status, failure }) => status ?? typeof failure),
      [typeof answer === 'number' ? answer : 'string', 204],
    )
  })
}

test('what takes nothing for three days is paused, its owners are told once, and it goes on where it stopped', async () => {
  const endpoint = await create(one)
  answers.set(one, 503)
  await happen('first')
  await happen('second')
  for (let tries = 0; tries < 400 && paused.length === 0; tries += 1) {
    clock.advance({ minutes: 20 })
    await deliver()
  }
  assert.deepEqual(
    paused.map(({ webhook, pausedBecause }) => [webhook, pausedBecause]),
    [[endpoint.webhook, 'failing']],
  )
  const lasted = clock.now().since(endpoint.createdAt).total('hours')
  assert.ok(lasted >= 72 && lasted < 84, String(lasted))
  const count = toldAt(one).length
  await happen('third')
  clock.advance({ hours: 12 })
  await deliver()
  assert.equal(toldAt(one).length, count)
  const refused = await replayOne(ports(), endpoint, 'evt_any')
  assert.equal(refused.status === 'refused' && refused.code, 'webhook_paused')

  answers.clear()
  told = []
  const resumed = await resumeEndpoint(ports(), endpoint)
  assert.equal(resumed.status === 'changed' && resumed.replayed, 3)
  await deliver()
  assert.deepEqual(numbersAt(one).toSorted(), [1, 2, 3])
  assert.ok((await listed(endpoint)).every(({ deliveredAt, givenUp }) => deliveredAt && !givenUp))
})

test('an endpoint that took something in between is not paused', async () => {
  const endpoint = await create(one)
  for (const cause of ['a', 'b']) {
    answers.set(one, 500)
    await happen(cause)
    await deliver()
    clock.advance({ hours: 40 })
    answers.clear()
    await deliver()
  }
  const after = await testing.database.read('read', (tx) => selectEndpoint(tx, endpoint.webhook))
  assert.deepEqual([after?.status, paused], ['active', []])
})

test('paused and let go on by its merchant: it hears what happened meanwhile', async () => {
  const endpoint = await create(one)
  await pauseEndpoint(ports(), endpoint)
  clock.advance({ minutes: 1 })
  await happen('meanwhile')
  await deliver()
  assert.deepEqual(told, [])
  await resumeEndpoint(ports(), endpoint)
  await deliver()
  assert.deepEqual(numbersAt(one), [1])
})

test('replays: one event, all since a moment from before it was there, and no more than it listens to', async () => {
  await happen('early')
  await happen('other', 'subscription.changed')
  clock.advance({ hours: 1 })
  await deliver()
  const endpoint = await create(one)
  await happen('late')
  await deliver()
  assert.deepEqual(numbersAt(one), [3])
  const [delivery] = await listed(endpoint)
  assert.ok(delivery)
  assert.equal((await replayOne(ports(), endpoint, delivery.event)).status, 'replayed')
  await deliver()
  assert.deepEqual(numbersAt(one), [3, 3])
  const since = clock.now().subtract({ hours: 2 })
  const replayed = await replaySince(ports(), endpoint, { since, after: 0n })
  assert.partialDeepStrictEqual(replayed, { status: 'replayed', replayed: 2, next: null })
  await deliver()
  assert.deepEqual(numbersAt(one).slice(2).toSorted(), [1, 3])
  const [again] = await listed(endpoint)
  assert.equal(again?.attempts.length, 3)
})

test('a test event speaks of no purchase, and has no number', async () => {
  const endpoint = await create(one)
  const sent = await sendTestEvent(ports(), endpoint)
  assert.ok(sent.status === 'sent')
  await deliver()
  const [request] = toldAt(one)
  const { webhook } = endpoint
  assert.deepEqual(JSON.parse(String(request?.body)), {
    type: 'webhook.test',
    timestamp: '2026-12-01T10:00:00Z',
    data: { merchant, webhook },
  })
  assert.ok(isSignedBy(endpoint, request))
})

test('a removed endpoint is told nothing more; another merchant’s is as if it were not there', async () => {
  const endpoint = await create(one)
  await happen('a')
  const theirs = { merchant: newId('mer', { clock, random }), webhook: endpoint.webhook }
  const input = { url: two, events: ['entitlement.ended'] } as const
  const since = clock.now()
  for (const refused of [
    await changeEndpoint(ports(), theirs, input),
    await pauseEndpoint(ports(), theirs),
    await resumeEndpoint(ports(), theirs),
    await rotateSecret(ports(), theirs),
    await removeEndpoint(ports(), theirs),
    await sendTestEvent(ports(), theirs),
    await replaySince(ports(), theirs, { since, after: 0n }),
    await replayOne(ports(), theirs, 'evt_any'),
  ]) {
    assert.deepEqual(refused, { status: 'refused', code: 'unknown_webhook' })
  }
  assert.equal((await removeEndpoint(ports(), endpoint)).status, 'removed')
  await deliver()
  assert.deepEqual(told, [])
  assert.equal((await removeEndpoint(ports(), endpoint)).status, 'refused')
})

test('a changed endpoint is told at its new address, of what it listens to now', async () => {
  const endpoint = await create(one)
  await happen('waits')
  await changeEndpoint(ports(), endpoint, { url: two, events: ['subscription.changed'] })
  await happen('not any more')
  await happen('new', 'subscription.changed')
  await deliver()
  assert.deepEqual([numbersAt(one), numbersAt(two).toSorted()], [[], [1, 3]])
})

test('ten endpoints at most, also twelve at once', async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      createEndpoint(ports(), { merchant, url: `${one}/${n}`, events: ['entitlement.ended'] }),
    ),
  )
  assert.equal(made.filter(({ status }) => status === 'changed').length, 10)
})

test('old deliveries go', async () => {
  const endpoint = await create(one)
  await happen('a')
  await deliver()
  clock.advance({ hours: 24 * 401 })
  await removeToldEvents(ports(), { days: 400, signal: new AbortController().signal })
  assert.deepEqual(await listed(endpoint), [])
})

const addresses: readonly [text: string, outside: boolean, inSandbox: boolean][] = [
  ['https://shop.example/hook?key=1', true, true],
  ['http://shop.example/hook', false, false],
  ['http://localhost:3000/hook', false, true],
  ['https://localhost/hook', false, true],
  ['https://127.0.0.1/hook', false, true],
  ['https://10.0.0.8/hook', false, true],
  ['https://[fd00::1]/hook', false, true],
  ['https://[::ffff:10.0.0.8]/hook', false, true],
  ['https://93.184.215.14/hook', true, true],
  ['https://user:secret@shop.example/', false, false],
  ['https://shop.example/a/../b', false, false],
  ['https://shop.example/#x', false, false],
  ['ftp://shop.example/', false, false],
  ['shop.example', false, false],
]
for (const [text, outside, inSandbox] of addresses) {
  test(`${text} may be an endpoint: ${outside}; in a sandbox: ${inSandbox}`, () => {
    const isTaken = (arePrivateAllowed: boolean) =>
      readEndpointUrl(text, { arePrivateAllowed }) !== undefined
    assert.deepEqual([isTaken(false), isTaken(true)], [outside, inSandbox])
  })
}
