// The import check must catch what it is there for: planted violations, one for each kind of rule.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'

const src = 'packages/network/src'
const planted: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['room-platform', `${src}/platform/planted-violation.ts`, '../customers/index.ts'],
  ['room-limits', `${src}/limits/planted-violation.ts`, '../customers/index.ts'],
  ['part-customers-accounts', `${src}/customers/accounts/planted-violation.ts`, '../store.ts'],
  ['door-of-customers', `${src}/billing/planted-violation.ts`, '../customers/store.ts'],
  ['package-merchant', 'packages/merchant/src/planted-violation.ts', '@tallystick/network'],
  ['ledger-openers', `${src}/offers/planted-violation.ts`, '@tallystick/ledger'],
  ['resolvable', `${src}/outbox/planted-violation.ts`, './there-is-no-such-file.ts'],
  // The wings that have no page yet, too.
  ['wing-customer', `${src}/web/customer/planted-violation.ts`, '../merchant/planted-violation.ts'],
  ['wing-merchant', `${src}/web/merchant/planted-violation.ts`, '../customer/navigation.ts'],
  ['wing-operator', `${src}/web/texts/en/operator/planted-violation.ts`, '../customer/home.ts'],
  ['below-the-wings', `${src}/web/frame/planted-violation.ts`, '../customer/navigation.ts'],
  ['below-the-wings', `${src}/web/design/planted-violation.ts`, '../customer/pages/home.ts'],
  ['tests-stay-tests', `${src}/tabs/planted-violation.ts`, '../journeys/testing/read-books.ts'],
]
const scratchRoom = `${src}/planted-room`
// Folders that were made for what is planted in them go with it.
const made: string[] = []
after(() => {
  for (const [, file] of planted) rmSync(file, { force: true })
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function plant(file: string, content: string): void {
  const first = mkdirSync(path.dirname(file), { recursive: true })
  if (first !== undefined) made.push(first)
  writeFileSync(file, content)
}

test('each kind of planted violation is named', () => {
  for (const [, file, imports] of planted) plant(file, `import '${imports}'\n`)
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

test('a room that is not in the table is named', () => {
  plant(`${scratchRoom}/README.md`, '# planted-room\n')
  const { status, stderr } = spawnSync(process.execPath, ['checks/tidy.ts'], { encoding: 'utf8' })
  assert.equal(status, 1)
  assert.match(stderr, new RegExp(`^${scratchRoom}: not in rooms\\.cjs$`, 'm'))
})

test('a word of business in the platform is named', () => {
  const file = `${src}/platform/planted-violation.ts`
  plant(file, 'export const merchantName = "Courier"\n')
  const { stderr } = spawnSync(process.execPath, ['checks/tidy.ts'], { encoding: 'utf8' })
  assert.match(stderr, new RegExp(`^${file}:1: a word for a room, not for the platform$`, 'm'))
})
