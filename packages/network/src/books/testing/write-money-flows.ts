// Writes docs/money-flows.md: node packages/network/src/books/testing/write-money-flows.ts
import { writeFileSync } from 'node:fs'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import { describeMoneyFlows } from './money-flows.ts'

const store = await openTestDatabase()
try {
  const page = new URL('../../../../../docs/money-flows.md', import.meta.url)
  writeFileSync(page, await describeMoneyFlows(store.database))
} finally {
  await store.close()
}
