// The import check must catch what it is there for: planted violations, one for each kind of rule.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'

const src = 'packages/network/src'
const planted: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['room-platform', `${src}/platform/planted-violation.ts`, '../customers/index.ts'],
  ['door-of-customers', `${src}/billing/planted-violation.ts`, '../customers/store.ts'],
  ['package-merchant', 'packages/merchant/src/planted-violation.ts', '@tallystick/network'],
  ['ledger-openers', `${src}/offers/planted-violation.ts`, '@tallystick/ledger'],
  ['resolvable', `${src}/outbox/planted-violation.ts`, './there-is-no-such-file.ts'],
  ['tests-stay-tests', `${src}/tabs/planted-violation.ts`, '../journeys/testing/read-books.ts'],
]
after(() => planted.forEach(([, file]) => rmSync(file, { force: true })))

test('each kind of planted violation is named', () => {
  for (const [, file, imports] of planted) writeFileSync(file, `import '${imports}'\n`)
  const { stdout } = spawnSync(
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
  for (const [rule, file] of planted) assert.ok(found.has(`${rule} ${file}`), `${rule} ${file}`)
})
