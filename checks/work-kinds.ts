// Each kind of unfinished work is told to operators: docs/work.md has a row for each that there is, and for no other.
import { readFileSync } from 'node:fs'
import { workKinds } from '../packages/network/src/contract/index.ts'

const page = readFileSync(new URL('../docs/work.md', import.meta.url), 'utf8')
const told = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, kind = '']) => kind)
const problems = [
  ...workKinds.filter((kind) => !told.includes(kind)).map((kind) => `${kind} is told nobody`),
  ...told.filter((kind, at) => told.indexOf(kind) !== at).map((kind) => `${kind} is told twice`),
  ...told
    .filter((kind) => !workKinds.some((known) => known === kind))
    .map((kind) => `there is no ${kind}`),
]
for (const problem of problems) console.error(`docs/work.md: ${problem}`)
if (problems.length > 0) process.exitCode = 1
