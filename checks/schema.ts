// Holds packages/network/schema.sql against what the migrations make. Usage: node checks/schema.ts [--write]

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dumpSchema } from '../packages/network/src/platform/dump-schema.ts'
import { openTestDatabase } from '../packages/network/src/testing/open-test-database.ts'
import { diffLines } from './diff-lines.ts'

const file = fileURLToPath(new URL('../packages/network/schema.sql', import.meta.url))

const opened = await openTestDatabase()
let actual: string
try {
  actual = await dumpSchema(opened.url)
} finally {
  await opened.close()
}
if (process.argv.includes('--write')) {
  writeFileSync(file, actual)
  console.log('packages/network/schema.sql written')
} else {
  const difference = diffLines(readOrEmpty(file), actual)
  if (difference.length > 0) {
    console.error(difference.join('\n'))
    console.error(
      'packages/network/schema.sql is not what the migrations make: node checks/schema.ts --write',
    )
    process.exitCode = 1
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
