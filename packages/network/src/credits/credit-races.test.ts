// Credits at the same time, in two processes: of one purchase, of one cause, beside sales, and decided twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPgDatabase } from '../platform/index.ts'
import { addBuyer, addMerchant, openWorld } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../purchases/testing/purchase-world.ts'
import { askCredit, buyOne, claims, credited, decide, giveBack } from './testing/credit-world.ts'

let world: World
let other: World
let merchant: string
before(async () => {
  world = await openWorld({ poolMax: 8 })
  other = { ...world, database: createPgDatabase({ url: world.url, poolMax: 8 }) }
  merchant = await addMerchant(world)
})
after(async () => {
  await other.database.close()
  await world.close()
})

const processOf = (index: number): World => (index % 2 === 0 ? world : other)
const times = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index)
let buyer: TestBuyer

test('twenty credits of a third each: three are opened, whatever they are for', async () => {
  buyer = await addBuyer(world)
  for (let round = 0; round < 5; round += 1) {
    const before = await credited(world, buyer)
    const purchase = await buyOne(world, buyer, merchant, 1_000_000n)
    const opened = await Promise.all(
      times(20).map((index) =>
        askCredit(processOf(index), purchase, 333_333n, {
          kind: (['refund', 'dispute', 'cancellation'] as const)[index % 3] ?? 'refund',
          isFinal: index % 4 === 0,
        }),
      ),
    )
    assert.equal(opened.filter(({ status }) => status === 'opened').length, 3)
    assert.equal(opened.filter(({ status }) => status === 'too_much').length, 17)
    assert.equal((await credited(world, buyer)) - before, 999_999n)
  }
})

test('one cause asked for by twenty at once is one credit', async () => {
  const purchase = await buyOne(world, buyer, merchant, 1_000_000n)
  const before = await credited(world, buyer)
  const opened = await Promise.all(
    times(20).map((index) => askCredit(processOf(index), purchase, 10_000n, { cause: 'rfd_same' })),
  )
  assert.equal(opened.filter(({ status }) => status === 'opened').length, 1)
  assert.equal(opened.filter(({ status }) => status === 'exists').length, 19)
  assert.equal((await credited(world, buyer)) - before, 10_000n)
})

test('granted and refused at once: one of them, and the money stands by it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [before, claimed] = [await credited(world, buyer), await claims(world)]
    const credit = await giveBack(world, await buyOne(world, buyer, merchant, 70n), 70n)
    const answers = await Promise.all(
      times(12).map((index) =>
        decide(processOf(index), credit, index % 3 === 0 ? 'granted' : 'refused'),
      ),
    )
    assert.equal(answers.filter((answer) => answer === 'decided').length, 1)
    const isGranted = answers.includes('already_granted')
    assert.notEqual(isGranted, answers.includes('already_refused'))
    assert.equal((await credited(world, buyer)) - before, isGranted ? 70n : 0n)
    assert.equal(await claims(world), claimed)
  }
})

test('credits beside sales on the same tab, the first ever too', async () => {
  const fresh = await addBuyer(world)
  const bought = [await buyOne(world, fresh, merchant, 5_000n)]
  await Promise.all([
    ...times(12).map(async (index) => {
      bought.push(await buyOne(processOf(index), fresh, merchant, 5_000n))
    }),
    ...times(12).map(async (index) => {
      const [first] = bought
      assert.ok(first !== undefined)
      await askCredit(processOf(index), first, 1_000n, { isFinal: index % 2 === 0 })
    }),
  ])
  assert.equal(await credited(world, fresh), 5_000n)
  const numbers = bought.map(({ tabNumber }) => Number(tabNumber)).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    times(13).map((index) => index + 1),
  )
})
