import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openTestDatabase } from '../testing/open-test-database.ts'
import { describeMoneyFlows } from './testing/money-flows.ts'

test('docs/money-flows.md is what the recipes do', async () => {
  const store = await openTestDatabase()
  try {
    const page = new URL('../../../../docs/money-flows.md', import.meta.url)
    assert.equal(await describeMoneyFlows(store.database), readFileSync(page, 'utf8'))
  } finally {
    await store.close()
  }
})
