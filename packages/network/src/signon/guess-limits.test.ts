import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { createGuessLimits } from './guess-limits.ts'
import type { Guess, GuessLimits } from './guess-limits.ts'
import { networkPrefix } from '../platform/index.ts'

let opened: TestDatabase
let limits: GuessLimits
before(async () => {
  opened = await openTestDatabase()
  limits = createGuessLimits({ database: opened.database, key: Buffer.alloc(32, 7) })
})
after(() => opened.close())

const prefixes: readonly [address: string, prefix: string][] = [
  ['8.8.4.4', '8.8.4'],
  ['::ffff:8.8.4.4', '8.8.4'],
  ['2a00:1450:4001:82a::200e', '2a00:1450:4001'],
  ['2A00:1450::1', '2a00:1450:0'],
  ['::1', '0:0:0'],
]
for (const [address, prefix] of prefixes) {
  test(`${address} belongs to ${prefix}`, () => assert.equal(networkPrefix(address), prefix))
}

/** How many guesses pass before the first that does not, out of `count`. */
async function passes(guessOf: (index: number) => Guess, count: number): Promise<number> {
  for (let index = 0; index < count; index++) {
    if (!(await limits.take(guessOf(index)))) return index
  }
  return count
}

const somebody: Guess = {
  label: 'ada@example.org',
  signOn: undefined,
  device: undefined,
  address: undefined,
}

test('per label, however it is written', async () => {
  const labels = ['ada@example.org', ' ADA@example.org', 'Ada@Example.org ']
  assert.equal(await passes((i) => ({ ...somebody, label: labels[i % 3] ?? '' }), 20), 10)
})

test('per account, by whichever label', async () => {
  assert.equal(await passes((i) => ({ ...somebody, label: `name ${i}`, signOn: 'sgn_1' }), 20), 10)
})

test('per network, whatever is guessed; an address of this machine says nothing', async () => {
  const of = (prefix: string) => (i: number) => ({
    ...somebody,
    label: `other ${prefix} ${i}`,
    address: `${prefix}.${i % 250}`,
  })
  assert.equal(await passes(of('8.8.4'), 120), 100)
  assert.equal(await passes(of('127.0.0'), 120), 120)
})

test('a known device counts alone, and only for itself', async () => {
  const guess = (device: string | undefined): Guess => ({
    ...somebody,
    label: 'bess',
    signOn: 'sgn_2',
    device,
  })
  assert.equal(await passes(() => guess(undefined), 20), 10)
  assert.equal(await passes(() => guess('own'), 20), 10)
  assert.equal(await passes(() => guess('another'), 20), 10)
})

test('a right password forgives', async () => {
  const guess = { ...somebody, label: 'cora', signOn: 'sgn_3' }
  assert.equal(await passes(() => guess, 10), 10)
  await limits.forgive(guess)
  assert.equal(await passes(() => guess, 20), 10)
})

test('a right password forgives its own guess alone, and none that others made from the same network', async () => {
  const from = (i: number): Guess => ({ ...somebody, label: `neighbour ${i}`, address: '9.8.7.6' })
  assert.equal(await passes(from, 99), 99)
  const owner = { ...somebody, label: 'erin', signOn: 'sgn_4', address: '9.8.7.7' }
  assert.equal(await limits.take(owner), true)
  await limits.forgive(owner)
  assert.equal(await passes((i) => from(100 + i), 10), 1)
})

test('no name and no address stands in the table', async () => {
  await limits.take({ ...somebody, label: 'dora@example.org', address: '9.9.9.9' })
  const rows = await opened.database.read('test.counters', (tx) =>
    tx.query<{ key: string }>({ name: 'test.counters', text: 'select key from guess_counters' }),
  )
  assert.ok(rows.length > 0)
  for (const { key } of rows) assert.match(key, /^[a-z]+:[0-9a-f]{64}$/)
})
