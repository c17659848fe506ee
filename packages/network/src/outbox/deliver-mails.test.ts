import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { noLog, seededRandom, testClock } from '../platform/index.ts'
import type { MailMessage, TestClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { deliverMails, enqueueMail } from './index.ts'
import { claimMails } from './store.ts'

const random = seededRandom('mails')
let testing: TestDatabase
let clock: TestClock
before(async () => {
  testing = await openTestDatabase()
})
after(() => testing.close())
beforeEach(async () => {
  clock = testClock('2026-12-01T10:00:00Z')
  await testing.database.transaction('clear', (tx) =>
    tx.query({ name: 'test.clear-mails', text: 'delete from outbox_mails' }),
  )
})

async function enqueue(cause: string, subject = 'Welcome'): Promise<void> {
  await testing.database.transaction('enqueue', (tx) =>
    enqueueMail(
      tx,
      { clock, random },
      { cause, recipient: 'a@b.example', subject, text: 't', html: '<p>t</p>' },
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
  }
  const deliver = (limit = 10) =>
    deliverMails(
      { database: testing.database, clock, mailer, log: noLog },
      { limit, domain: 'network.example' },
    )
  return { sent, deliver }
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

test('a rolled back cause sends nothing', async () => {
  await assert.rejects(
    testing.database.transaction('fails', async (tx) => {
      await enqueueMail(
        tx,
        { clock, random },
        { cause: 'x', recipient: 'a@b.example', subject: 's', text: 't', html: 'h' },
      )
      throw new Error('changed my mind')
    }),
  )
  assert.equal((await mailbox().deliver()).delivered, 0)
})

test('workers at once share the mails', async () => {
  for (let n = 0; n < 20; n++) await enqueue(`cause/${n}`)
  const { sent, deliver } = mailbox()
  await Promise.all([deliver(10), deliver(10), deliver(10), deliver(10)])
  assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 20)
  assert.equal(sent.length, 20)
})

test('a failed try comes again, later, under the same id, and is parked in the end', async () => {
  await enqueue('c')
  const { sent, deliver } = mailbox(() => new Error('connection refused'))
  assert.deepEqual(await deliver(), { delivered: 0, retried: 1, parked: 0 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 0, parked: 0 })
  clock.advance({ minutes: 1 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 1, parked: 0 })
  for (let tries = 3; tries < 12; tries++) {
    clock.advance({ hours: 7 })
    assert.equal((await deliver()).retried, 1)
  }
  clock.advance({ hours: 7 })
  assert.equal((await deliver()).parked, 1)
  clock.advance({ hours: 48 })
  assert.deepEqual(await deliver(), { delivered: 0, retried: 0, parked: 0 })
  assert.equal(sent.length, 12)
  assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 1)
})

test('a refusal for good is parked at once, with its reason', async () => {
  await enqueue('c')
  const { deliver } = mailbox(() => Object.assign(new Error('no such user'), { responseCode: 550 }))
  assert.equal((await deliver()).parked, 1)
  const rows = await testing.database.read('read', (tx) =>
    tx.query<{ parked_reason: string }>({
      name: 'test.parked',
      text: 'select parked_reason from outbox_mails',
    }),
  )
  assert.equal(rows[0]?.parked_reason, 'refused: no such user')
})

test('a worker that died after claiming leaves the mail to the next one', async () => {
  await enqueue('c')
  const now = clock.now()
  await testing.database.transaction('claim', (tx) =>
    claimMails(tx, { now, claimedUntil: now.add({ minutes: 5 }), limit: 1 }),
  )
  assert.equal((await mailbox().deliver()).delivered, 0)
  clock.advance({ minutes: 6 })
  assert.equal((await mailbox().deliver()).delivered, 1)
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
  await mailbox(() => refusal).deliver()
  const rows = await testing.database.read('read', (tx) =>
    tx.query<Record<string, string | null>>({
      name: 'test.read-mails',
      text: `select cause, recipient, subject, text_body || html_body as said, parked_reason as reason
        from outbox_mails order by cause`,
    }),
  )
  assert.deepEqual(rows, [
    { cause: 'gift-received/1/receiver', recipient: '', subject: '', said: '', reason: null },
    { cause: 'gift-received/2/receiver', recipient: '', subject: '', said: '', reason: 'given up' },
    { cause: 'registered/1', recipient: 'a@b.example', subject: 'Welcome', said: '', reason: null },
  ])
})
