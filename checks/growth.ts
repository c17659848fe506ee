// Each table of the schema has a life, stated in the contract by the room that owns it, and the statements keep to it:
// nothing deletes from what stays for ever, something deletes from what ends, and the job or the kind of work that does it
// exists. Compares docs/growth.md with it; `--write` writes the page anew.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { unchangingTables } from '../packages/audit/src/rule.ts'
import { workKinds } from '../packages/network/src/contract/index.ts'
import { gatherWords } from '../packages/network/src/contract/rooms.ts'
import type { Life } from '../packages/network/src/contract/table-life.ts'

const file = new URL('../docs/growth.md', import.meta.url)
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const sources = globSync('packages/{network,ledger}/src/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts') && !path.includes('/testing/'))
  .map(read)
  .join('\n')
const tables = [...read('packages/network/schema.sql').matchAll(/^create table (\w+) \(/gm)].map(
  ([, table = '']) => table,
)

const stated = gatherWords((contract) => contract.tables)

function findProblems(): readonly string[] {
  return [
    ...tables
      .filter((table) => !stated.has(table))
      .map((table) => `${table} has no stated life: contract/<room>.ts`),
    ...[...stated.keys()]
      .filter((table) => !tables.includes(table))
      .map((table) => `there is no table ${table}`),
    ...unchangingTables
      .filter((table) => stated.get(table)?.life.kind !== 'for_ever')
      .map((table) => `${table} never changes, and is said to end`),
    ...[...stated].flatMap(([table, { life }]) => findBroken(table, life)),
  ]
}

function findBroken(table: string, life: Life): readonly string[] {
  const isDeleted = new RegExp(`delete from ${table}\\b`).test(sources)
  if (life.kind === 'for_ever' || life.kind === 'thinned') {
    if (isDeleted) return [`${table} stays for ever, and a statement deletes from it`]
  }
  if (life.kind === 'for_ever' || life.kind === 'bounded') return []
  const { by } = life
  const isKnown = sources.includes(`name: '${by}'`) || workKinds.some((kind) => kind === by)
  return [
    ...(isKnown ? [] : [`${table}: there is no job or kind of work ${by}`]),
    ...(life.kind === 'ends' && !isDeleted ? [`${table} ends, and nothing deletes from it`] : []),
  ]
}

function describe(life: Life): readonly [life: string, by: string] {
  switch (life.kind) {
    case 'for_ever':
      return [`for ever: ${life.because}`, '']
    case 'bounded':
      return [`does not grow with time: ${life.by}`, '']
    case 'ends':
      return [`ends: ${life.after}`, `\`${life.by}\``]
    case 'thinned':
      return [`thinned: ${life.after}`, `\`${life.by}\``]
  }
}

/** The page, from the table. */
function writePage(): string {
  const sorted = [...stated].toSorted(([left], [right]) => (left < right ? -1 : 1))
  const rows = sorted.map(([table, { rowFor, life }]) => {
    const [stays, by] = describe(life)
    return `| \`${table}\` | ${rowFor} | ${stays} | ${by} |`
  })
  return [
    '# Growth',
    '',
    'How long everything stays that is written. What ends does so by a job that repeats or by work of the register, some rows in each',
    'transaction, found by an index; nothing of the books is ever removed. The page is made from what the rooms say in',
    '`packages/network/src/contract/` (`node checks/growth.ts --write`); a new table without a stated life fails.',
    '',
    '| table | a row for each | how long it stays | ended by |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

const problems = findProblems()
const page = await format(writePage(), { parser: 'markdown', printWidth: 100 })
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else if (process.argv.includes('--write')) writeFileSync(file, page)
else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/growth.md is not what the code has: node checks/growth.ts --write')
  process.exitCode = 1
}
