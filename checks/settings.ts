// Holds docs/settings.md against the list of settings. Usage: node checks/settings.ts [--write]

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSettings } from '../packages/network/src/platform/config.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../docs/settings.md', import.meta.url))
const actual = printSettings()

if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('docs/settings.md written')
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
    console.error('docs/settings.md is not what the settings are: node checks/settings.ts --write')
    process.exitCode = 1
  }
}
