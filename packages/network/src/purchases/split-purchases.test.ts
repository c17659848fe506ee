// Purchases that lots pay for, in part or in whole, and of which others receive too, on real accounts.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { selectBalance, selectTransfersOfCause } from '@tallystick/ledger'
import { portionAccount } from '../books/index.ts'
import type { PortionKind } from '../books/index.ts'
import { createPgDatabase } from '../platform/index.ts'
import { placePurchases, previewPurchase } from './index.ts'
import type { Outcome, Purchase } from './index.ts'
import type { Splits } from './portion.ts'
import { selectBreakdowns } from './store-breakdowns.ts'
import { withDeals } from './testing/lots.ts'
import type { DealWorld } from './testing/lots.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'

let world: DealWorld
let merchant: string
let buyer: TestBuyer
before(async () => {
  world = withDeals(await openWorld({ poolMax: 8 }))
  merchant = await addMerchant(world)
  await addOffers(world, [merchant], { sku: 'song', kind: 'metered', prices: { USD: 1_190_000n } })
  buyer = await addBuyer(world)
})
after(() => world.close())

const splits: Splits = {
  royalties: [{ holder: 'hol_ada', shareMillionths: 100_000n }],
  reward: { merchant: 'mer_brought', shareMillionths: 20_000n },
  tax: { country: 'DE', rateMillionths: 190_000n },
}

let orderCount = 0
function song(of = buyer, more: Parameters<typeof orderOf>[3] = {}) {
  orderCount += 1
  return orderOf(of, merchant, `song-${orderCount}`, { sku: 'song', ...more })
}

async function buy(order = song()): Promise<Extract<Outcome, { readonly status: 'purchased' }>> {
  const [outcome] = await placePurchases(world, [order])
  assert.ok(outcome?.status === 'purchased')
  return outcome
}

const fundingsOf = ({ fundings }: Pick<Extract<Outcome, { purchase: Purchase }>, 'fundings'>) =>
  fundings.map(({ source, micros }) => `${source} ${micros}`)

const onTab = ({ purchase: { tabMicros, tabTotalMicros } }: { purchase: Purchase }) => [
  tabMicros,
  tabTotalMicros,
]

function creditOf(kind: PortionKind, receiver: string, standing: 'pending' | 'available') {
  return world.database.read('test.balance', async (tx) => {
    const account = portionAccount({ kind, receiver }, standing, 'USD')
    const { creditsMicros, debitsMicros } = await selectBalance(tx, account, 'USD')
    return creditsMicros - debitsMicros
  })
}

test('two lots and the tab pay five receivers: what was collected is theirs at once, the rest waits', async () => {
  world.splits = splits
  const [gift, own] = [
    await world.issue(buyer, { source: 'incentive', leftMicros: 190_001n }),
    await world.issue(buyer, { source: 'prepaid', leftMicros: 300_000n }),
  ]
  const order = song()
  const outcome = await buy(order)
  const { purchase } = outcome
  assert.deepEqual(fundingsOf(outcome), ['incentive 190001', 'prepaid 300000', 'tab 699999'])
  assert.deepEqual([purchase.priceMicros, ...onTab(outcome)], [1_190_000n, 699_999n, 699_999n])
  assert.deepEqual([await world.leftOf(gift), await world.leftOf(own)], [0n, 0n])
  const standing = async (kind: PortionKind, receiver: string) => [
    await creditOf(kind, receiver, 'pending'),
    await creditOf(kind, receiver, 'available'),
  ]
  const expected: readonly [PortionKind, string, pending: bigint, available: bigint][] = [
    ['share', merchant, 476_470n, 333_530n],
    ['royalty', 'hol_ada', 52_941n, 37_059n],
    ['reward', 'mer_brought', 11_765n, 8_235n],
    ['tax', 'DE', 111_764n, 78_236n],
    ['fee', '', 47_059n, 32_941n],
  ]
  for (const [kind, receiver, pending, available] of expected) {
    assert.deepEqual(await standing(kind, receiver), [pending, available], kind)
  }
  assert.deepEqual([purchase.shareMicros, purchase.feeMicros], [810_000n, 80_000n])
  // The same order again is answered in the same way, and draws on nothing.
  const [again] = await placePurchases(world, [order])
  assert.ok(again?.status === 'exists')
  assert.deepEqual(again.fundings, outcome.fundings)
  const breakdowns = await world.database.read('test.read', (tx) =>
    selectBreakdowns(tx, [purchase]),
  )
  assert.deepEqual(breakdowns.get(purchase.purchase), outcome.breakdown)
  assert.deepEqual(await findFaults(world), [])
})

