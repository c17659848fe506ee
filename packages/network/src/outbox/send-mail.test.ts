import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { noLog, seededRandom, testClock } from '../platform/index.ts'
import type { MailMessage, TestClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { doDueWork } from '../work/index.ts'
import { enqueueMail } from './index.ts'
import { removeTold } from './remove-told.ts'
import { outboxHandlers } from './testing/outbox-handlers.ts'

const random = seededRandom('mails')
let testing: TestDatabase
let clock: TestClock
before(async () => {
  testing = await openTestDatabase()
})
after(() => testing.close())
beforeEach(async () => {
  clock = testClock('2026-12-01T10:00:00Z')
  await testing.database.transaction('clear', async (tx) => {
    await tx.query({ name: 'test.clear-mails', text: 'delete from outbox_mails' })
    await tx.query({ name: 'test.clear-work', text: 'delete from work' })
  })
})

async function enqueue(cause: string, subject = 'Welcome'): Promise<void> {
  await testing.database.transaction('enqueue', (tx) =>
    enqueueMail(
      tx,
      { clock, random },
      { cause, owner: 'acc', recipient: 'a@b.example', subject, text: 't', html: '<p>t</p>' },
    ),
  )
}

function mailbox(fail?: () => Error | undefined) {
  const sent: MailMessage[] = []
  const mailer = {
    send(mail: MailMessage): Promise<void> {
      sent.push(mail)
      const error = fail?.()
      return error === undefined ? Promise.resolve() : Promise.reject(error)
    },
    close: () => undefined,
  }
  const ports = { database: testing.database, clock, realClock: clock, random, log: noLog }
  const deliver = async () => {
    const { done, failed, parked } = await doDueWork(ports, outboxHandlers({ ...ports, mailer }))
    return { delivered: done, retried: failed, parked }
  }
  return { sent, deliver, ports }
}

test('a mail is sent once, whatever is repeated', async () => {
  await enqueue('registered/1')
  await enqueue('registered/1')
  const { sent, deliver } = mailbox()
  assert.deepEqual(await deliver(), { delivered: 1, retried: 0, parked: 0 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 0, parked: 0 })
  assert.equal(sent.length, 1)
  assert.equal(sent[0]?.to, 'a@b.example')
  assert.match(sent[0].messageId, /^mai_\w+@network\.example$/)
})

test('a mail to nobody is done, and not sent', async () => {
  await enqueue('already-registered/x/nobody')
  const { sent, deliver } = mailbox()
  assert.deepEqual(await deliver(), { delivered: 1, retried: 0, parked: 0 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 0, parked: 0 })
  assert.equal(sent.length, 0)
})

test('a rolled back cause sends nothing', async () => {
  const mail = { cause: 'x', owner: 'acc', recipient: 'a@b.example' }
  await assert.rejects(
    testing.database.transaction('fails', async (tx) => {
      const words = { subject: 's', text: 't', html: 'h' }
      await enqueueMail(tx, { clock, random }, { ...mail, ...words })
      throw new Error('changed my mind')
    }),
  )
  assert.equal((await mailbox().deliver()).delivered, 0)
})

test('processes at once share the mails', async () => {
  for (let n = 0; n < 20; n++) await enqueue(`cause/${n}`)
  const { sent, deliver } = mailbox()
  await Promise.all([deliver(), deliver(), deliver(), deliver()])
  assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 20)
  assert.equal(sent.length, 20)
})

test('a failed try comes again, later, under the same id, and is parked after a day and a half', async () => {
  await enqueue('c')
  const { sent, deliver } = mailbox(() => new Error('connection refused'))
  const startedAt = clock.now()
  let parked = 0
  while (parked === 0) {
    parked = (await deliver()).parked
    clock.advance({ minutes: 10 })
  }
  const hours = clock.now().since(startedAt).total('hours')
  assert.ok(hours > 24 && hours < 48, String(hours))
  clock.advance({ hours: 48 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 0, parked: 0 })
  assert.equal(sent.length, 15)
  assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 1)
})

test('a refusal for good is parked at once, with its reason, and nothing that names somebody', async () => {
  await enqueue('c')
  const refusal = new Error('no such user a@b.example')
  const { deliver } = mailbox(() => Object.assign(refusal, { responseCode: 550 }))
  assert.equal((await deliver()).parked, 1)
  const rows = await testing.database.read('read', (tx) =>
    tx.query<{ reason: string }>({
      name: 'test.parked',
      text: 'select last_error as reason from work',
    }),
  )
  assert.equal(rows[0]?.reason, 'refused: no such user [address]')
})

test('without a mail server mails wait', async () => {
  await enqueue('c')
  const { ports, sent, deliver } = mailbox()
  assert.equal((await doDueWork(ports, outboxHandlers(ports))).done, 0)
  assert.equal((await deliver()).delivered, 1)
  assert.equal(sent.length, 1)
})

test('a line break in a header is a fault of ours', async () => {
  await assert.rejects(enqueue('c', 'Hello\r\nBcc: everyone@example.com'), RangeError)
})

test('what left is forgotten, and so is an address that is nobody’s account; also where it was given up', async () => {
  const refusal = Object.assign(new Error('550 no a@b.example here'), { responseCode: 550 })
  await enqueue('registered/1')
  await enqueue('gift-received/1/receiver', 'A gift from Ada')
  await mailbox().deliver()
  await enqueue('gift-received/2/receiver', 'A gift from Ada')
  await enqueue('registered/2')
  await mailbox(() => refusal).deliver()
  const rows = await testing.database.read('read', (tx) =>
    tx.query<Record<string, string | null>>({
      name: 'test.read-mails',
      text: `select cause, recipient, subject, text_body || html_body as said from outbox_mails order by cause`,
    }),
  )
  assert.deepEqual(rows, [
    { cause: 'gift-received/1/receiver', recipient: '', subject: '', said: '' },
    { cause: 'gift-received/2/receiver', recipient: '', subject: '', said: '' },
    { cause: 'registered/1', recipient: 'a@b.example', subject: 'Welcome', said: '' },
    { cause: 'registered/2', recipient: 'a@b.example', subject: 'Welcome', said: 't<p>t</p>' },
  ])
})

test('what left long ago is removed; what waits or is parked stays', async () => {
  await enqueue('sent')
  await mailbox().deliver()
  await enqueue('parked')
  const refusal = Object.assign(new Error('no such user'), { responseCode: 550 })
  await mailbox(() => refusal).deliver()
  await enqueue('waiting')
  const causes = async (): Promise<readonly string[]> => {
    const rows = await testing.database.read('causes', (tx) =>
      tx.query<{ cause: string }>({
        name: 'test.causes',
        text: 'select cause from outbox_mails order by cause',
      }),
    )
    return rows.map(({ cause }) => cause)
  }
  const ports = { database: testing.database, clock }
  const { signal } = new AbortController()
  clock.advance({ hours: 24 * 30 })
  await removeTold(ports, { days: 30, signal })
  assert.deepEqual(await causes(), ['parked', 'sent', 'waiting'])
  clock.advance({ hours: 24 * 365 })
  await removeTold(ports, { days: 30, signal })
  assert.deepEqual(await causes(), ['parked', 'waiting'])
})
