// Holds docs/rights.md against the rule. Usage: node checks/rights.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describeRights } from './describe-rights.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../docs/rights.md', import.meta.url))
const actual = await format(describeRights(), { parser: 'markdown' })

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('docs/rights.md written')
} else {
  const difference = diffLines(readFileSync(file, 'utf8'), actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error('docs/rights.md is not what is decided: node checks/rights.ts --write')
    process.exitCode = 1
  }
}
