import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Database } from '../platform/index.ts'
import { listPurchases, placePurchases, selectPaidPortions, sumPurchases } from './index.ts'
import type { Order, Outcome } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { World } from './testing/purchase-world.ts'
import { findFaults, readPurchases } from './testing/read-world.ts'

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world.close())

function answersOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.code : outcome.status))
}

async function countRows(): Promise<readonly bigint[]> {
  const rows = await world.database.read('test.count', (tx) =>
    tx.query<{ purchases: bigint; transfers: bigint }>({
      name: 'test.count',
      text: `select (select count(*) from purchases) as purchases,
        (select count(*) from transfers) as transfers`,
    }),
  )
  return [rows[0]?.purchases ?? 0n, rows[0]?.transfers ?? 0n]
}

test('a batch: each order on its own, in turn, and nothing of a refused one stays', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  const other = await addMerchant(world)
  await addOffers(world, [merchant], { prices: { USD: 2_500_000n } })
  await addOffers(world, [other], { sku: 'report', prices: { USD: 1_000_000n } })
  const outcomes = await placePurchases(world, [
    orderOf(buyer, merchant, 'b-1'),
    orderOf(buyer, merchant, 'b-1'),
    orderOf(buyer, merchant, 'b-1', { expectedPrice: { micros: 1n, currency: 'USD' } }),
    orderOf(buyer, merchant, 'b-2'),
    // Another merchant's sku is answered exactly like one that does not exist.
    orderOf(buyer, merchant, 'b-3', { sku: 'report' }),
    orderOf(buyer, merchant, 'b-3', { sku: 'nothing' }),
    // The same order id at another merchant is another order.
    orderOf(buyer, other, 'b-1', { sku: 'report' }),
    orderOf(buyer, 'mer_unknown', 'b-4'),
    { ...orderOf(buyer, merchant, 'b-5'), purchasingAccount: 'pac_unknown' },
    { ...orderOf(buyer, merchant, 'b-5'), purchasingAccount: buyer.paymentAccount },
  ])
  assert.deepEqual(answersOf(outcomes), [
    'purchased',
    'exists',
    'order_conflict',
    'already_owned',
    'unknown_offer',
    'unknown_offer',
    'purchased',
    'unknown_merchant',
    'unknown_purchasing_account',
    'unknown_purchasing_account',
  ])
  const lines = (await readPurchases(world)).filter(
    (line) => line.purchasingAccount === buyer.purchasingAccount,
  )
  assert.deepEqual(
    lines.map((line) => [line.orderId, line.tabNumber, line.tabTotalMicros]),
    [
      ['b-1', 1n, 2_500_000n],
      ['b-1', 2n, 3_500_000n],
    ],
  )
  assert.deepEqual(await findFaults(world), [])
})

test('an order sent again answers with the very same purchase, whatever has changed', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 700n } })
  const order = orderOf(buyer, merchant, 'again', { quantity: 3 })
  const [first] = await placePurchases(world, [order])
  world.clock.advance({ hours: 1 })
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 800n } })
  const rows = await countRows()
  const [second] = await placePurchases(world, [order])
  assert.ok(first?.status === 'purchased' && second?.status === 'exists')
  assert.deepEqual(second.purchase, first.purchase)
  const conflicts = await placePurchases(world, [
    { ...order, quantity: 4 },
    { ...order, sku: 'other' },
    { ...order, expectedPrice: { micros: 2_400n, currency: 'USD' } },
    { ...order, expectedPrice: { micros: 2_100n, currency: 'EUR' } },
  ])
  assert.deepEqual(new Set(answersOf(conflicts)), new Set(['order_conflict']))
  const [changed] = await placePurchases(world, [
    { ...order, orderId: 'new', expectedPrice: { micros: 2_100n, currency: 'USD' } },
  ])
  assert.deepEqual(answersOf(changed === undefined ? [] : [changed]), ['price_changed'])
  assert.deepEqual(await countRows(), rows)
})

