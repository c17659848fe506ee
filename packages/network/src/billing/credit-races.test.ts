// Credits beside a billing run, a report and sales, in two processes at once: nothing twice, nothing lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Credit } from '../credits/index.ts'
import { askCredit, buyOne, claims, decide } from '../credits/testing/credit-world.ts'
import { createPgDatabase } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchant,
  available,
  bill,
  fees,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let other: BillingWorld
let buyers: readonly TestBuyer[]
let merchant: string

before(async () => {
  world = await openBillingWorld({ poolMax: 8 })
  other = { ...world, database: createPgDatabase({ url: world.url, poolMax: 8 }) }
  buyers = await addBuyers(world, 8)
  merchant = await addMerchant(world)
})
after(async () => {
  await other.database.close()
  await world.close()
})

const dates = ['2026-12-22', '2027-01-22', '2027-02-22', '2027-03-22', '2027-04-22', '2027-05-22']

test('billing days and reports, while the same purchases are given back, claimed, decided and bought', async () => {
  let creditedMicros = 0n
  let boughtMicros = 0n
  const bought: Purchase[] = []
  const buy = async (place: BillingWorld, buyer: TestBuyer, micros: bigint) => {
    bought.push(await buyOne(place, buyer, merchant, micros))
    boughtMicros += micros
  }
  for (const buyer of buyers) await buy(world, buyer, 6_000_000n)
  for (const [round, date] of dates.entries()) {
    const undecided: Credit[] = []
    const giveBacks = bought.slice(-16).map(async (purchase, index) => {
      const isFinal = index % 3 === 0
      const opened = await askCredit(other, purchase, 700_001n, { isFinal })
      if (opened.status !== 'opened') return
      creditedMicros += 700_001n
      if (!isFinal) undecided.push(opened.credit)
    })
    const billed = Promise.all([bill(world, date, 3), bill(other, date, 2)])
    const sales = buyers.map((buyer) => buy(other, buyer, 5_000_000n))
    await Promise.all([...giveBacks, ...sales, billed])
    const [{ requests }] = await billed
    const lines = requests.map(({ request }, index) => ({
      request,
      status: (index + round) % 4 === 0 ? 'declined' : 'paid',
    }))
    await Promise.all([
      report(world, lines, { chunkSize: 3 }),
      report(other, lines.toReversed(), { chunkSize: 2 }),
      ...undecided.map(async (credit, index) => {
        const outcome = index % 2 === 0 ? 'granted' : 'refused'
        const answers = await Promise.all([
          decide(world, credit, outcome),
          decide(other, credit, outcome),
        ])
        assert.deepEqual(answers.toSorted(), [`already_${outcome}`, 'decided'])
        if (outcome === 'refused') creditedMicros -= credit.amountMicros
      }),
    ])
    await assertBooksAreClean(world)
  }
  assert.equal(await claims(world), 0n)
  let owedMicros = 0n
  for (const buyer of buyers) owedMicros += await owed(world, buyer)
  const last = await bill(world, '2027-06-22')
  await report(
    world,
    last.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  await bill(world, '2027-07-22')
  await assertBooksAreClean(world)
  // All was bought of one merchant: what it and the operator have is what was bought and kept, less what is still owed.
  let leftMicros = 0n
  for (const buyer of buyers) leftMicros += await owed(world, buyer)
  assert.ok(leftMicros <= owedMicros && owedMicros > 0n)
  assert.ok(leftMicros < 40_000_000n)
  const out = (await available(world, merchant)) + (await fees(world))
  assert.ok(out <= boughtMicros - creditedMicros)
})
