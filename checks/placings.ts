// Each statement says the bucket of each table that is placed by one, or stands in checks/statements-to-turn.txt; the audit
// knows every such table; and what processes remember is counted by each statement that changes it. Further store files may
// be named, for tests of this check.
import { globSync, readFileSync } from 'node:fs'
import { bucketTables } from '../packages/audit/src/rule.ts'
import { countingFacts, countingFactsOfAll } from '../packages/network/src/platform/store-facts.ts'
import { countedTables } from '../packages/network/src/purchases/counted-tables.ts'
import { findPlacingProblems } from './find-placing-problems.ts'
import { findUncounted } from './find-uncounted.ts'
import { readStatements } from './read-statements.ts'

const list = 'checks/statements-to-turn.txt'
// Those without a reason: what was not turned yet. The number is lowered with each that is, and never raised.
const withoutReason = 46
const stores = globSync(['packages/network/src/**/store*.ts', 'packages/ledger/src/**/*.ts'])
const files = [...stores, ...process.argv.slice(2)].filter((file) => {
  return !file.endsWith('.test.ts') && !file.includes('/testing/')
})

const byBucket = new Set<string>()
for (const file of globSync('packages/network/migrations/*.sql').sort()) {
  const text = readFileSync(file, 'utf8')
  for (const [, table = ''] of text.matchAll(/^drop table (\S+);/gm)) byBucket.delete(table)
  const placed = text.matchAll(/^-- placed: by bucket\ncreate table (\S+)/gm)
  for (const [, table = ''] of placed) byBucket.add(table)
}

const statements = readStatements(files)
const problems = findPlacingProblems({
  statements,
  isByBucket: (table) => byBucket.has(table),
  list: { file: list, text: readFileSync(list, 'utf8'), withoutReason },
})
const strange = bucketTables.filter((table) => !byBucket.has(table))
const uncounted = findUncounted(statements, {
  tables: countedTables,
  counters: { bucket: countingFacts, all: countingFactsOfAll },
})
const all = [
  ...problems,
  ...uncounted,
  ...strange.map((table) => `packages/audit/src/rule.ts: ${table} is not placed by bucket`),
]
if (all.length > 0) {
  console.error(all.join('\n'))
  process.exitCode = 1
}
