// Compares docs/money-flows.md with what the recipes of the books do on a real database; `--write` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { describeMoneyFlows } from '../packages/network/src/books/testing/money-flows.ts'
import { openTestDatabase } from '../packages/network/src/testing/open-test-database.ts'

const file = new URL('../docs/money-flows.md', import.meta.url)
const store = await openTestDatabase()
try {
  const page = await describeMoneyFlows(store.database)
  if (process.argv.includes('--write')) {
    writeFileSync(file, page)
  } else if (readFileSync(file, 'utf8') !== page) {
    console.error(
      'docs/money-flows.md is not what the recipes do: node checks/money-flows.ts --write',
    )
    process.exitCode = 1
  }
} finally {
  await store.close()
}
