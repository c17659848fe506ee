// What waited in tables of its own before there was a register is carried over into it by the migrations.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bucketFor, isId, migrate, newId, seededRandom, testClock } from '../platform/index.ts'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const clock = testClock('2026-12-01T10:00:00Z')
const random = seededRandom('carry')
let opened: TestDatabase
let folder: string
before(async () => {
  opened = await openEmptyDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'carried-'))
})
after(async () => {
  rmSync(folder, { recursive: true })
  await opened.close()
})

async function migrateBefore(number: string): Promise<void> {
  for (const file of readdirSync(migrations)) {
    if (file < number) cpSync(path.join(migrations, file), path.join(folder, file))
  }
  await migrate({ url: opened.url, folder, clock })
}

const run = (text: string, ...values: readonly unknown[]) =>
  opened.database.transaction('run', (tx) => tx.query({ name: text, text, values }))

interface Expected {
  readonly kind: string
  readonly subject: string
  readonly owner: string
  readonly state: string
  readonly lastError: string | null
}

const now = clock.now()
const signOn = newId('sgn', { clock, random, bucket: 37 })
const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, () => newId(prefix, { clock, random }))

/** Notices: one was told, one waits for a sign-on, one for an address alone. */
async function leaveNotices(): Promise<readonly Expected[]> {
  const [told, waiting, toAddress] = ids('ntc', 3) as [string, string, string]
  const text = `insert into outbox_notices
      (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at, composed_at)
    values ($1, $1, 'recovered', $2, $3, $4, $5, '{}', $6, $7)`
  await run(text, told, 'sign_on', signOn, null, null, now, now)
  await run(text, waiting, 'sign_on', signOn, null, null, now, null)
  await run(text, toAddress, 'email', null, 'bo@mail.example', 'en', now, null)
  return [
    { kind: 'word_notice', subject: waiting, owner: signOn, state: 'waiting', lastError: null },
    {
      kind: 'word_notice',
      subject: toAddress,
      owner: toAddress,
      state: 'waiting',
      lastError: null,
    },
  ]
}

/** Mails: one was sent, one waits, one waits for nobody with an account, one is parked. */
async function leaveMails(): Promise<readonly Expected[]> {
  const [sent, waiting, nobodys, parked] = ids('mai', 4) as [string, string, string, string]
  const text = `insert into outbox_mails (id, cause, recipient, subject, text_body, html_body, created_at, attempts,
      next_attempt_at, delivered_at, parked_reason)
    values ($1, $2, 'bo@mail.example', 's', 't', 'h', $3, 2, $3, $4, $5)`
  await run(text, sent, 'a', now, now, null)
  await run(text, waiting, `registered/${signOn}`, now, null, null)
  await run(text, nobodys, 'b', now, null, null)
  await run(text, parked, `recovered/${signOn}`, now, null, 'refused: no bo@mail.example here')
  const lastError = 'refused: no [address] here'
  return [
    { kind: 'send_mail', subject: waiting, owner: signOn, state: 'waiting', lastError: null },
    { kind: 'send_mail', subject: nobodys, owner: nobodys, state: 'waiting', lastError: null },
    { kind: 'send_mail', subject: parked, owner: signOn, state: 'parked', lastError },
  ]
}

async function leavePushes(): Promise<readonly Expected[]> {
  const [message] = ids('psm', 1) as [string]
  const subscription = newId('psh', { clock, random, bucket: 37 })
  await run(
    `insert into push_subscriptions (bucket, id, sign_on, endpoint, p256dh, auth, label, added_at)
      values (37, $1, $2, 'https://push.example', 'p', 'a', 'l', $3)`,
    subscription,
    signOn,
    now,
  )
  await run(
    `insert into push_messages (id, cause, subscription, title, body, path, next_attempt_at, created_at)
      values ($1, 'c', $2, 't', 'b', '/', $3, $3)`,
    message,
    subscription,
    now,
  )
  return [
    { kind: 'push_message', subject: message, owner: signOn, state: 'waiting', lastError: null },
  ]
}

/** Events of a merchant: one was told, one waits, one is parked. */
async function leaveEvents(): Promise<readonly Expected[]> {
  const [told, waiting, parked] = ids('evt', 3) as [string, string, string]
  const merchant = newId('mer', { clock, random })
  const text = `insert into merchant_events (id, cause, merchant, type, purchase, data, created_at, attempts,
      next_attempt_at, delivered_at, parked_reason)
    values ($1, $1, $2, 'entitlement.ended', 'pur_1', '{}', $3, 2, $3, $4, $5)`
  await run(text, told, merchant, now, now, null)
  await run(text, waiting, merchant, now, null, null)
  await run(text, parked, merchant, now, null, 'gave up after 2 tries: https://a.example/b?c')
  const lastError = 'gave up after 2 tries: https://a.example/…'
  const kind = 'tell_engine'
  return [
    { kind, subject: waiting, owner: merchant, state: 'waiting', lastError: null },
    { kind, subject: parked, owner: merchant, state: 'parked', lastError },
  ]
}

test('what waited is in the register, in the bucket of its owner', async () => {
  await migrateBefore('0033')
  const left = await Promise.all([leaveNotices(), leaveMails(), leavePushes(), leaveEvents()])
  const expected = left.flat()
  await migrate({ url: opened.url, folder: migrations, clock })
  const carried = await opened.database.read('carried', (tx) =>
    tx.query<Expected & { readonly bucket: number; readonly id: string }>({
      name: 'test.select-carried',
      text: `select bucket, id, kind, subject, owner, state, last_error as "lastError" from work`,
    }),
  )
  const inOrder = (rows: readonly Expected[]) =>
    rows.toSorted((one, other) => (one.subject < other.subject ? -1 : 1))
  assert.deepEqual(
    inOrder(
      carried.map(({ kind, subject, owner, state, lastError }) => {
        return { kind, subject, owner, state, lastError }
      }),
    ),
    inOrder(expected),
  )
  for (const { bucket, id, owner } of carried) {
    assert.equal(bucket, bucketFor(owner))
    assert.ok(isId('wrk', id))
    assert.equal(bucketFor(id), bucket)
  }
})
