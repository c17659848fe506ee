import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestDatabase } from './open-test-database.ts'

describe('openTestDatabase', () => {
  it('gives migrated databases that know nothing of each other, also when many are opened at once', async () => {
    const opened = await Promise.all([openTestDatabase(), openTestDatabase(), openTestDatabase()])
    const [first, second] = opened
    await first.database.transaction('mark', (tx) =>
      tx.query({ name: 'mark', text: 'update sandbox_clock set offset_ms = 5' }),
    )
    const rows = await second.database.read('look', (tx) =>
      tx.query({ name: 'look', text: 'select offset_ms from sandbox_clock' }),
    )
    assert.deepEqual(rows, [{ offset_ms: 0n }])
    await Promise.all(opened.map((one) => one.close()))
  })
})