test('orders that were placed before, among new ones: each is found, and the tab has no gap', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 700n } })
  const order = (orderId: string, quantity = 1) => orderOf(buyer, merchant, orderId, { quantity })
  const [first] = await placePurchases(world, [order('1')])
  const outcomes = await placePurchases(world, [
    order('2'),
    order('1'),
    order('3'),
    order('1', 2),
    order('3'),
    order('4'),
  ])
  assert.deepEqual(answersOf(outcomes), [
    'purchased',
    'exists',
    'purchased',
    'order_conflict',
    'exists',
    'purchased',
  ])
  assert.ok(first?.status === 'purchased' && outcomes[1]?.status === 'exists')
  assert.deepEqual(outcomes[1].purchase, first.purchase)
  const lines = (await readPurchases(world)).filter(
    (line) => line.purchasingAccount === buyer.purchasingAccount,
  )
  assert.deepEqual(
    lines.map((line) => [line.orderId, line.tabNumber, line.tabTotalMicros]),
    [
      ['1', 1n, 700n],
      ['2', 2n, 1_400n],
      ['3', 3n, 2_100n],
      ['4', 4n, 2_800n],
    ],
  )
  assert.deepEqual(await findFaults(world), [])
})

test('order ids are looked up only where one may have been used', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 700n } })
  let lookUpCount = 0
  const counted: Database = {
    ...world.database,
    transaction: (name, work) =>
      world.database.transaction(name, (tx) =>
        work({
          ...tx,
          query(statement) {
            if (statement.name === 'purchases.select-orders') lookUpCount += 1
            return tx.query(statement)
          },
        }),
      ),
  }
  const lookUpsOf = async (...orders: readonly Order[]) => {
    lookUpCount = 0
    await placePurchases({ ...world, database: counted }, orders)
    return lookUpCount
  }
  const order = orderOf(buyer, merchant, 'known')
  assert.equal(await lookUpsOf(order, { ...order, orderId: 'other' }), 0)
  assert.equal(await lookUpsOf(order), 1)
  assert.equal(await lookUpsOf({ ...order, orderId: 'new', sku: 'nothing' }), 1)
})

test('when its access has ended, the item is sold again, at the price of its present version', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { access: { hours: 1 }, prices: { USD: 500_000n } })
  const place = (orderId: string) => placePurchases(world, [orderOf(buyer, merchant, orderId)])
  assert.deepEqual(answersOf(await place('1')), ['purchased'])
  world.clock.advance({ minutes: 59, seconds: 59 })
  assert.deepEqual(answersOf(await place('2')), ['already_owned'])
  await addOffers(world, [merchant], { access: { hours: 1 }, prices: { USD: 600_000n } })
  world.clock.advance({ seconds: 1 })
  const [outcome] = await place('3')
  assert.equal(outcome?.status === 'purchased' && outcome.purchase.priceMicros, 600_000n)
})

test('members of a group buy for themselves, on one tab', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { prices: { USD: 1_000_000n } })
  const outcomes = await placePurchases(world, [
    orderOf(payer, merchant, 'g-1'),
    orderOf(member, merchant, 'g-2'),
    // The order id belongs to the payment account: the member does not get to see the payer's purchase.
    orderOf(member, merchant, 'g-1'),
  ])
  assert.deepEqual(answersOf(outcomes), ['purchased', 'purchased', 'order_conflict'])
  const range = { paymentAccount: payer.paymentAccount, currency: 'USD' }
  const read = <T>(work: Parameters<typeof world.database.read<T>>[1]) =>
    world.database.read('test.list', work)
  const all = await read((tx) => listPurchases(tx, { ...range, first: 'newest', limit: 10 }))
  assert.deepEqual(
    all.map((purchase) => [purchase.orderId, purchase.tabNumber]),
    [
      ['g-2', 2n],
      ['g-1', 1n],
    ],
  )
  const own = { ...range, purchasingAccount: member.purchasingAccount }
  assert.deepEqual(await read((tx) => sumPurchases(tx, own)), {
    count: 1n,
    tabMicros: 1_000_000n,
  })
  const beyond = await read((tx) =>
    listPurchases(tx, { ...range, afterNumber: 1n, first: 'oldest', limit: 10 }),
  )
  assert.deepEqual(
    beyond.map((purchase) => purchase.orderId),
    ['g-2'],
  )
})

const refusedBuyers: readonly [input: Parameters<typeof addBuyer>[1], code: string][] = [
  [{ status: 'suspended' }, 'account_suspended'],
  [{ status: 'closed' }, 'account_closed'],
  [{ purchasingStatus: 'closed' }, 'account_closed'],
  [{ hasPaymentMethod: false }, 'payment_method_missing'],
  [{ currency: 'EUR' }, 'price_not_in_currency'],
]
for (const [input, code] of refusedBuyers) {
  test(`a buyer with ${JSON.stringify(input)} is refused: ${code}`, async () => {
    const buyer = await addBuyer(world, input)
    const merchant = await addMerchant(world)
    await addOffers(world, [merchant])
    const rows = await countRows()
    assert.deepEqual(
      answersOf(await placePurchases(world, [orderOf(buyer, merchant, 'refused')])),
      [code],
    )
    assert.deepEqual(await countRows(), rows)
  })
}

