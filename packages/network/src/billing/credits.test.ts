// Billing and credits together: what is asked for, whose shares a payment pays, and what becomes of refused claims.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { buyOne, decide, giveBack } from '../credits/testing/credit-world.ts'
import { selectTabMarks } from '../tabs/index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyer,
  addMerchant,
  available,
  bill,
  buy,
  fees,
  feesPending,
  openBillingWorld,
  owed,
  pending,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let buyer: TestBuyer
let merchant: string
let month = 0

// A world for each: a billing day is everybody's.
beforeEach(async () => {
  world = await openBillingWorld()
  buyer = await addBuyer(world)
  merchant = await addMerchant(world)
})
afterEach(async () => {
  await assertBooksAreClean(world)
  await world.close()
})

/** The next billing day; answers what this buyer is asked for, nothing when it is not. */
async function billNext(): Promise<
  readonly { readonly request: string; readonly amountMicros: bigint }[]
> {
  month += 1
  const run = await bill(
    world,
    Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString(),
  )
  return run.requests.filter(({ paymentAccount }) => paymentAccount === buyer.paymentAccount)
}

const amounts = (requests: Awaited<ReturnType<typeof billNext>>): readonly bigint[] =>
  requests.map(({ amountMicros }) => amountMicros)

async function answer(requests: Awaited<ReturnType<typeof billNext>>, status: 'paid' | 'declined') {
  await report(
    world,
    requests.map(({ request }) => ({ request, status })),
  )
}

async function paidThrough(): Promise<bigint> {
  const { bucket, paymentAccount } = buyer
  const key = { bucket, paymentAccount, currency: 'USD' }
  const [marks] = await world.database.read('test.marks', (tx) => selectTabMarks(tx, [key]))
  return marks?.paidThrough ?? 0n
}

describe('before anything is paid', () => {
  test('a payer and a member bought for 8.50; a claim of 1.00 leaves 7.50 to ask for', async () => {
    const member = await addBuyer(world, { groupOf: buyer })
    await buyOne(world, buyer, merchant, 2_500_000n)
    const item = await buyOne(world, buyer, merchant, 1_000_000n)
    await buyOne(world, member, merchant, 2_500_000n)
    await buyOne(world, member, merchant, 2_500_000n)
    assert.equal(await owed(world, buyer), 8_500_000n)
    await giveBack(world, item, 1_000_000n)
    assert.equal(await owed(world, buyer), 7_500_000n)
    const requests = await billNext()
    assert.deepEqual(amounts(requests), [7_500_000n])
    await answer(requests, 'paid')
    assert.equal(await owed(world, buyer), 0n)
    assert.equal(await paidThrough(), 4n)
    assert.equal(await available(world, merchant), 6_750_000n)
    // What is claimed stays pending until it is decided.
    assert.equal(await pending(world, merchant), 900_000n)
  })

  for (const isFinal of [true, false]) {
    test(`all of it ${isFinal ? 'granted' : 'claimed'}: nothing is asked for, and the merchant gets nothing`, async () => {
      const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
      const credit = await giveBack(world, purchase, 5_000_000n, { isFinal })
      assert.deepEqual(amounts(await billNext()), [])
      assert.equal(await paidThrough(), 1n)
      if (!isFinal) await decide(world, credit, 'granted')
      assert.deepEqual(amounts(await billNext()), [])
      assert.deepEqual([await pending(world, merchant), await available(world, merchant)], [0n, 0n])
      assert.equal(await fees(world), 0n)
    })
  }

  test('it falls below the threshold, is carried, and comes back above it', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    const credit = await giveBack(world, purchase, 1_000_000n)
    assert.deepEqual(amounts(await billNext()), [])
    assert.equal(await owed(world, buyer), 4_000_000n)
    await decide(world, credit, 'refused')
    const requests = await billNext()
    assert.deepEqual(amounts(requests), [5_000_000n])
    await answer(requests, 'paid')
    assert.equal(await available(world, merchant), 4_500_000n)
  })

  test('parts of sub-cent purchases: whole cents are asked for, and every micro is found again', async () => {
    const first = await buyOne(world, buyer, merchant, 4_126_013n)
    await buyOne(world, buyer, merchant, 999_999n)
    await giveBack(world, first, 333_333n, { isFinal: true })
    const requests = await billNext()
    assert.deepEqual(amounts(requests), [4_790_000n])
    await answer(requests, 'paid')
    assert.equal(await owed(world, buyer), 2_679n)
    assert.equal(await paidThrough(), 1n)
    const credit = await giveBack(world, first, 3_792_680n, { isFinal: true })
    assert.equal(credit.takenFrom, 'available')
    assert.equal(await available(world, merchant), 0n)
    assert.equal(await fees(world), 0n)
  })
})

