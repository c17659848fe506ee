// Holds docs/proofs.md against the table of proofs. Usage: node checks/proofs.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describeProofs } from './describe-proofs.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../docs/proofs.md', import.meta.url))
const actual = await format(describeProofs(), { parser: 'markdown' })

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('docs/proofs.md written')
} else {
  const difference = diffLines(readFileSync(file, 'utf8'), actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error('docs/proofs.md is not what the table says: node checks/proofs.ts --write')
    process.exitCode = 1
  }
}
