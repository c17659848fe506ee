// Holds docs/roles.md against the table of roles. Usage: node checks/roles.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describeRoles } from './describe-roles.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../docs/roles.md', import.meta.url))
const actual = await format(describeRoles(), { parser: 'markdown' })

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('docs/roles.md written')
} else {
  const difference = diffLines(readFileSync(file, 'utf8'), actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error('docs/roles.md is not what the table says: node checks/roles.ts --write')
    process.exitCode = 1
  }
}