describe('while a request is open', () => {
  test("paid: what was paid too much is the customer's, and the next bill uses it", async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    const requests = await billNext()
    await giveBack(world, purchase, 2_000_000n, { isFinal: true })
    assert.equal(await owed(world, buyer), 3_000_000n)
    await answer(requests, 'paid')
    assert.equal(await owed(world, buyer), -2_000_000n)
    assert.equal(await available(world, merchant), 2_700_000n)
    assert.equal(await pending(world, merchant), 0n)

    await buyOne(world, buyer, merchant, 1_500_000n)
    assert.equal(await pending(world, merchant), 1_350_000n)
    // Nothing is asked for, and yet the credit has paid it: the merchant has what is due.
    assert.deepEqual(amounts(await billNext()), [])
    assert.equal(await paidThrough(), 2n)
    assert.equal(await available(world, merchant), 4_050_000n)
    assert.equal(await owed(world, buyer), -500_000n)

    await buyOne(world, buyer, merchant, 5_000_000n)
    const last = await billNext()
    assert.deepEqual(amounts(last), [4_500_000n])
    await answer(last, 'paid')
    assert.equal(await available(world, merchant), 8_550_000n)
    assert.equal(await fees(world), 950_000n)
    assert.equal(await feesPending(world), 0n)
  })

  test('declined: the next run asks for what is left', async () => {
    const purchase = await buyOne(world, buyer, merchant, 6_000_000n)
    const requests = await billNext()
    const credit = await giveBack(world, purchase, 1_000_000n)
    await answer(requests, 'declined')
    assert.equal(await owed(world, buyer), 5_000_000n)
    const again = await billNext()
    assert.deepEqual(amounts(again), [5_000_000n])
    await decide(world, credit, 'granted')
    await answer(again, 'paid')
    assert.equal(await owed(world, buyer), 0n)
    assert.equal(await available(world, merchant), 4_500_000n)
    assert.equal(await pending(world, merchant), 0n)
  })

  test('still open on the next billing day: nothing more is asked for', async () => {
    const purchase = await buyOne(world, buyer, merchant, 9_000_000n)
    const requests = await billNext()
    await giveBack(world, purchase, 1_000_000n)
    assert.deepEqual(amounts(await billNext()), [])
    await answer(requests, 'paid')
    assert.equal(await owed(world, buyer), -1_000_000n)
  })

  test('bought and given back behind the closing: a payment may pass the closing', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    const requests = await billNext()
    await giveBack(world, purchase, 1_000_000n, { isFinal: true })
    await buyOne(world, buyer, merchant, 1_000_000n)
    await answer(requests, 'paid')
    assert.equal(await paidThrough(), 2n)
    assert.equal(await owed(world, buyer), 0n)
    assert.equal(await available(world, merchant), 4_500_000n)
  })
})

describe('after it is paid', () => {
  test('granted: taken back from what the merchant had, and the credit pays for what comes', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    await answer(await billNext(), 'paid')
    const credit = await giveBack(world, purchase, 5_000_000n, { isFinal: true })
    assert.equal(credit.takenFrom, 'available')
    assert.deepEqual([await available(world, merchant), await fees(world)], [0n, 0n])
    assert.equal(await owed(world, buyer), -5_000_000n)
    const other = await addMerchant(world)
    await buyOne(world, buyer, other, 5_000_000n)
    assert.deepEqual(amounts(await billNext()), [])
    assert.equal(await available(world, other), 4_500_000n)
    assert.equal(await owed(world, buyer), 0n)
  })

  test('claimed: it is not asked for, and pays no merchant before somebody has given it', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    await answer(await billNext(), 'paid')
    const granted = await giveBack(world, purchase, 1_000_000n)
    const refused = await giveBack(world, purchase, 1_000_000n)
    const other = await addMerchant(world)
    await buyOne(world, buyer, other, 2_000_000n)
    assert.deepEqual(amounts(await billNext()), [])
    assert.deepEqual([await pending(world, other), await available(world, other)], [1_800_000n, 0n])
    await decide(world, granted, 'granted')
    assert.equal(await available(world, merchant), 3_600_000n)
    await decide(world, refused, 'refused')
    assert.equal(await owed(world, buyer), 1_000_000n)
    await buyOne(world, buyer, other, 4_000_000n)
    const requests = await billNext()
    assert.deepEqual(amounts(requests), [5_000_000n])
    await answer(requests, 'paid')
    assert.equal(await available(world, other), 5_400_000n)
    assert.equal(await available(world, merchant), 3_600_000n)
  })

  test('claimed and granted later: the next billing day settles what it covers', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    await answer(await billNext(), 'paid')
    const credit = await giveBack(world, purchase, 3_000_000n)
    const other = await addMerchant(world)
    await buyOne(world, buyer, other, 3_000_000n)
    await billNext()
    assert.equal(await available(world, other), 0n)
    await decide(world, credit, 'granted')
    await billNext()
    assert.equal(await available(world, other), 2_700_000n)
    await billNext()
    assert.equal(await available(world, other), 2_700_000n)
  })
})

