// Holds docs/giving-back.md against the decisions. Usage: node checks/giving-back.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describeGivingBack } from './describe-giving-back.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../docs/giving-back.md', import.meta.url))
const actual = await format(describeGivingBack(), { parser: 'markdown' })

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('docs/giving-back.md written')
} else {
  const difference = diffLines(readFileSync(file, 'utf8'), actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error('docs/giving-back.md is not what is decided: node checks/giving-back.ts --write')
    process.exitCode = 1
  }
}
