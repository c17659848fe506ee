// What is given back counts towards price caps no more, whichever way it came back: the customer pays again until
// the cap is reached, in the windows of what was given back, and not twice at once. Limits go on counting it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { setLimits, setPriceCaps } from '../limits/index.ts'
import type { Span } from '../limits/index.ts'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import {
  endEntitlement,
  gatherPurchases,
  listCappedBecauseOf,
  placePurchases,
} from '../purchases/index.ts'
import type { Order, Outcome, Purchase } from '../purchases/index.ts'
import {
  addBuyer,
  addMerchant,
  addMerchants,
  addOffers,
  openWorld,
  orderOf,
} from '../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../purchases/testing/purchase-world.ts'
import { decide, giveBack } from './testing/credit-world.ts'

const dollar = 1_000_000n
const currency = getCurrency('USD').code
let world: World
before(async () => {
  world = await openWorld()
})
after(() => world.close())

async function setCap(
  merchant: string | null,
  cap: { readonly window: Span; readonly amountMicros: bigint } | undefined,
): Promise<void> {
  const caps = cap === undefined ? [] : [{ ...cap, currency }]
  await world.database.transaction('test.cap', (tx) =>
    setPriceCaps(tx, { merchant, caps, at: world.clock.now() }),
  )
}

async function openShop(priceMicros = 5n * dollar, kind = 'metered'): Promise<string> {
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind, prices: { USD: priceMicros } })
  return merchant
}

let orderCount = 0
async function buy(buyer: TestBuyer, merchant: string): Promise<Purchase> {
  orderCount += 1
  const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, `order-${orderCount}`)])
  if (outcome?.status !== 'purchased') assert.fail(JSON.stringify(outcome))
  return outcome.purchase
}
const pay = async (buyer: TestBuyer, merchant: string): Promise<bigint> =>
  (await buy(buyer, merchant)).priceMicros

type Way = (purchase: Purchase) => Promise<unknown>
const provisional = (purchase: Purchase, amountMicros = purchase.priceMicros) =>
  giveBack(world, purchase, amountMicros, { kind: 'dispute' })
/** How 5.00 come back, and what the next purchase of 5.00 then costs. */
const ways: Readonly<Record<string, readonly [way: Way, nextMicros: bigint]>> = {
  'a refund': [(one) => giveBack(world, one, one.priceMicros, { isFinal: true }), 5n * dollar],
  'a refund in part': [(one) => giveBack(world, one, 2n * dollar, { isFinal: true }), 2n * dollar],
  'a refund in two parts': [
    async (one) => {
      await giveBack(world, one, 2n * dollar, { isFinal: true })
      await giveBack(world, one, 2n * dollar + 1n, { isFinal: true })
    },
    4n * dollar + 1n,
  ],
  'a cancellation': [
    (one) => giveBack(world, one, 4n * dollar, { kind: 'cancellation', isFinal: true }),
    4n * dollar,
  ],
  'a dispute that was granted': [
    async (one) => decide(world, await provisional(one), 'granted'),
    5n * dollar,
  ],
  'a dispute that waits': [provisional, 0n],
  'a dispute that was refused': [
    async (one) => decide(world, await provisional(one), 'refused'),
    0n,
  ],
  'one part granted, one that waits, and one refused': [
    async (one) => {
      await decide(world, await provisional(one, dollar), 'granted')
      await decide(world, await provisional(one, dollar), 'refused')
      await provisional(one, dollar)
    },
    dollar,
  ],
}

for (const span of ['day', 'week', 'month'] as const) {
  for (const owner of ['the merchant', 'the network']) {
    test(`a ${span}, capped by ${owner}: paid again until the cap is reached`, async () => {
      const merchant = await openShop()
      const capped = owner === 'the merchant' ? merchant : null
      await setCap(capped, { window: span, amountMicros: 5n * dollar })
      for (const [name, [way, nextMicros]] of Object.entries(ways)) {
        const buyer = await addBuyer(world)
        const first = await buy(buyer, merchant)
        assert.equal(first.priceMicros, 5n * dollar)
        assert.equal(await pay(buyer, merchant), 0n)
        await way(first)
        assert.equal(await pay(buyer, merchant), nextMicros, name)
        assert.equal(await pay(buyer, merchant), 0n, name)
      }
      await setCap(capped, undefined)
    })
  }
}

test('the same item again is paid again, and then again free', async () => {
  const merchant = await openShop(5n * dollar, 'digital')
  await setCap(merchant, { window: 'month', amountMicros: 5n * dollar })
  await addOffers(world, [merchant], { sku: 'other', prices: { USD: 3n * dollar } })
  const buyer = await addBuyer(world)
  const purchase = await buy(buyer, merchant)
  assert.equal(purchase.priceMicros, 5n * dollar)
  await giveBack(world, purchase, purchase.priceMicros, { isFinal: true })
  await world.database.transaction('test.end', (tx) =>
    endEntitlement(tx, { ...purchase, at: world.clock.now(), cause: 'rfd_same' }),
  )
  assert.equal(await pay(buyer, merchant), 5n * dollar)
  const [other] = await placePurchases(world, [orderOf(buyer, merchant, 'o', { sku: 'other' })])
  assert.ok(other?.status === 'purchased')
  assert.equal(other.purchase.priceMicros, 0n)
})

