// Each statement says the bucket of each table that is placed by one, or stands in checks/statements-to-turn.txt.
// Further store files may be named, for tests of this check.
import { globSync, readFileSync } from 'node:fs'
import { findPlacingProblems } from './find-placing-problems.ts'
import { readStatements } from './read-statements.ts'

const list = 'checks/statements-to-turn.txt'
const stores = globSync(['packages/network/src/**/store*.ts', 'packages/ledger/src/**/*.ts'])
const files = [...stores, ...process.argv.slice(2)].filter((file) => {
  return !file.endsWith('.test.ts') && !file.includes('/testing/')
})

const byBucket = new Set<string>()
for (const file of globSync('packages/network/migrations/*.sql')) {
  const placed = readFileSync(file, 'utf8').matchAll(/^-- placed: by bucket\ncreate table (\S+)/gm)
  for (const [, table = ''] of placed) byBucket.add(table)
}

const problems = findPlacingProblems({
  statements: readStatements(files),
  isByBucket: (table) => byBucket.has(table),
  list: { file: list, text: readFileSync(list, 'utf8') },
})
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
