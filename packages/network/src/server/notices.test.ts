// Notices from their cause to the mail and to the browser that is told at once.
import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { enqueueNotice } from '../outbox/index.ts'
import type { NoticeReceiver } from '../outbox/index.ts'
import { outboxHandlers } from '../outbox/testing/outbox-handlers.ts'
import {
  createHttpClient,
  createPasswords,
  noLog,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import { contributePush, openVapid, selectSubscriptions, subscribe } from '../push/index.ts'
import { plainLetters, registerCustomer } from '../registrations/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { doDueWork } from '../work/index.ts'
import type { Handlers } from '../work/index.ts'
import { noticeWording } from './word-notices.ts'

const random = seededRandom('notices')
const clock = testClock('2026-12-01T10:00:00Z')
const sources = { clock, random }
const vapid = openVapid(
  { deriveKey: () => createSecretKey(Buffer.alloc(32, 7)) },
  'mailto:operator@tally.example',
)
const http = createHttpClient({ arePrivateAddressesAllowed: true })
let testing: TestDatabase
let ada: Awaited<ReturnType<typeof register>>

before(async () => {
  testing = await openTestDatabase()
  ada = await register('ada@mail.example')
})
after(async () => {
  http.close()
  await testing.close()
})
beforeEach(async () => {
  await testing.database.transaction('clear', async (tx) => {
    await tx.query({ name: 'test.clear-notices', text: 'delete from outbox_notices' })
    await tx.query({ name: 'test.clear-mails', text: 'delete from outbox_mails' })
    await tx.query({ name: 'test.clear-pushes', text: 'delete from push_messages' })
    await tx.query({ name: 'test.clear-work', text: 'delete from work' })
    await tx.query({ name: 'test.clear-browsers', text: 'delete from push_subscriptions' })
  })
})

async function register(email: string) {
  const letters = plainLetters({ name: 'Tally', publicUrl: 'https://tally.example' })
  const passwords = createPasswords({ random })
  const outcome = await registerCustomer(
    { database: testing.database, clock, random, passwords, letters },
    {
      email,
      memberId: 'ada',
      firstName: 'Ada',
      lastName: 'Lovelace',
      country: 'GB',
      postalCode: 'SW1A 1AA',
      timeZone: 'Europe/London',
      currency: 'GBP',
      paymentMethod: undefined,
    },
  )
  assert.equal(outcome.status, 'registered')
  return outcome.registered
}

const facts = {
  purchase: 'pur_1',
  title: 'Tides',
  merchantName: 'Harbour Data',
  refundAmount: '9999999 GBP',
  reason: 'It did not open.',
}

async function tell(cause: string, to: NoticeReceiver): Promise<void> {
  await testing.database.transaction('tell', (tx) =>
    enqueueNotice(tx, sources, { cause, to, kind: 'refund_granted', facts }),
  )
}

const word = noticeWording({
  ...sources,
  networkName: 'Tally',
  publicUrl: 'https://tally.example',
  legal: { pages: [] },
})
/** @returns how many notices were put into words. */
async function compose(): Promise<number> {
  const ports = { ...sources, database: testing.database, realClock: clock, http, log: noLog }
  const handlers = outboxHandlers({ ...ports, wordNotice: word })
  return (await doDueWork(ports, handlers, ['word_notice'])).done
}

async function mails() {
  return await testing.database.read('mails', (tx) =>
    tx.query<{ recipient: string; subject: string; text_body: string }>({
      name: 'test.select-mails',
      text: 'select recipient, subject, text_body from outbox_mails order by id',
    }),
  )
}

test('a notice becomes one mail, whatever is repeated, with amounts as its reader writes them', async () => {
  const to = { paymentAccount: ada.paymentAccount }
  await tell('refund/1', to)
  await tell('refund/1', to)
  assert.equal(await compose(), 1)
  await tell('refund/1', to)
  assert.equal(await compose(), 0)
  const [mail, ...more] = await mails()
  assert.equal(more.length, 0)
  assert.equal(mail?.recipient, 'ada@mail.example')
  assert.match(mail.text_body, /Hello Ada,/)
  assert.match(mail.text_body, /£9\.999999/)
  assert.doesNotMatch(mail.text_body, /9999999 GBP/)
})

const receivers: readonly (readonly [string, () => NoticeReceiver, readonly string[]])[] = [
  ['a sign-on', () => ({ signOn: ada.signOn }), ['ada@mail.example']],
  [
    'a purchasing account',
    () => ({ purchasingAccount: ada.purchasingAccount }),
    ['ada@mail.example'],
  ],
  ['its payer', () => ({ paymentAccount: ada.paymentAccount }), ['ada@mail.example']],
  ['an account that is gone', () => ({ signOn: `${ada.signOn.slice(0, -4)}0000` }), []],
  [
    'an address without an account',
    () => ({ email: 'bo@mail.example', language: 'en', onBehalfOf: ada.signOn }),
    ['bo@mail.example'],
  ],
]
for (const [name, to, expected] of receivers) {
  test(`${name} is told`, async () => {
    await tell(`refund/${name}`, to())
    await compose()
    assert.deepEqual(
      (await mails()).map(({ recipient }) => recipient),
      expected,
    )
    const [row] = await testing.database.read('row', (tx) =>
      tx.query<{ email: string | null; facts: object }>({
        name: 'test.select-notice',
        text: 'select email, facts from outbox_notices',
      }),
    )
    assert.deepEqual(row, { email: null, facts: {} }, 'what was said is forgotten')
  })
}

// A browser and its push service: it takes what is sent to it, and reads it as a browser would (RFC 8291).
interface PushService {
  readonly server: Server
  readonly endpoint: string
  readonly browser: { readonly endpoint: string; readonly p256dh: string; readonly auth: string }
  readonly seen: { readonly headers: IncomingHttpHeaders; readonly message: unknown }[]
  answer: number
}

async function openPushService(): Promise<PushService> {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const auth = randomBytes(16)
  const seen: PushService['seen'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = decrypt(Buffer.concat(chunks), pair, auth)
      seen.push({ headers: request.headers, message })
      response.writeHead(service.answer).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}/push/1`
  const p256dh = pair.getPublicKey('base64url')
  const browser = { endpoint, p256dh, auth: auth.toString('base64url') }
  const service: PushService = { server, endpoint, browser, seen, answer: 201 }
  return service
}

function decrypt(body: Buffer, pair: ReturnType<typeof createECDH>, auth: Buffer): unknown {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + keyLength)
  const hmac = (key: Buffer, ...parts: Buffer[]): Buffer =>
    parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const secret = hmac(hmac(auth, pair.computeSecret(sender)), info, Buffer.from([1]))
  const prk = hmac(salt, secret)
  const expand = (label: string, length: number): Buffer =>
    hmac(prk, Buffer.from(`Content-Encoding: ${label}\0`), Buffer.from([1])).subarray(0, length)
  const sealed = body.subarray(21 + keyLength)
  const decipher = createDecipheriv('aes-128-gcm', expand('aes128gcm', 16), expand('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8'))
}

async function addBrowser(service: PushService): Promise<void> {
  const outcome = await testing.database.transaction('subscribe', (tx) =>
    subscribe(tx, sources, {
      signOn: ada.signOn,
      label: 'Firefox, Linux',
      browser: service.browser,
    }),
  )
  assert.equal(outcome, 'subscribed')
}

/** @returns how many messages are done with. */
async function deliver(): Promise<number> {
  const ports = { ...sources, database: testing.database, realClock: clock, http, log: noLog }
  const { work = {} } = contributePush({ ...ports, vapid })
  return (await doDueWork(ports, new Map(Object.entries(work)) as Handlers)).done
}

test('a browser that asked for it is told at once, so that only it can read it', async () => {
  const service = await openPushService()
  await addBrowser(service)
  await addBrowser(service)
  await tell('refund/push', { signOn: ada.signOn })
  await compose()
  assert.equal(await deliver(), 1)
  assert.equal(await deliver(), 0)
  service.server.close()
  const [first, ...more] = service.seen
  assert.equal(more.length, 0)
  assert.match(String(first?.headers.authorization), /^vapid t=/)
  const message = first?.message as { title: string; body: string; path: string }
  assert.match(message.body, /£9\.999999/)
  assert.match(message.path, /^\//)
})

const answers: readonly (readonly [number, boolean, number])[] = [
  [201, true, 0],
  [410, false, 0],
  [404, false, 0],
  [503, true, 1],
]
for (const [answer, isKept, waiting] of answers) {
  test(`when the push service answers ${answer}, the browser is ${isKept ? 'kept' : 'forgotten'}`, async () => {
    const service = await openPushService()
    service.answer = answer
    await addBrowser(service)
    await tell(`refund/${answer}`, { signOn: ada.signOn })
    await compose()
    await deliver()
    service.server.close()
    const [browsers, rows] = await testing.database.read('after', (tx) =>
      Promise.all([
        selectSubscriptions(tx, ada.signOn),
        tx.query({ name: 'test.select-pushes', text: 'select id from push_messages' }),
      ]),
    )
    assert.equal(browsers.length, isKept ? 1 : 0)
    assert.equal(rows.length, waiting)
  })
}

test('a link or a code goes by mail alone', async () => {
  const service = await openPushService()
  await addBrowser(service)
  await testing.database.transaction('tell', (tx) =>
    enqueueNotice(tx, sources, {
      cause: 'code/1',
      to: { signOn: ada.signOn },
      kind: 'step_up_code',
      facts: { code: '123456' },
    }),
  )
  await compose()
  assert.equal((await mails()).length, 1)
  assert.equal(await deliver(), 0)
  service.server.close()
})
