// Order ids of the network's own: nobody else's order has one, whatever else it says, and no trace is left.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gatherPurchases, ownOrderId, placePurchases } from './index.ts'
import type { Order, Outcome } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

let world: World
let merchant: string
let buyer: TestBuyer
before(async () => {
  world = await openWorld()
  merchant = await addMerchant(world)
  await addOffers(world, [merchant])
  buyer = await addBuyer(world)
})
after(() => world.close())

const ownIds = [
  ...(['gift', 'redemption', 'renewal'] as const).map((kind) => ownOrderId(kind, 'pur_1')),
  'tallystick/',
  'tallystick/anything',
]
const placings: Readonly<Record<string, (order: Order) => Promise<Outcome | undefined>>> = {
  alone: async (order) => (await placePurchases(world, [order]))[0],
  gathered: async (order) => await gatherPurchases(world).place(order),
  'in a batch': async (order) => {
    const others = ['one', 'two'].map((id) => orderOf(buyer, merchant, `${id} ${order.orderId}`))
    const [first, outcome, last] = await placePurchases(world, [
      { ...others[0], sku: 'nothing' } as Order,
      order,
      { ...others[1], sku: 'nothing' } as Order,
    ])
    assert.deepEqual([codeOf(first), codeOf(last)], ['unknown_offer', 'unknown_offer'])
    return outcome
  },
}
const variants: Readonly<Record<string, Partial<Order>>> = {
  'an ordinary order': {},
  'an order that asks nobody': { oneClick: true },
  'of nobody': { purchasingAccount: 'pac_nobody' },
  'of what nobody sells': { sku: 'nothing' },
}

function codeOf(outcome: Outcome | undefined): string | undefined {
  return outcome?.status === 'refused' ? outcome.code : outcome?.status
}

for (const [name, place] of Object.entries(placings)) {
  test(`refused ${name}`, async () => {
    for (const orderId of ownIds) {
      for (const [what, more] of Object.entries(variants)) {
        const outcome = await place(orderOf(buyer, merchant, orderId, more))
        assert.equal(codeOf(outcome), 'order_id_reserved', `${what}, ${orderId}`)
      }
    }
  })
}

test('ids that only look like it are anybody’s', async () => {
  for (const orderId of ['tallystick', 'Tallystick/x', ' tallystick/x', 'renew/x', 'gft_x']) {
    const [outcome] = await placePurchases(world, [
      orderOf(await addBuyer(world), merchant, orderId),
    ])
    assert.equal(codeOf(outcome), 'purchased', orderId)
  }
})

test('the halves of a gift and a purchase stand side by side on one payment account', async () => {
  const member = await addBuyer(world, { groupOf: buyer })
  const orders: readonly Order[] = [
    orderOf(buyer, merchant, ownOrderId('gift', 'gft_1'), { purpose: 'gift' }),
    orderOf(member, merchant, ownOrderId('redemption', 'gft_1'), { purpose: 'redemption' }),
    orderOf(buyer, merchant, 'gft_1'),
  ]
  const outcomes = await placePurchases(world, orders)
  assert.deepEqual(outcomes.map(codeOf), ['purchased', 'purchased', 'purchased'])
  const again = await placePurchases(world, orders)
  assert.deepEqual(again.map(codeOf), ['exists', 'exists', 'exists'])
})
