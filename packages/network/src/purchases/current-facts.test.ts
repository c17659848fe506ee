// What a process remembers must never outlive a change that another process has committed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setAccountStatus, setFrozen } from '../customers/accounts/index.ts'
import { countingFacts, countingFactsOfAll, createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { countedTables } from './counted-tables.ts'
import { placePurchases } from './index.ts'
import type { Order } from './purchase.ts'
import {
  addBuyer,
  addBuyers,
  addMerchant,
  addOffers,
  openWorld,
  orderOf,
} from './testing/purchase-world.ts'
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

/** A change made by another process, and what this one answers to the next order. `$1` is the bucket, or nothing. */
const changes: readonly (readonly [
  what: string,
  table: keyof typeof countedTables,
  change: (scene: Scene) => readonly [text: string, ...values: unknown[]],
  answer: string,
])[] = [
  [
    'the payment account is suspended',
    'payment_accounts',
    ({ buyer }) => [
      `update payment_accounts set status = 'suspended' where bucket = $1 and id = $2`,
      buyer.bucket,
      buyer.paymentAccount,
    ],
    'account_suspended',
  ],
  [
    'the purchasing account is closed',
    'purchasing_accounts',
    ({ buyer }) => [
      `update purchasing_accounts set status = 'closed' where bucket = $1 and id = $2`,
      buyer.bucket,
      buyer.purchasingAccount,
    ],
    'account_closed',
  ],
  [
    'the payment method is removed',
    'payment_methods',
    ({ buyer }) => [
      `update payment_methods set status = 'removed' where bucket = $1 and payment_account = $2`,
      buyer.bucket,
      buyer.paymentAccount,
    ],
    'payment_method_missing',
  ],
  [
    'a limit is set',
    'limits',
    ({ buyer }) => [
      `insert into limits (bucket, payment_account, set_by, purchasing_account, merchant, span, amount_micros, set_at)
        select $1, $2, 'payer', '', '', 'day', 1, $3 from (values (1)) as one (n) where true`,
      buyer.bucket,
      buyer.paymentAccount,
      world.clock.now(),
    ],
    'limit_reached',
  ],
  [
    'a rule for what is bought unasked is set',
    'one_click_rules',
    ({ buyer, merchant }) => [
      `insert into one_click_rules (bucket, payment_account, purchasing_account, merchant, price_max_micros,
          day_max_micros, set_at)
        select $1, $2, $3, $4, 1000000, 1000000, $5 from (values (1)) as one (n) where true`,
      buyer.bucket,
      buyer.paymentAccount,
      buyer.purchasingAccount,
      merchant,
      world.clock.now(),
    ],
    '900000',
  ],
  [
    'the merchant is closed',
    'merchants',
    ({ merchant }) => [`update merchants set status = 'closed' where id = $1`, merchant],
    'merchant_closed',
  ],
  [
    'the merchant waits again',
    'merchants',
    ({ merchant }) => [`update merchants set status = 'waiting' where id = $1`, merchant],
    'merchant_waiting',
  ],
  [
    'the site is proved no longer',
    'merchant_addresses',
    ({ merchant }) => [
      `update merchant_addresses set proof_text = 'x', proved_by = null, proved_at = null where merchant = $1`,
      merchant,
    ],
    'address_not_proved',
  ],
  [
    'the offer is withdrawn',
    'offers',
    ({ merchant }) => [`update offers set status = 'withdrawn' where merchant = $1`, merchant],
    'offer_withdrawn',
  ],
  [
    "the merchant's share falls",
    'merchants',
    ({ merchant }) => [`update merchants set share_millionths = 500000 where id = $1`, merchant],
    '500000',
  ],
  [
    'another share is agreed on',
    'share_agreements',
    ({ merchant }) => [
      `insert into share_agreements (merchant, offer_kind, starts_on, share_millionths, agreed_at)
        select $1, '', '2026-01-01', 400000, $2 from (values (1)) as one (n) where true`,
      merchant,
      world.clock.now(),
    ],
    '400000',
  ],
  [
    'a price cap is set that is reached',
    'price_caps',
    ({ merchant }) => [
      `insert into price_caps (merchant, currency, span, amount_micros, set_at)
        select $1, 'USD', 'day', 1, $2 from (values (1)) as one (n) where true`,
      merchant,
      world.clock.now(),
    ],
    '0',
  ],
  [
    'the buyer parts with the merchant',
    'partings',
    ({ buyer, merchant }) => [
      `insert into partings (bucket, purchasing_account, merchant, number, is_kept, parted_at)
        select $1, $2, $3, 1, true, $4 from (values (1)) as one (n) where true`,
      buyer.bucket,
      buyer.purchasingAccount,
      merchant,
      world.clock.now(),
    ],
    'parted once',
  ],
]

/** As every statement of a store does that changes such a table. */
function counting(table: keyof typeof countedTables, text: string): string {
  const counter = countedTables[table].where === 'bucket' ? countingFacts : countingFactsOfAll
  return `${counter} ${text} and exists (select from counted)`
}

async function buy(
  { buyer, merchant }: Scene,
  orderId: string,
  more: Partial<Order> = {},
): Promise<string> {
  const order = { ...orderOf(buyer, merchant, orderId), ...more }
  const [outcome] = await placePurchases(world, [order])
  assert.ok(outcome)
  if (outcome.status === 'refused') return outcome.code
  if (outcome.partingCount === 1) return 'parted once'
  return outcome.purchase.shareMicros.toString()
}

async function openScene(): Promise<Scene> {
  const scene = { buyer: await addBuyer(world), merchant: await addMerchant(world) }
  await addOffers(world, [scene.merchant], { kind: 'metered', prices: { USD: 1_000_000n } })
  return scene
}

for (const [index, [what, table, change, answer]] of changes.entries()) {
  test(`${what} elsewhere: the next order here answers ${answer}`, async () => {
    const scene = await openScene()
    const isUnasked = table === 'one_click_rules'
    const order = isUnasked ? { oneClick: true as const } : {}
    const answerBefore = isUnasked ? 'confirmation_needed' : '900000'
    // Bought first, so that it is remembered.
    assert.equal(await buy(scene, 'first'), '900000')
    assert.equal(await buy(scene, 'before', order), answerBefore)
    const [text, ...values] = change(scene)
    await elsewhere.transaction('test.change', (tx) =>
      tx.query({ name: `test.change-fact-${index}`, text: counting(table, text), values }),
    )
    assert.equal(await buy(scene, 'after the change', order), answer)
  })
}

test('there is such a change of each table that is counted', () => {
  assert.deepEqual(new Set(changes.map(([, table]) => table)), new Set(Object.keys(countedTables)))
})

test('what changes in another bucket is no reason to read again', async () => {
  const { merchant } = await openScene()
  const [buyer, stranger] = await addBuyers(world, 2)
  assert.ok(buyer && stranger && buyer.bucket !== stranger.bucket)
  const scene = { buyer, merchant }
  assert.equal(await buy(scene, 'first'), '900000')
  await elsewhere.transaction('test.suspend', (tx) =>
    setAccountStatus(tx, { paymentAccount: stranger.paymentAccount, status: 'suspended' }),
  )
  let readCount = 0
  const counted: Database = {
    ...world.database,
    transaction: (name, work) =>
      world.database.transaction(name, (tx) =>
        work({
          ...tx,
          query(statement) {
            if (statement.name === 'customers.select-buyers') readCount += 1
            return tx.query(statement)
          },
        }),
      ),
  }
  const place = (id: string) =>
    placePurchases({ ...world, database: counted }, [orderOf(scene.buyer, scene.merchant, id)])
  await place('remembered by the counted database')
  readCount = 0
  await place('second')
  assert.equal(readCount, 0)
  await elsewhere.transaction('test.resume', (tx) =>
    setAccountStatus(tx, { paymentAccount: stranger.paymentAccount, status: 'active' }),
  )
  await place('third')
  assert.equal(readCount, 0)
  await elsewhere.transaction('test.freeze', (tx) =>
    setFrozen(tx, { purchasingAccount: scene.buyer.purchasingAccount, frozenAt: null }),
  )
  await place('fourth')
  assert.equal(readCount, 1)
})

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
      text: counting('merchants', `update merchants set status = 'closed' where id = $1`),
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