describe('refused after a payment has passed', () => {
  test('it is owed again, and the merchant has its share when it is collected, once', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    const credit = await giveBack(world, purchase, 5_000_000n)
    await buyOne(world, buyer, merchant, 6_000_000n)
    const first = await billNext()
    assert.deepEqual(amounts(first), [6_000_000n])
    await answer(first, 'paid')
    assert.equal(await paidThrough(), 2n)
    assert.equal(await available(world, merchant), 5_400_000n)

    await decide(world, credit, 'refused')
    assert.equal(await owed(world, buyer), 5_000_000n)
    assert.equal(await available(world, merchant), 5_400_000n)
    const second = await billNext()
    assert.deepEqual(amounts(second), [5_000_000n])
    await answer(second, 'declined')
    assert.equal(await available(world, merchant), 5_400_000n)
    const third = await billNext()
    await answer(third, 'paid')
    assert.equal(await owed(world, buyer), 0n)
    assert.equal(await available(world, merchant), 9_900_000n)
    assert.equal(await pending(world, merchant), 0n)
    await billNext()
    assert.equal(await available(world, merchant), 9_900_000n)
    assert.equal(await fees(world), 1_100_000n)
  })

  test('what comes after it waits until the shortfall is collected', async () => {
    const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
    const credit = await giveBack(world, purchase, 500_000n)
    await answer(await billNext(), 'paid')
    await decide(world, credit, 'refused')
    const other = await addMerchant(world)
    await buyOne(world, buyer, other, 4_000_000n)
    const requests = await billNext()
    assert.deepEqual(amounts(requests), [4_500_000n])
    assert.equal(await paidThrough(), 1n)
    await answer(requests, 'paid')
    assert.equal(await available(world, merchant), 4_500_000n)
    assert.equal(await available(world, other), 3_600_000n)
  })

  test('given back after all: owed no more, and neither has anything too much', async () => {
    const purchase = await buyOne(world, buyer, merchant, 6_000_000n)
    const claim = await giveBack(world, purchase, 1_000_000n)
    await answer(await billNext(), 'paid')
    await decide(world, claim, 'refused')
    assert.equal(await owed(world, buyer), 1_000_000n)
    await giveBack(world, purchase, 1_000_000n, { kind: 'dispute', isFinal: true })
    assert.equal(await owed(world, buyer), 0n)
    await billNext()
    assert.equal(await available(world, merchant), 4_500_000n)
    assert.equal(await pending(world, merchant), 0n)
    assert.equal(await fees(world), 500_000n)
  })
})

test('tabs without credits need no more statements because others have them', async () => {
  const others = await Promise.all([addBuyer(world), addBuyer(world)])
  const purchase = await buyOne(world, buyer, merchant, 6_000_000n)
  for (const one of others) await buy(world, one, merchant, 5_000_000n, { count: 40 })
  await giveBack(world, purchase, 1_000_000n)
  const { database } = world
  const names: string[] = []
  // Counts every statement of the report.
  const counting: typeof database = {
    ...database,
    read: database.read.bind(database),
    transaction: (name, work) =>
      database.transaction(name, (tx) =>
        work({
          ...tx,
          query: (statement) => {
            names.push(statement.name)
            return tx.query(statement)
          },
        }),
      ),
  }
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  const run = await bill({ ...world, database: counting }, date)
  assert.equal(run.requests.length, 3)
  await report(
    { ...world, database: counting },
    run.requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  assert.ok(names.length < 60, `${names.length} statements: ${names.join(' ')}`)
  assert.equal(await available(world, merchant), 364_500_000n)
})
