// Whatever is bought, run, paid, declined, given back, claimed, granted and refused, in whatever order: the books hold.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Credit } from '../credits/index.ts'
import { askCredit, buyOne, claims, decide } from '../credits/testing/credit-world.ts'
import type { Purchase } from '../purchases/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyers,
  addMerchants,
  available,
  bill,
  fees,
  feesPending,
  openBillingWorld,
  owed,
  pending,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let merchants: readonly string[]
let month = 0

before(async () => {
  world = await openBillingWorld()
  merchants = await addMerchants(world, 2, { shareMillionths: 873_211n })
})
after(() => world.close())

const price = fc.constantFrom(1n, 4_126n, 9_999n, 250_000n, 1_000_000n, 4_000_000n, 4_990_001n)
const nat = fc.nat({ max: 30 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('buy' as const), buyer: nat, merchant: nat, price }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      chunk: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      isPaid: fc.boolean(),
      chunk: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      pick: nat,
      /** Of the price, in thousandths; more than all of it is refused. */
      part: fc.constantFrom(1n, 333n, 500n, 667n, 1000n, 1001n),
      isFinal: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      pick: nat,
      outcome: fc.constantFrom('granted' as const, 'refused' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never

class History {
  readonly buyers: readonly TestBuyer[]
  readonly purchases: Purchase[] = []
  readonly undecided: Credit[] = []
  /** Bought and not given back; undecided claims count as kept until they are granted. */
  keptMicros = 0n
  readonly openRequests = new Map<string, { readonly account: string; readonly micros: bigint }>()
  /** By payment account: what must be owed, counted apart from the books. */
  readonly owed = new Map<string, bigint>()
  constructor(buyers: readonly TestBuyer[]) {
    this.buyers = buyers
  }
  owe(account: string, micros: bigint): void {
    this.owed.set(account, (this.owed.get(account) ?? 0n) + micros)
  }
}

async function takeBillingDay(history: History, chunk: number): Promise<void> {
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  for (const { request, paymentAccount, amountMicros } of (await bill(world, date, chunk))
    .requests) {
    history.openRequests.set(request, { account: paymentAccount, micros: amountMicros })
  }
}

async function takeReport(history: History, isPaid: boolean, chunk: number): Promise<void> {
  const lines = [...history.openRequests.keys()].map((request, index) => {
    // Half of a report is of the other opinion.
    const isThisPaid = isPaid === (index % 2 === 0)
    return { request, status: isThisPaid ? 'paid' : 'declined' }
  })
  await report(world, lines, { chunkSize: chunk })
  for (const { request, status } of lines) {
    const { account, micros } = history.openRequests.get(request) ?? { account: '', micros: 0n }
    if (status === 'paid') history.owe(account, -micros)
    history.openRequests.delete(request)
  }
}

async function takeDecision(history: History, pick: number, outcome: 'granted' | 'refused') {
  const [credit] = history.undecided.splice(pick % Math.max(history.undecided.length, 1), 1)
  if (credit === undefined) return
  assert.equal(await decide(world, credit, outcome), 'decided')
  if (outcome === 'refused') history.owe(credit.paymentAccount, credit.amountMicros)
  else history.keptMicros -= credit.amountMicros
}

async function take(one: Step, history: History): Promise<void> {
  if (one.kind === 'buy') {
    const buyer = history.buyers[one.buyer % history.buyers.length]
    const merchant = merchants[one.merchant % merchants.length]
    assert.ok(buyer !== undefined && merchant !== undefined)
    history.purchases.push(await buyOne(world, buyer, merchant, one.price))
    history.owe(buyer.paymentAccount, one.price)
    history.keptMicros += one.price
  } else if (one.kind === 'run') {
    await takeBillingDay(history, one.chunk)
  } else if (one.kind === 'report') {
    await takeReport(history, one.isPaid, one.chunk)
  } else if (one.kind === 'decide') {
    await takeDecision(history, one.pick, one.outcome)
  } else {
    const purchase = history.purchases[one.pick % Math.max(history.purchases.length, 1)]
    if (purchase === undefined) return
    const micros = (purchase.priceMicros * one.part) / 1000n + 1n
    const opened = await askCredit(world, purchase, micros, { isFinal: one.isFinal })
    if (opened.status !== 'opened') return
    history.owe(purchase.paymentAccount, -micros)
    if (one.isFinal) history.keptMicros -= micros
    else history.undecided.push(opened.credit)
  }
}

async function assertOwed(history: History): Promise<void> {
  for (const buyer of history.buyers) {
    assert.equal(await owed(world, buyer), history.owed.get(buyer.paymentAccount) ?? 0n)
  }
}

async function standingMicros(): Promise<bigint> {
  let sum = (await fees(world)) + (await feesPending(world))
  for (const merchant of merchants) {
    sum += (await available(world, merchant)) + (await pending(world, merchant))
  }
  return sum
}

test('the books hold, and what is owed is what was bought, not collected and not given back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      // New buyers each time; those of earlier examples go on in the same books.
      const history = new History(await addBuyers(world, 2))
      const standingBefore = await standingMicros()
      for (const one of steps) await take(one, history)
      await assertOwed(history)
      await assertBooksAreClean(world)
      // All is decided and paid in the end.
      while (history.undecided.length > 0) {
        await takeDecision(history, 0, history.undecided.length % 2 === 0 ? 'granted' : 'refused')
      }
      for (let round = 0; round < 3; round += 1) {
        await takeReport(history, true, 1)
        await takeReport(history, true, 2)
        await takeBillingDay(history, 2)
      }
      await takeReport(history, true, 1)
      await assertOwed(history)
      await assertBooksAreClean(world)
      assert.equal(await claims(world), 0n)
      // What merchants and the operator have, or wait for, is what was bought and kept: to the last millionth.
      assert.equal((await standingMicros()) - standingBefore, history.keptMicros)
    }),
    { numRuns: 40 },
  )
})
