// The places where a process may die in tests: each statement, commit and call to the outside, once before and once
// after. Holds docs/fault-points.md against the code. Usage: node checks/fault-points.ts [--write]

import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffLines } from './diff-lines.ts'
import { findFaultPoints, printFaultPoints } from './find-fault-points.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = path.join(root, 'docs/fault-points.md')

const sources = globSync('packages/{ledger,network}/src/**/*.ts', { cwd: root })
  .filter((name) => !name.endsWith('.test.ts') && !name.includes('/testing/'))
  .sort()
  .map((name) => ({ file: name, text: readFileSync(path.join(root, name), 'utf8') }))
const { points, problems } = findFaultPoints(sources)
const actual = printFaultPoints(points)

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log(`docs/fault-points.md written: ${points.length * 2} points`)
} else {
  let committed = ''
  try {
    committed = readFileSync(file, 'utf8')
  } catch {
    // A missing file differs in every line.
  }
  const difference = diffLines(committed, actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error(
      'docs/fault-points.md is not what the code has: node checks/fault-points.ts --write',
    )
    process.exitCode = 1
  }
}
