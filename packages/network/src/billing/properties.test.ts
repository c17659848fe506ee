// Whatever is bought, run, paid, declined, repeated and contradicted, in whatever order: the books hold.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchants,
  available,
  bill,
  buy,
  fees,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let merchants: readonly string[]
let month = 0

before(async () => {
  world = await openBillingWorld()
  merchants = await addMerchants(world, 3, { shareMillionths: 873_211n })
})
after(() => world.close())

const buyerCount = 3
type Step =
  | {
      readonly kind: 'buy'
      readonly buyer: number
      readonly merchant: number
      readonly price: bigint
      readonly count: number
    }
  | { readonly kind: 'run'; readonly chunk: number }
  | {
      readonly kind: 'report'
      readonly answers: readonly ('paid' | 'declined')[]
      /** Which of all requests ever made; later ones are more likely to be open. */
      readonly picks: readonly number[]
      readonly chunk: number
    }

const price = fc.constantFrom(1n, 4_126n, 9_999n, 250_000n, 1_000_000n, 4_000_000n, 4_990_001n)
const index = fc.nat({ max: buyerCount - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      buyer: index,
      merchant: index,
      price,
      count: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      chunk: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      answers: fc.array(fc.constantFrom('paid' as const, 'declined' as const), {
        minLength: 8,
        maxLength: 8,
      }),
      picks: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 8 }),
      chunk: fc.integer({ min: 1, max: 8 }),
    }),
  },
)

interface History {
  readonly requests: string[]
  readonly answers: Map<string, string>
  bought: bigint
  collected: bigint
}

async function take(one: Step, buyers: readonly TestBuyer[], history: History): Promise<void> {
  if (one.kind === 'buy') {
    const buyer = buyers[one.buyer]
    const merchant = merchants[one.merchant]
    assert.ok(buyer !== undefined && merchant !== undefined)
    await buy(world, buyer, merchant, one.price, { count: one.count })
    history.bought += one.price * BigInt(one.count)
  } else if (one.kind === 'run') {
    month += 1
    const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
    const run = await bill(world, date, one.chunk)
    for (const { request, amountMicros } of run.requests) {
      amounts.set(request, amountMicros)
      history.requests.push(request)
    }
  } else {
    const lines = one.picks.flatMap((pick, at) => {
      const request = history.requests.at(-1 - pick)
      return request === undefined ? [] : [{ request, status: one.answers[at] ?? 'paid' }]
    })
    for (const { request, status } of lines) {
      if (history.answers.has(request)) continue
      history.answers.set(request, status)
      if (status === 'paid') history.collected += amounts.get(request) ?? 0n
    }
    await report(world, lines, { chunkSize: one.chunk })
  }
}

const amounts = new Map<string, bigint>()

async function creditedMicros(): Promise<bigint> {
  let sum = await fees(world)
  for (const merchant of merchants) sum += await available(world, merchant)
  return sum
}

test('the books hold, and what is owed is what was bought and not collected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      // New buyers each time; those of earlier examples go on in the same books.
      const buyers = await addBuyers(world, buyerCount)
      const creditedBefore = await creditedMicros()
      const history: History = { requests: [], answers: new Map(), bought: 0n, collected: 0n }
      for (const one of steps) await take(one, buyers, history)
      await assertBooksAreClean(world)
      // All that is open and owed is paid in the end: only what is less than a threshold stays.
      for (let round = 0; round < 2; round += 1) {
        const open = history.requests.filter((request) => !history.answers.has(request))
        const lines = open.map((request) => ({ request, status: 'paid' }))
        await report(world, lines)
        for (const { request } of lines) {
          history.answers.set(request, 'paid')
          history.collected += amounts.get(request) ?? 0n
        }
        if (round === 0) await take({ kind: 'run', chunk: 4 }, buyers, history)
      }
      let stillOwed = 0n
      for (const buyer of buyers) {
        const micros = await owed(world, buyer)
        assert.ok(micros >= 0n && micros <= 4_000_000n, `${micros} are left`)
        stillOwed += micros
      }
      assert.equal(history.bought - history.collected, stillOwed)
      // What was collected for part of a purchase is not credited; how much that is, the audit recomputes.
      const credited = (await creditedMicros()) - creditedBefore
      assert.ok(credited <= history.collected)
      await assertBooksAreClean(world)
    }),
    { numRuns: 25 },
  )
})