const currencies: readonly [currency: string, unitMicros: bigint, quantity: number][] = [
  ['JPY', 250_000_000n, 1],
  ['USD', 125n, 3],
  ['KWD', 1_500_000n, 2],
  ['CLF', 100n, 7],
]
for (const [currency, unitMicros, quantity] of currencies) {
  test(`${quantity} × ${unitMicros} micros of ${currency} are sold exactly`, async () => {
    const buyer = await addBuyer(world, { currency })
    const merchant = await addMerchant(world, { shareMillionths: 333_333n })
    await addOffers(world, [merchant], { kind: 'metered', prices: { [currency]: unitMicros } })
    const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, 'c', { quantity })])
    assert.ok(outcome?.status === 'purchased')
    const { purchase } = outcome
    assert.equal(purchase.priceMicros, unitMicros * BigInt(quantity))
    assert.equal(purchase.shareMicros + purchase.feeMicros, purchase.priceMicros)
    assert.equal(purchase.currency, currency)
    assert.deepEqual(await findFaults(world), [])
  })
}

for (const shareMillionths of [0n, 1_000_000n]) {
  test(`a merchant's share of ${shareMillionths} millionths leaves one leg, and one number each`, async () => {
    const buyer = await addBuyer(world)
    const merchant = await addMerchant(world, { shareMillionths })
    await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 7n } })
    const orders = ['1', '2'].map((orderId) => orderOf(buyer, merchant, orderId))
    // Two batches: the second goes on from the count that the first left on the tab.
    for (const order of orders) await placePurchases(world, [order])
    const lines = (await readPurchases(world)).filter(
      (line) => line.purchasingAccount === buyer.purchasingAccount,
    )
    assert.deepEqual(
      lines.map((line) => [line.tabNumber, line.shareMicros, line.feeMicros]),
      shareMillionths === 0n
        ? [
            [1n, 0n, 7n],
            [2n, 0n, 7n],
          ]
        : [
            [1n, 7n, 0n],
            [2n, 7n, 0n],
          ],
    )
    assert.deepEqual(await findFaults(world), [])
  })
}

test('what was collected pays the oldest purchases first, whole ones only', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 1_000_000n } })
  await placePurchases(
    world,
    ['p-1', 'p-2', 'p-3'].map((orderId) => orderOf(buyer, merchant, orderId)),
  )
  const range = { paymentAccount: buyer.paymentAccount, currency: 'USD' }
  const paid = (afterNumber: bigint, paidMicros: bigint) =>
    world.database.read('test.paid', (tx) =>
      selectPaidPortions(tx, [{ ...range, afterNumber, paidMicros }]),
    )
  const share = (shareMicros: bigint, feeMicros: bigint) => [
    { kind: 'share', receiver: merchant, currency: 'USD', amountMicros: shareMicros },
    { kind: 'fee', receiver: '', currency: 'USD', amountMicros: feeMicros },
  ]
  assert.deepEqual(await paid(0n, 2_500_000n), {
    portions: share(1_800_000n, 200_000n),
    marks: [{ ...range, paidThrough: 2n }],
  })
  assert.deepEqual(await paid(2n, 3_000_000n), {
    portions: share(900_000n, 100_000n),
    marks: [{ ...range, paidThrough: 3n }],
  })
  assert.deepEqual(await paid(0n, 999_999n), { portions: [], marks: [] })
  assert.deepEqual(await paid(3n, 3_000_000n), { portions: [], marks: [] })
})

const changes: readonly [name: string, text: string][] = [
  ['updated', 'update purchases set price_micros = price_micros'],
  ['deleted', 'delete from purchases'],
  ['truncated', 'truncate purchases cascade'],
]
for (const [name, text] of changes) {
  test(`purchases are never ${name}`, async () => {
    await assert.rejects(
      world.database.transaction('test.change', (tx) => tx.query({ name: `test.${name}`, text })),
      { code: '23000' },
    )
  })
}

test('a text that cannot be stored is refused before anything is sent', async () => {
  const buyer = await addBuyer(world)
  await assert.rejects(placePurchases(world, [orderOf(buyer, 'mer', 'nul\0')]), RangeError)
  await assert.rejects(placePurchases(world, [orderOf(buyer, 'mer', 'x'.repeat(201))]), RangeError)
})
