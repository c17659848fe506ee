// The checks of the structure must catch what they are there for: planted violations, one for each kind of rule.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { copyTree } from './testing/copy-tree.ts'

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
const tree = copyTree()
after(() => {
  rmSync(tree, { recursive: true, force: true })
})

function plant(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
  writeFileSync(path.join(tree, file), content)
}

function tidy(): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ['checks/tidy.ts'], { cwd: tree, encoding: 'utf8' })
}

test('each kind of planted violation is named', () => {
  for (const [, file, imports] of planted) plant(file, `import '${imports}'\n`)
  const { stdout } = spawnSync(
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
  for (const [rule, file] of planted) assert.ok(found.has(`${rule} ${file}`), `${rule} ${file}`)
})

test('a room that is not in the table is named', () => {
  plant(`${scratchRoom}/README.md`, '# planted-room\n')
  const { status, stderr } = tidy()
  assert.equal(status, 1)
  assert.match(stderr, new RegExp(`^${scratchRoom}: not in rooms\\.cjs$`, 'm'))
})

test('a word of business in the platform is named', () => {
  const file = `${src}/platform/planted-violation.ts`
  plant(file, 'export const merchantName = "Courier"\n')
  const { stderr } = tidy()
  assert.match(stderr, new RegExp(`^${file}:1: a word for a room, not for the platform$`, 'm'))
})

test('words of a wing in what every wing stands on are named', () => {
  const file = `${src}/web/design/planted-violation.ts`
  plant(file, 'export const words = (texts) => texts.customer.home\n')
  const { stderr } = tidy()
  assert.match(stderr, new RegExp(`^${file}:1: words of a wing: take them as an argument$`, 'm'))
})

const door = `${src}/tabs/planted-part/index.ts`
const exportsOf = (count: number) =>
  `export {\n${Array.from({ length: count }, (_, n) => `  name${n},\n`).join('')}} from './names.ts'\n`
const reason = '// More than 60 names, because this one was planted.\n'

const doors: readonly [what: string, text: string, named: string | undefined][] = [
  ['60 names', exportsOf(60), undefined],
  ['61 names', exportsOf(61), '61 names'],
  ['types count', `export type { A } from './names.ts'\n${exportsOf(60)}`, '61 names'],
  ['61 names with a reason', reason + exportsOf(61), undefined],
  ['an empty reason', `// More than 60 names, because\n${exportsOf(61)}`, '61 names'],
]
for (const [what, text, named] of doors) {
  test(`${what}: ${named ?? 'passes'}`, () => {
    plant(door, text)
    const { stderr } = tidy()
    const found = stderr.split('\n').find((line) => line.startsWith(`${door}: `))
    if (named === undefined) assert.equal(found, undefined)
    else assert.ok(found?.startsWith(`${door}: ${named}`), stderr)
  })
}
