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

interface Carried {
  readonly bucket: number
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly owner: string
  readonly isDue: boolean
  readonly state: string
}

async function carried(kind: string): Promise<readonly Carried[]> {
  return await opened.database.read('carried', (tx) =>
    tx.query<Carried>({
      name: 'test.select-carried',
      text: `select bucket, id, kind, subject, owner, is_due as "isDue", state from work where kind = $1 order by subject`,
      values: [kind],
    }),
  )
}

test('what waited is in the register, in the bucket of its owner', async () => {
  await migrateBefore('0033')
  const signOn = newId('sio', { clock, random, bucket: 37 })
  const [told, waiting, toAddress] = ['a', 'b', 'c'].map(() => newId('ntc', { clock, random }))
  const insertNotice = `insert into outbox_notices
      (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at, composed_at)
    values ($1, $1, 'recovered', $2, $3, $4, $5, '{}', $6, $7)`
  const now = clock.now()
  await run(insertNotice, told, 'sign_on', signOn, null, null, now, now)
  await run(insertNotice, waiting, 'sign_on', signOn, null, null, now, null)
  await run(insertNotice, toAddress, 'email', null, 'bo@mail.example', 'en', now, null)
  await migrate({ url: opened.url, folder: migrations, clock })
  const notices = await carried('word_notice')
  assert.deepEqual(
    notices.map(({ subject, owner }) => [subject, owner]),
    [
      [waiting, signOn],
      [toAddress, toAddress],
    ].toSorted(),
  )
  for (const { bucket, id, owner, isDue, state } of notices) {
    assert.equal(bucket, bucketFor(owner))
    assert.ok(isId('wrk', id))
    assert.equal(bucketFor(id), bucket)
    assert.ok(isDue)
    assert.equal(state, 'waiting')
  }
})
