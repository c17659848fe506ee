// Purchases that two lots and the tab pay for and five receive of: billed, credited, and given back in parts.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { selectBalance } from '@tallystick/ledger'
import { portionAccount, portionKinds } from '../books/index.ts'
import type { PortionKind } from '../books/index.ts'
import { buyOne, decide, giveBack } from '../credits/testing/credit-world.ts'
import type { Purchase } from '../purchases/index.ts'
import { withDeals } from '../purchases/testing/lots.ts'
import type { DealWorld } from '../purchases/testing/lots.ts'
import { getCurrentStatement } from './get-current-statement.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import {
  addBuyer,
  addMerchant,
  bill,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: DealWorld & BillingWorld
let buyer: TestBuyer
let merchant: string
beforeEach(async () => {
  const opened = await openBillingWorld()
  world = Object.assign(withDeals(opened), { log: opened.log })
  buyer = await addBuyer(world)
  merchant = await addMerchant(world)
  world.splits = {
    royalties: [{ holder: 'hol_ada', shareMillionths: 100_000n }],
    reward: { merchant: 'mer_brought', shareMillionths: 20_000n },
    tax: { country: 'DE', rateMillionths: 190_000n },
  }
})
afterEach(async () => {
  await assertBooksAreClean(world)
  await world.close()
})

const receivers: Readonly<Record<PortionKind, () => string>> = {
  share: () => merchant,
  royalty: () => 'hol_ada',
  reward: () => 'mer_brought',
  tax: () => 'DE',
  fee: () => '',
}

/** What each kind of receiver has, by the ledger, in the order of their kinds. */
function standing(where: 'pending' | 'available'): Promise<readonly bigint[]> {
  return world.database.read('test.standing', (tx) =>
    Promise.all(
      portionKinds.map(async (kind) => {
        const account = portionAccount({ kind, receiver: receivers[kind]() }, where, 'USD')
        const { creditsMicros, debitsMicros } = await selectBalance(tx, account, 'USD')
        return creditsMicros - debitsMicros
      }),
    ),
  )
}

const nothing = [0n, 0n, 0n, 0n, 0n]

/** 11.90, of which lots pay 4.900001. */
async function buyWithLots(): Promise<{ purchase: Purchase; lots: readonly string[] }> {
  const lots = [
    await world.issue(buyer, { source: 'incentive', leftMicros: 1_900_001n }),
    await world.issue(buyer, { source: 'prepaid', leftMicros: 3_000_000n }),
  ]
  const purchase = await buyOne(world, buyer, merchant, 11_900_000n)
  assert.equal(purchase.tabMicros, 6_999_999n)
  return { purchase, lots }
}

/** More on the tab, so that all of the purchase is paid when whole cents of it are. */
async function buyRest(priceMicros: bigint): Promise<void> {
  const { splits } = world
  world.splits = undefined
  await buyOne(world, buyer, await addMerchant(world, { shareMillionths: 1_000_000n }), priceMicros)
  world.splits = splits
}

async function pay(date: string): Promise<bigint> {
  const { requests } = await bill(world, date)
  await report(
    world,
    requests.map(({ request }) => ({ request, status: 'paid' })),
  )
  return requests.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
}

/** Share, royalty, reward, tax and fee of 11.90: of it the tab pays 6.999999. */
const whole = [8_100_000n, 900_000n, 200_000n, 1_900_000n, 800_000n]
const onTab = [4_764_705n, 529_412n, 117_647n, 1_117_647n, 470_588n]
const drawn = whole.map((micros, at) => micros - (onTab[at] ?? 0n))

test('the tab is asked for its part alone, and paid, each receiver has exactly its portion', async () => {
  await buyWithLots()
  await buyRest(1n)
  assert.deepEqual(await standing('pending'), onTab)
  assert.deepEqual(await standing('available'), drawn)
  assert.equal(await owed(world, buyer), 7_000_000n)
  assert.equal(await pay('2026-12-22'), 7_000_000n)
  assert.deepEqual(await standing('pending'), nothing)
  assert.deepEqual(await standing('available'), whole)
})