test('in the window of what was given back, on the customer’s wall, and in no other', async () => {
  const merchant = await openShop()
  await setCap(merchant, { window: 'day', amountMicros: 5n * dollar })
  // Midnight of New York is at 05:00.
  world.clock.set(Temporal.Instant.from('2027-01-20T04:30:00Z'))
  const buyer = await addBuyer(world, { timeZone: 'America/New_York' })
  const first = await buy(buyer, merchant)
  world.clock.set(Temporal.Instant.from('2027-01-20T05:00:00Z'))
  assert.equal(await pay(buyer, merchant), 5n * dollar)
  await giveBack(world, first, first.priceMicros, { isFinal: true })
  assert.equal(await pay(buyer, merchant), 0n, 'what was paid yesterday made no room today')
  const last = await buy(buyer, merchant)
  assert.equal(last.priceMicros, 0n)
})

test('both caps, each in its own window; another merchant has only the network’s', async () => {
  const [one, other] = await addMerchants(world, 2)
  assert.ok(one !== undefined && other !== undefined)
  await addOffers(world, [one, other], { kind: 'metered', prices: { USD: 4n * dollar } })
  await setCap(one, { window: 'day', amountMicros: 5n * dollar })
  await setCap(null, { window: 'month', amountMicros: 10n * dollar })
  const buyer = await addBuyer(world)
  const first = await buy(buyer, one)
  assert.equal(await pay(buyer, one), dollar)
  assert.equal(await pay(buyer, other), 4n * dollar)
  assert.equal(await pay(buyer, other), dollar)
  assert.equal(await pay(buyer, other), 0n)
  await giveBack(world, first, 3n * dollar, { isFinal: true })
  // Room for 3.00 at the merchant and in the network: whoever uses it uses it up in both.
  assert.equal(await pay(buyer, other), 3n * dollar)
  assert.equal(await pay(buyer, one), 0n)
  await setCap(null, undefined)
  assert.equal(await pay(buyer, one), 3n * dollar)
})

test('it is the reason for what was cheaper before it was given back, and not for what comes after', async () => {
  const merchant = await openShop(3n * dollar)
  await setCap(merchant, { window: 'day', amountMicros: 5n * dollar })
  const because = async (purchase: Purchase): Promise<readonly string[]> => {
    const found = await world.database.read('test', (tx) => listCappedBecauseOf(tx, purchase))
    return found.map((one) => one.purchase)
  }
  const buyer = await addBuyer(world)
  const [first, second] = [await buy(buyer, merchant), await buy(buyer, merchant)]
  assert.equal(second.priceMicros, 2n * dollar)
  const claim = await provisional(first)
  const third = await buy(buyer, merchant)
  assert.deepEqual(await because(first), [second.purchase, third.purchase])
  await decide(world, claim, 'granted')
  const fourth = await buy(buyer, merchant)
  assert.equal(fourth.priceMicros, 3n * dollar)
  assert.deepEqual(await because(first), [second.purchase, third.purchase])
  const fifth = await buy(buyer, merchant)
  assert.deepEqual(await because(second), [third.purchase, fifth.purchase])
})

test('limits go on counting what was given back', async () => {
  const merchant = await openShop()
  await setCap(merchant, { window: 'day', amountMicros: 5n * dollar })
  const buyer = await addBuyer(world)
  const { purchasingAccount } = buyer
  const of = { window: 'day', merchant: null, purchasingAccount: null, currency } as const
  await world.database.transaction('test.limit', (tx) =>
    setLimits(tx, {
      purchasingAccount,
      limits: [{ ...of, amountMicros: 7n * dollar }],
      at: world.clock.now(),
    }),
  )
  const first = await buy(buyer, merchant)
  await giveBack(world, first, first.priceMicros, { isFinal: true })
  const [refused] = await placePurchases(world, [orderOf(buyer, merchant, 'beyond')])
  assert.ok(refused?.status === 'refused' && refused.code === 'limit_reached')
  assert.equal(refused.limit?.leftMicros, 2n * dollar)
})

test('given back and bought at once, over two processes: never more kept than the cap', async () => {
  const otherDatabase: Database = createPgDatabase({ url: world.url, poolMax: 5 })
  const gatherings = [world, { ...world, database: otherDatabase }].map((ports) =>
    gatherPurchases(ports, { batchCountMax: 2, batchMax: 3, queueMax: 1_000 }),
  )
  const placeAt = async (index: number, order: Order): Promise<Outcome | undefined> =>
    await gatherings[index % 2]?.place(order)
  try {
    const merchant = await openShop(dollar)
    await setCap(merchant, { window: 'day', amountMicros: 5n * dollar })
    for (let round = 0; round < 10; round += 1) {
      const buyer = await addBuyer(world)
      const bought: Purchase[] = []
      for (let count = 0; count < 5; count += 1) bought.push(await buy(buyer, merchant))
      const orders = Array.from({ length: 8 }, (_, index) =>
        orderOf(buyer, merchant, `${round}-${index}`),
      )
      const [outcomes] = await Promise.all([
        Promise.all(orders.map((order, index) => placeAt(index, order))),
        Promise.all(bought.map((one) => giveBack(world, one, one.priceMicros, { isFinal: true }))),
      ])
      let keptMicros = 0n
      for (const outcome of outcomes) {
        assert.ok(outcome?.status === 'purchased')
        keptMicros += outcome.purchase.priceMicros
      }
      assert.ok(keptMicros <= 5n * dollar, `${keptMicros} kept`)
      while (keptMicros < 5n * dollar) {
        const priceMicros = await pay(buyer, merchant)
        assert.equal(priceMicros, dollar)
        keptMicros += priceMicros
      }
      assert.equal(await pay(buyer, merchant), 0n)
    }
  } finally {
    await otherDatabase.close()
  }
})