test('lots alone: nothing goes on the tab, and the purchase takes its number there', async () => {
  world.splits = undefined
  const before = await buy()
  const lot = await world.issue(buyer, { source: 'prepaid', leftMicros: 2_000_000n })
  const outcome = await buy()
  assert.deepEqual(fundingsOf(outcome), ['prepaid 1190000'])
  assert.deepEqual(onTab(outcome), [0n, before.purchase.tabTotalMicros])
  assert.equal(outcome.purchase.tabNumber, before.purchase.tabNumber + 1n)
  const transfers = await world.database.read('test.transfers', (tx) =>
    selectTransfersOfCause(tx, { cause: outcome.purchase.purchase }),
  )
  assert.deepEqual(
    transfers.map(({ recipe, amountMicros }) => [recipe, amountMicros]),
    [
      ['draw', 119_000n],
      ['draw', 1_071_000n],
    ],
  )
  const next = await buy()
  assert.deepEqual(fundingsOf(next), ['prepaid 810000', 'tab 380000'])
  assert.equal(await world.leftOf(lot), 0n)
  assert.deepEqual(await findFaults(world), [])
})

test('one batch draws on a lot until it is empty; a refused order draws on nothing', async () => {
  const other = await addBuyer(world)
  const lot = await world.issue(other, { source: 'prepaid', leftMicros: 2_000_000n })
  const outcomes = await placePurchases(world, [
    song(other),
    song(other, { expectedPrice: { micros: 1n, currency: 'USD' } }),
    song(other),
    song(buyer),
    song(other),
  ])
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.code : fundingsOf(outcome))),
    [
      ['prepaid 1190000'],
      'price_changed',
      ['prepaid 810000', 'tab 380000'],
      ['tab 1190000'],
      ['tab 1190000'],
    ],
  )
  assert.equal(await world.leftOf(lot), 0n)
  assert.deepEqual(await findFaults(world), [])
})

describe('what lots pay', () => {
  test('is not owed: it passes a credit limit that the tab would not', async () => {
    const limited = await addBuyer(world)
    const policy = {
      creditRule: { first: () => 100_000n, most: () => 100_000n },
      alertShareMillionths: 800_000n,
    }
    const place = async () => {
      const [outcome] = await placePurchases({ ...world, purchasePolicy: policy }, [song(limited)])
      return outcome?.status === 'refused' ? outcome.code : outcome?.status
    }
    assert.equal(await place(), 'credit_limit_reached')
    await world.issue(limited, { source: 'prepaid', leftMicros: 1_100_000n })
    assert.equal(await place(), 'purchased')
    assert.equal(await place(), 'credit_limit_reached')
  })

  test('is shown before it is drawn', async () => {
    const fresh = await addBuyer(world)
    const lot = await world.issue(fresh, { source: 'prepaid', leftMicros: 1_000_000n })
    const preview = await previewPurchase(world, song(fresh))
    assert.ok(preview.state === 'open')
    assert.deepEqual([preview.purchase.tabMicros, await world.leftOf(lot)], [190_000n, 1_000_000n])
  })
})

test('twenty at once, in two processes, never draw more than there is', async () => {
  const racer = await addBuyer(world)
  const lot = await world.issue(racer, { source: 'incentive', leftMicros: 5_000_000n })
  const other = { ...world, database: createPgDatabase({ url: world.url, poolMax: 8 }) }
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const [outcome] = await placePurchases(index % 2 === 0 ? world : other, [song(racer)])
      assert.ok(outcome?.status === 'purchased')
      return outcome
    }),
  )
  const tabMicros = outcomes.reduce((sum, { purchase }) => sum + purchase.tabMicros, 0n)
  assert.equal(tabMicros, 20n * 1_190_000n - 5_000_000n)
  assert.equal(await world.leftOf(lot), 0n)
  assert.deepEqual(await findFaults(world), [])
  await other.database.close()
})

test('a purchase that is not split is held to its own row by the database', async () => {
  const { purchase } = await buy(song(await addBuyer(world)))
  for (const change of ['tab_micros = tab_micros - 1', 'fee_micros = fee_micros - 1']) {
    await assert.rejects(
      world.database.transaction('test.change', async (tx) => {
        await tx.query({
          name: 'test.replica',
          text: 'set local session_replication_role = replica',
        })
        await tx.query({
          name: `test.${change}`,
          text: `update purchases set ${change} where id = $1`,
          values: [purchase.purchase],
        })
      }),
      { code: '23514' },
    )
  }
})
