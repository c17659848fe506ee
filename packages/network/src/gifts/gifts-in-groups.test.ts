// A gift from one member of a group to another: both halves lie on one payment account, are paid once, and entitle the
// receiver alone. And gifts that were on their way before order ids of the network had names of their own.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listEntitled, placePurchases } from '../purchases/index.ts'
import type { Order } from '../purchases/index.ts'
import { addBuyer, addBuyers } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer } from '../purchases/testing/purchase-world.ts'
import { giveGift, redeemGift, returnGift } from './index.ts'
import type { Gift } from './index.ts'
import type { RedeemedGift } from './redeem-gift.ts'
import { lookAfterGifts } from './testing/look-after-gifts.ts'
import { openGiftWorld } from './testing/gift-world.ts'
import type { GiftWorld } from './testing/gift-world.ts'

let world: GiftWorld
before(async () => {
  world = await openGiftWorld()
})
after(() => world.close())

interface Group {
  readonly payer: TestBuyer
  readonly members: readonly TestBuyer[]
}

async function openGroup(memberCount: number): Promise<Group> {
  const payer = await addBuyer(world)
  return { payer, members: await addBuyers(world, memberCount, { groupOf: payer }) }
}

async function giveOne(giver: TestBuyer): Promise<Gift> {
  const given = await giveGift(world.ports, world.order(giver))
  assert.ok(given.status === 'sent', given.status)
  return given.gift
}

const takeUp = ({ gift }: Gift, { purchasingAccount }: TestBuyer): Promise<RedeemedGift> =>
  redeemGift(world.ports, { gift, purchasingAccount })
const wordOf = (one: RedeemedGift): string => (one.status === 'refused' ? one.code : one.status)

async function countOwned({ purchasingAccount }: TestBuyer): Promise<number> {
  const at = world.clock.now()
  const entitled = await world.database.read('test.entitled', (tx) =>
    listEntitled(tx, { purchasingAccount, at, limit: 100 }),
  )
  return entitled.length
}

test('it is paid once, belongs to the receiver, and not to who gave it', async () => {
  const { payer, members } = await openGroup(1)
  const [member] = members
  assert.ok(member)
  for (const [giver, receiver] of [
    [payer, member],
    [member, payer],
  ] as const) {
    const gift = await giveOne(giver)
    const taken = await takeUp(gift, receiver)
    assert.ok(taken.status === 'redeemed', wordOf(taken))
    assert.equal(taken.purchase.purchasingAccount, receiver.purchasingAccount)
    assert.equal(taken.purchase.priceMicros, 0n)
    const again = await takeUp(gift, receiver)
    assert.ok(again.status === 'redeemed')
    assert.equal(again.purchase.purchase, taken.purchase.purchase)
  }
  // Two gifts were paid for, each once, and each of the two owns one.
  assert.match(
    await world.tell(payer),
    /^bought gift 2500000, redemption 0, gift 2500000, redemption 0; back nothing;/,
  )
})

test('who gave it to a member may still buy it', async () => {
  const { payer, members } = await openGroup(1)
  const [member] = members
  assert.ok(member)
  await takeUp(await giveOne(payer), member)
  assert.equal(await countOwned(payer), 0)
  assert.equal(await countOwned(member), 1)
  const { merchant } = world
  const order: Order = {
    orderId: 'own',
    merchant,
    sku: 'article',
    purchasingAccount: payer.purchasingAccount,
    quantity: 1,
  }
  const [bought] = await placePurchases(world, [order])
  assert.equal(bought?.status, 'purchased')
})

test('two members at once, and the giver takes it back: one of them has it', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { payer, members } = await openGroup(2)
    const gift = await giveOne(payer)
    const [back, ...taken] = await Promise.all([
      returnGift(world.ports, { gift: gift.gift, cause: 'taken_back', giver: payer }),
      ...members.map((member) => takeUp(gift, member)),
    ])
    const redeemed = taken.filter(({ status }) => status === 'redeemed').length
    assert.equal(redeemed + (back.status === 'returned' ? 1 : 0), 1)
    const words = await world.tell(payer)
    assert.match(
      words,
      redeemed === 1
        ? /^bought gift 2500000, redemption 0; back nothing;/
        : /^bought gift 2500000; back 2500000;/,
    )
  }
})

/** A gift on which the network stopped half way, long ago: its order was placed, under the gift's own id. */
async function leaveHalfWay(
  giver: TestBuyer,
  half: { readonly buyer: TestBuyer; readonly purpose: 'gift' | 'redemption' },
): Promise<void> {
  const order = world.order(giver)
  const { gift, merchant, sku } = order
  const { purchasingAccount } = half.buyer
  if (half.purpose === 'redemption') await giveGift(world.ports, order)
  // It dies behind the gift's first step: nothing is placed by it.
  const place = () => Promise.reject(new Error('the process died'))
  const dying = { ...world.ports, place }
  await assert.rejects(
    half.purpose === 'gift'
      ? giveGift(dying, order)
      : redeemGift(dying, { gift, purchasingAccount }),
  )
  const { purpose } = half
  const [placed] = await placePurchases(world, [
    { orderId: gift, merchant, sku, purchasingAccount, quantity: 1, purpose },
  ])
  assert.equal(placed?.status, 'purchased')
}

test('a gift that was bought under its own id is sent, and not bought again', async () => {
  const giver = await addBuyer(world)
  await leaveHalfWay(giver, { buyer: giver, purpose: 'gift' })
  world.clock.advance({ minutes: 2 })
  await lookAfterGifts(world.ports)
  assert.equal(await world.tell(giver), 'bought gift 2500000; back nothing; told nothing')
})

test('a gift that was taken up under its own id is redeemed, and not taken up again', async () => {
  const [giver, receiver] = await addBuyers(world, 2)
  assert.ok(giver && receiver)
  await leaveHalfWay(giver, { buyer: receiver, purpose: 'redemption' })
  world.clock.advance({ minutes: 2 })
  await lookAfterGifts(world.ports)
  assert.match(await world.tell(giver), /told gift_redeemed$/)
  assert.match(await world.tell(receiver), /^bought redemption 0;/)
})
