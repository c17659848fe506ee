// Compares docs/errors.md with the table of problem codes; `--write` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { problemAreas } from '../packages/network/src/contract/index.ts'

const file = new URL('../docs/errors.md', import.meta.url)

/** The page, from the table. */
function writePage(): string {
  const lines = [
    '# Errors',
    '',
    'Every refusal of the API is a problem document (RFC 9457, `application/problem+json`):',
    '',
    '```json',
    '{',
    '  "type": "/api/v1/problems#invalid_amount",',
    '  "title": "Bad amount",',
    '  "status": 422,',
    '  "code": "invalid_amount",',
    '  "retry": false,',
    '  "detail": "is not above zero",',
    '  "errors": [{ "pointer": "/price/amount", "detail": "is not above zero" }]',
    '}',
    '```',
    '',
    '`retry` says whether the very same request, with the same ids, may succeed later. `errors` points at',
    'fields with JSON Pointers (RFC 6901); `?name` is a query parameter. Every answer carries `Request-Id`.',
    "The table is closed: a code that is not here is not answered. Another tenant's object answers exactly",
    'like one that does not exist.',
    '',
    'This page is generated from what the rooms say in `packages/network/src/contract/`',
    '(`node checks/errors.ts --write`).',
  ]
  for (const [area, codes] of Object.entries(problemAreas)) {
    lines.push('', `## ${area}`, '', '| code | status | retry | title | meaning |')
    lines.push('| --- | --- | --- | --- | --- |')
    for (const [code, { status, retry, title, meaning }] of Object.entries(codes)) {
      lines.push(`| \`${code}\` | ${status} | ${retry ? 'yes' : 'no'} | ${title} | ${meaning} |`)
    }
  }
  return `${lines.join('\n')}\n`
}

function findDisorder(): string | undefined {
  for (const [area, codes] of Object.entries(problemAreas)) {
    const names = Object.keys(codes)
    const misplaced = names.find((name, index) => index > 0 && name < (names[index - 1] ?? ''))
    if (misplaced !== undefined) return `${area}: ${misplaced} is not in the order of the alphabet`
  }
  return undefined
}

const disorder = findDisorder()
// The page passes the check of the format as any other file does.
const page = await format(writePage(), { parser: 'markdown', printWidth: 100 })
if (disorder !== undefined) {
  console.error(disorder)
  process.exitCode = 1
} else if (process.argv.includes('--write')) {
  writeFileSync(file, page)
} else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/errors.md is not what the code answers: node checks/errors.ts --write')
  process.exitCode = 1
}
