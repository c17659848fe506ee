// What has outlived its use is removed, in pieces; what is young stays, and nothing is left of what is old.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testClock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { removeExpired } from './remove-expired.ts'

const now = Temporal.Instant.from('2026-12-01T10:00:00Z')
const { signal } = new AbortController()
let testing: TestDatabase
before(async () => {
  testing = await openTestDatabase()
})
after(() => testing.close())

/** By table: how many days ago something ended that is gone, and something that stays; how a row of it is made. */
const lives: readonly (readonly [table: string, gone: number, stays: number, insert: string])[] = [
  [
    'provider_documents',
    2,
    0,
    `insert into provider_documents (model, id, payload, expires_at) select 'Session', $1, '{}', $2`,
  ],
  [
    'sign_on_transactions',
    8,
    6,
    `insert into sign_on_transactions (token_hash, browser_hash, merchant, started_at)
      select decode(md5($1), 'hex'), '', $1, $2`,
  ],
  [
    'guess_counters',
    2,
    0,
    `insert into guess_counters select $1, 1, extract(epoch from $2) * 1000`,
  ],
  [
    'step_up_codes',
    2,
    0,
    `insert into step_up_codes (session, code_hash, sent_at, expires_at, tries_left) select $1, '', $2, $2, 3`,
  ],
  ['used_challenges', 2, 0, `insert into used_challenges select decode(md5($1), 'hex'), $2`],
  [
    'access_tokens',
    31,
    29,
    `insert into access_tokens (token_hash, id, role, subject, customer, purchasing_account, payment_account,
        created_at, revoked_at)
      select decode(md5($1), 'hex'), $1, 'customer', $1, $1, $1, $1, $2, $2`,
  ],
  [
    'sessions',
    401,
    399,
    `insert into sessions (token_hash, sign_on, customer, purchasing_account, payment_account, signed_on_at, id, method,
        device, network, last_used_at)
      select decode(md5($1), 'hex'), $1, $1, $1, $1, $2, $1, 'password', '', '', $2`,
  ],
  [
    'known_devices',
    401,
    399,
    `insert into known_devices (token_hash, sign_on, last_used_at) select decode(md5($1), 'hex'), $1, $2`,
  ],
  [
    'sign_on_events',
    401,
    399,
    `insert into sign_on_events (bucket, id, purchasing_account, sign_on, kind, device, network, happened_at)
      select 7, $1, $1, $1, 'signed_on', '', '', $2`,
  ],
]

for (const [table, gone, stays, insert] of lives) {
  test(`${table}: gone ${gone} days after its end, there after ${stays}`, async () => {
    const text = insert.replaceAll('$1', '$1::text').replaceAll('$2', '$2::timestamptz')
    await testing.database.transaction('test.plant', async (tx) => {
      for (const [name, days] of [
        ...Array.from({ length: 5 }, (_, n) => [`gone-${n}`, gone] as const),
        ['stays', stays] as const,
      ]) {
        const at = now.subtract({ hours: 24 * days })
        await tx.query({ name: `test.plant-${table}`, text, values: [name, at] })
      }
      if (table === 'access_tokens') {
        // A token without an end.
        const endless = text.replace(', revoked_at', '').replace(/, \$2::timestamptz$/, '')
        await tx.query({ name: 'test.plant-endless', text: endless, values: ['endless', now] })
      }
    })
    await removeExpired({ database: testing.database, clock: testClock(now) }, { signal, limit: 2 })
    const [row] = await testing.database.read('test.left', (tx) =>
      tx.query<{ left: number }>({
        name: `test.left-of-${table}`,
        text: `select count(*)::integer as left from ${table}`,
      }),
    )
    assert.equal(row?.left, table === 'access_tokens' ? 2 : 1)
  })
}
