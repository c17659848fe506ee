// What a process remembers must never outlive a change that another process has committed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { placePurchases } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

let world: World
let elsewhere: Database
before(async () => {
  world = await openWorld()
  elsewhere = createPgDatabase({ url: world.url })
})
after(async () => {
  await elsewhere.close()
  await world.close()
})

interface Scene {
  readonly buyer: TestBuyer
  readonly merchant: string
}

/** A change made by another process, and what this one answers to the next order. */
const changes: readonly (readonly [
  what: string,
  change: (scene: Scene) => readonly [text: string, ...values: unknown[]],
  answer: string,
])[] = [
  [
    'the payment account is suspended',
    ({ buyer }) => [
      `update payment_accounts set status = 'suspended' where id = $1`,
      buyer.paymentAccount,
    ],
    'account_suspended',
  ],
  [
    'the purchasing account is closed',
    ({ buyer }) => [
      `update purchasing_accounts set status = 'closed' where id = $1`,
      buyer.purchasingAccount,
    ],
    'account_closed',
  ],
  [
    'the payment method is removed',
    ({ buyer }) => [
      `update payment_methods set status = 'removed' where payment_account = $1`,
      buyer.paymentAccount,
    ],
    'payment_method_missing',
  ],
  [
    'the merchant is closed',
    ({ merchant }) => [`update merchants set status = 'closed' where id = $1`, merchant],
    'merchant_closed',
  ],
  [
    'the offer is withdrawn',
    ({ merchant }) => [`update offers set status = 'withdrawn' where merchant = $1`, merchant],
    'offer_withdrawn',
  ],
  [
    "the merchant's share falls",
    ({ merchant }) => [`update merchants set share_millionths = 500000 where id = $1`, merchant],
    '500000',
  ],
]

async function buy({ buyer, merchant }: Scene, orderId: string): Promise<string> {
  const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, orderId)])
  assert.ok(outcome)
  if (outcome.status === 'refused') return outcome.code
  return outcome.purchase.shareMicros.toString()
}

async function openScene(): Promise<Scene> {
  const scene = { buyer: await addBuyer(world), merchant: await addMerchant(world) }
  await addOffers(world, [scene.merchant], { kind: 'metered', prices: { USD: 1_000_000n } })
  return scene
}

for (const [index, [what, change, answer]] of changes.entries()) {
  test(`${what} elsewhere: the next order here answers ${answer}`, async () => {
    const scene = await openScene()
    assert.equal(await buy(scene, 'first'), '900000')
    assert.equal(await buy(scene, 'remembered'), '900000')
    const [text, ...values] = change(scene)
    await elsewhere.transaction('test.change', (tx) =>
      tx.query({ name: `test.change-fact-${index}`, text, values }),
    )
    assert.equal(await buy(scene, 'after the change'), answer)
  })
}

test('a new price elsewhere is the price of the next order here', async () => {
  const scene = await openScene()
  assert.equal(await buy(scene, 'first'), '900000')
  await addOffers({ ...world, database: elsewhere }, [scene.merchant], {
    kind: 'metered',
    prices: { USD: 2_000_000n },
  })
  assert.equal(await buy(scene, 'after the change'), '1800000')
})

test('what was metered and becomes digital elsewhere is owned here from then on', async () => {
  const scene = await openScene()
  assert.equal(await buy(scene, 'first'), '900000')
  assert.equal(await buy(scene, 'remembered as metered'), '900000')
  await addOffers({ ...world, database: elsewhere }, [scene.merchant], {
    kind: 'digital',
    prices: { USD: 1_000_000n },
  })
  const [outcome] = await placePurchases(world, [
    orderOf(scene.buyer, scene.merchant, 'after the change'),
  ])
  // Bought before, and by the terms of then without an end.
  assert.equal(outcome?.status, 'already_owned')
})

test('while a change is not committed, orders here neither wait for it nor see it', async () => {
  const scene = await openScene()
  assert.equal(await buy(scene, 'first'), '900000')
  const written = Promise.withResolvers<undefined>()
  const mayCommit = Promise.withResolvers<undefined>()
  const changing = elsewhere.transaction('test.hold-change', async (tx) => {
    await tx.query({
      name: 'test.hold-change',
      text: `update merchants set status = 'closed' where id = $1`,
      values: [scene.merchant],
    })
    written.resolve(undefined)
    await mayCommit.promise
  })
  await written.promise
  assert.equal(await buy(scene, 'before the commit'), '900000')
  mayCommit.resolve(undefined)
  await changing
  assert.equal(await buy(scene, 'after the commit'), 'merchant_closed')
})
