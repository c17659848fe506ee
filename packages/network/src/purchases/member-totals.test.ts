// A member's purchases carry totals of their own, exact also when everybody of a group buys at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { placePurchases } from './place-purchases.ts'
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
let merchant: string
before(async () => {
  world = await openWorld()
  merchant = await addMerchant(world)
  await addOffers(world, [merchant], { sku: 'call', kind: 'metered' })
})
after(() => world.close())

interface Placed {
  readonly memberNumber: bigint | null
  readonly memberTotalMicros: bigint | null
}

function placedBy({ purchasingAccount }: TestBuyer): Promise<readonly Placed[]> {
  return world.database.read('test.read-totals', (tx) =>
    tx.query<Placed>({
      name: 'test.read-totals',
      text: `select member_number as "memberNumber", member_total_micros as "memberTotalMicros"
        from purchases where purchasing_account = $1 order by tab_number`,
      values: [purchasingAccount],
    }),
  )
}

const counted = (count: number): readonly Placed[] =>
  Array.from({ length: count }, (_, index) => ({
    memberNumber: BigInt(index + 1),
    memberTotalMicros: 250_000n * BigInt(index + 1),
  }))

test('members are counted each for themselves, who pays is not', async () => {
  const payer = await addBuyer(world)
  const [one, other] = await addBuyers(world, 2, { groupOf: payer })
  assert.ok(one && other)
  const buy = (buyers: readonly TestBuyer[], id: string) =>
    placePurchases(
      world,
      buyers.map((buyer, at) => orderOf(buyer, merchant, `${id}-${at}`, { sku: 'call' })),
    )
  await buy([payer, one, other, one], 'first')
  await buy([one, payer], 'second')
  assert.deepEqual(await placedBy(one), counted(3))
  assert.deepEqual(await placedBy(other), counted(1))
  const none = { memberNumber: null, memberTotalMicros: null }
  assert.deepEqual(await placedBy(payer), [none, none])
})

test('all of a group at once, twice each', async () => {
  const payer = await addBuyer(world)
  const members = await addBuyers(world, 4, { groupOf: payer })
  const orders = members.flatMap((member) =>
    Array.from({ length: 5 }, (_, at) =>
      orderOf(member, merchant, `${member.purchasingAccount}-${at}`, { sku: 'call' }),
    ),
  )
  await Promise.all([...orders, ...orders].map((order) => placePurchases(world, [order])))
  for (const member of members) assert.deepEqual(await placedBy(member), counted(5))
})