test('the statement tells of the tab: what lots paid is no debt, and what they paid alone no line of any amount', async () => {
  const { purchase } = await buyWithLots()
  await world.issue(buyer, { source: 'prepaid', leftMicros: 11_900_000n })
  const all = await buyOne(world, buyer, merchant, 11_900_000n)
  assert.equal(all.tabMicros, 0n)
  const current = await world.database.read('test.statement', (tx) =>
    getCurrentStatement(tx, { ...buyer, currency: purchase.currency, lineCountMax: 10 }),
  )
  assert.deepEqual([current.boughtMicros, current.owedMicros], [6_999_999n, 6_999_999n])
  assert.deepEqual(
    current.lines.map(({ tabMicros }) => tabMicros),
    [6_999_999n, 0n],
  )
  assert.equal(await pay('2026-12-22'), 6_990_000n)
  await buyRest(10_001n)
  assert.equal(await pay('2027-01-22'), 0n)
})

describe('given back', () => {
  for (const when of ['before it is paid', 'after it was paid'] as const) {
    const isPaid = when === 'after it was paid'
    test(`in parts, one of them refused, ${when}: all of it is where it came from`, async () => {
      const { purchase, lots } = await buyWithLots()
      await buyRest(1n)
      if (isPaid) await pay('2026-12-22')
      const before = await owed(world, buyer)
      await giveBack(world, purchase, 1n, { isFinal: true })
      const refused = await giveBack(world, purchase, 3_333_333n)
      await giveBack(world, purchase, 777_777n, { isFinal: true })
      await decide(world, refused, 'refused')
      const claimed = await giveBack(world, purchase, 4_000_000n)
      // The tab owes less at once; lots wait for the decision.
      const leftBefore = await world.leftOf(lots[1] ?? '')
      await decide(world, claimed, 'granted')
      assert.ok((await world.leftOf(lots[1] ?? '')) > leftBefore)
      await giveBack(world, purchase, 7_122_222n, { isFinal: true })
      assert.deepEqual(await Promise.all(lots.map((lot) => world.leftOf(lot))), [
        1_900_001n,
        3_000_000n,
      ])
      assert.equal((await owed(world, buyer)) - before, -6_999_999n)
      assert.deepEqual(await standing('pending'), nothing)
      assert.deepEqual(await standing('available'), nothing)
    })
  }

  test('half of it: each receiver gives half, each source has half', async () => {
    const { purchase, lots } = await buyWithLots()
    await giveBack(world, purchase, 5_950_000n, { isFinal: true })
    const halves = (amounts: readonly bigint[]) => amounts.map((micros) => micros / 2n)
    assert.deepEqual(await Promise.all(lots.map((lot) => world.leftOf(lot))), [
      950_000n,
      1_500_000n,
    ])
    assert.equal(await owed(world, buyer), 3_499_999n)
    const near = (some: readonly bigint[], others: readonly bigint[]) =>
      some.every((micros, at) => {
        const off = micros - (others[at] ?? 0n)
        return off >= -2n && off <= 2n
      })
    assert.ok(near(await standing('pending'), halves(onTab)))
    assert.ok(near(await standing('available'), halves(drawn)))
  })

  test('what a claim keeps back when a payment passes is credited when it is refused and paid after all', async () => {
    const { purchase } = await buyWithLots()
    await buyRest(5_000_001n)
    const claim = await giveBack(world, purchase, 11_900_000n)
    assert.equal(await pay('2026-12-22'), 5_000_000n)
    assert.deepEqual(await standing('available'), drawn)
    assert.deepEqual(await standing('pending'), onTab)
    await decide(world, claim, 'refused')
    assert.equal(await pay('2027-01-22'), 7_000_000n)
    assert.deepEqual(await standing('pending'), nothing)
    assert.deepEqual(await standing('available'), whole)
  })

  test('of what lots alone paid: nothing moves on the tab, and a claim waits', async () => {
    const lot = await world.issue(buyer, { source: 'prepaid', leftMicros: 11_900_000n })
    const purchase = await buyOne(world, buyer, merchant, 11_900_000n)
    assert.equal(purchase.tabMicros, 0n)
    const refused = await giveBack(world, purchase, 5_000_000n)
    assert.deepEqual([await world.leftOf(lot), await owed(world, buyer)], [0n, 0n])
    await decide(world, refused, 'refused')
    const granted = await giveBack(world, purchase, 5_000_000n)
    await decide(world, granted, 'granted')
    assert.equal(await world.leftOf(lot), 5_000_000n)
    await giveBack(world, purchase, 6_900_000n, { isFinal: true })
    assert.deepEqual([await world.leftOf(lot), await owed(world, buyer)], [11_900_000n, 0n])
    assert.deepEqual(await standing('available'), nothing)
  })
})
