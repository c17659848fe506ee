// What becomes of gifts: taken up once, by somebody else; given back where nobody can; and never both.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grantCredit } from '../credits/index.ts'
import { countingFactsOfAll } from '../platform/index.ts'
import { findPurchase, placePurchases } from '../purchases/index.ts'
import { addBuyer, addBuyers, addMerchant, addOffers } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer } from '../purchases/testing/purchase-world.ts'
import { eraseGiftReceiver, eraseGiverWords } from './erase-gift-words.ts'
import { giveGift, listGifts, redeemGift, resendGift, returnGift } from './index.ts'
import { giftsPerDayMax } from './gift.ts'
import type { Gift } from './index.ts'
import type { GiftOrder } from './give-gift.ts'
import { lookAfterGifts } from './testing/look-after-gifts.ts'
import { countSent, openGiftWorld } from './testing/gift-world.ts'
import type { GiftWorld } from './testing/gift-world.ts'

let world: GiftWorld
before(async () => {
  world = await openGiftWorld()
})
after(() => world.close())

async function giveOne(giver: TestBuyer, more: Partial<GiftOrder> = {}): Promise<Gift> {
  const given = await giveGift(world.ports, world.order(giver, more))
  assert.ok(given.status === 'sent', given.status)
  return given.gift
}
const takeUp = (gift: Gift, by: TestBuyer): ReturnType<typeof redeemGift> =>
  redeemGift(world.ports, { gift: gift.gift, purchasingAccount: by.purchasingAccount })
const takeBack = (gift: Gift, by: TestBuyer): ReturnType<typeof returnGift> =>
  returnGift(world.ports, { gift: gift.gift, cause: 'taken_back', giver: by })
const wordOf = (outcome: { readonly status: string; readonly code?: string }): string =>
  outcome.code ?? outcome.status

async function stateOf(giver: TestBuyer): Promise<string> {
  const gifts = await world.database.read('test.gifts', (tx) =>
    listGifts(tx, { ...giver, limit: 100 }),
  )
  return gifts.map(({ status, returnedFor }) => returnedFor ?? status).join(', ')
}

test('the giver pays, the receiver owns, and each is told', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  assert.equal(await countSent(world, gift.gift), 1)
  const redeemed = await takeUp(gift, grace)
  assert.ok(redeemed.status === 'redeemed')
  assert.equal(redeemed.purchase.purchasingAccount, grace.purchasingAccount)
  assert.equal(await world.tell(ada), 'bought gift 2500000; back nothing; told gift_redeemed')
  assert.equal(await world.tell(grace), 'bought redemption 0; back nothing; told nothing')
  assert.equal(await stateOf(ada), 'redeemed')
  // The same again is the same; nothing of it can be undone by the giver.
  const again = await takeUp(gift, grace)
  assert.ok(again.status === 'redeemed')
  assert.equal(again.purchase.purchase, redeemed.purchase.purchase)
  assert.equal((await takeBack(gift, ada)).status, 'gift_taken')
})

test('the same form again is the same gift; another content under its id is none', async () => {
  const ada = await addBuyer(world)
  const order = world.order(ada)
  const outcomes = await Promise.all([1, 2, 3].map(() => giveGift(world.ports, order)))
  assert.deepEqual(outcomes.map(wordOf).toSorted(), ['exists', 'exists', 'sent'])
  assert.equal(await world.tell(ada), 'bought gift 2500000; back nothing; told nothing')
  assert.equal(await countSent(world, order.gift), 1)
  const receiver = { ...order.receiver, email: 'joan@example.org' }
  assert.equal((await giveGift(world.ports, { ...order, receiver })).status, 'not_giftable')
})

test('one account mails so many strangers in a day, and no more: nothing of what comes beyond happens', async () => {
  const ada = await addBuyer(world)
  const orders = Array.from({ length: giftsPerDayMax - 1 }, () => world.order(ada))
  for (const order of orders) assert.equal((await giveGift(world.ports, order)).status, 'sent')
  // Of two at once, one has the last place.
  const last = [world.order(ada), world.order(ada)]
  const outcomes = await Promise.all(last.map((order) => giveGift(world.ports, order)))
  assert.deepEqual(outcomes.map(wordOf).toSorted(), ['sent', 'too_many_gifts'])
  assert.equal((await stateOf(ada)).split(', ').length, giftsPerDayMax)
  // What was sent is what it was, and another account is not kept from giving.
  assert.ok(orders[0])
  assert.equal((await giveGift(world.ports, orders[0])).status, 'exists')
  await giveOne(await addBuyer(world))
  world.clock.advance({ hours: 24 })
  await giveOne(ada)
})

test('who owns a thing can give it; who gave it does not own it', async () => {
  const ada = await addBuyer(world)
  await giveOne(ada)
  await giveOne(ada)
  const own = { orderId: 'own', merchant: world.merchant, sku: 'article', quantity: 1 }
  const [bought] = await placePurchases(world, [
    { ...own, purchasingAccount: ada.purchasingAccount },
  ])
  assert.equal(bought?.status, 'purchased')
  await giveOne(ada)
  assert.match(
    await world.tell(ada),
    /^bought gift 2500000, gift 2500000, own 2500000, gift 2500000;/,
  )
})

const refusedGifts: readonly [
  why: string,
  more: Partial<GiftOrder>,
  buyer: object,
  code: string,
][] = [
  [
    'the price is another',
    { price: { micros: 1n, currency: 'USD' as never } },
    {},
    'price_changed',
  ],
  ['there is no method', {}, { hasPaymentMethod: false }, 'payment_method_missing'],
  ['the account is suspended', {}, { status: 'suspended' }, 'account_suspended'],
  ['the sku is unknown', { sku: 'nothing' }, {}, 'not_giftable'],
]
for (const [why, more, input, code] of refusedGifts) {
  test(`nothing is given when ${why}`, async () => {
    const ada = await addBuyer(world, input)
    const given = await giveGift(world.ports, world.order(ada, more))
    assert.equal(given.status === 'refused' ? given.refusal.code : given.status, code)
    assert.equal(await world.tell(ada), 'bought nothing; back nothing; told nothing')
    assert.equal(await stateOf(ada), '')
  })
}

test('a subscription is no gift', async () => {
  const ada = await addBuyer(world)
  const sku = 'paper'
  await addOffers(world, [world.merchant], { sku, kind: 'subscription', access: { term: 'P1M' } })
  assert.equal((await giveGift(world.ports, world.order(ada, { sku }))).status, 'not_giftable')
})

test('not for oneself, not for two, not what is owned; and then it waits on', async () => {
  const [ada, grace, joan] = await addBuyers(world, 3)
  assert.ok(ada && grace && joan)
  const gift = await giveOne(ada)
  assert.equal(wordOf(await takeUp(gift, ada)), 'own_gift')
  const own = { orderId: 'own', merchant: world.merchant, sku: 'article', quantity: 1 }
  await placePurchases(world, [{ ...own, purchasingAccount: grace.purchasingAccount }])
  const owned = await takeUp(gift, grace)
  assert.ok(owned.status === 'refused' && owned.code === 'already_owned')
  assert.equal(owned.owned?.purchasingAccount, grace.purchasingAccount)
  assert.equal(await stateOf(ada), 'sent')
  assert.equal(wordOf(await takeUp(gift, joan)), 'redeemed')
  assert.equal(wordOf(await takeUp(gift, grace)), 'gift_taken')
  const unknown = { ...gift, gift: world.order(ada).gift }
  assert.equal(wordOf(await takeUp(unknown, joan)), 'unknown_gift')
})

test('in another currency, without a method, while suspended: it is paid for', async () => {
  const ada = await addBuyer(world)
  for (const input of [{ currency: 'EUR' }, { hasPaymentMethod: false }, { status: 'suspended' }]) {
    const receiver = await addBuyer(world, input)
    assert.equal(wordOf(await takeUp(await giveOne(ada), receiver)), 'redeemed')
  }
})

test('two at once: one has it', async () => {
  const [ada, ...others] = await addBuyers(world, 6)
  assert.ok(ada)
  const gift = await giveOne(ada)
  const outcomes = await Promise.all(others.map((other) => takeUp(gift, other)))
  assert.deepEqual(outcomes.map(wordOf).toSorted(), [
    ...Array.from({ length: 4 }, () => 'gift_taken'),
    'redeemed',
  ])
  const bought = await Promise.all(others.map((other) => world.tell(other)))
  assert.equal(bought.filter((words) => words.includes('redemption 0')).length, 1)
})

test('one receiver twice at once: one purchase', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => takeUp(gift, grace)))
  assert.deepEqual(
    outcomes.map(wordOf),
    Array.from({ length: 4 }, () => 'redeemed'),
  )
  assert.match(await world.tell(grace), /^bought redemption 0;/)
  assert.match(await world.tell(ada), /told gift_redeemed$/)
})

test('taken up and taken back at once: one of the two', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [ada, grace] = await addBuyers(world, 2)
    assert.ok(ada && grace)
    const gift = await giveOne(ada)
    const [up, back] = await Promise.all([takeUp(gift, grace), takeBack(gift, ada)])
    const words = `${wordOf(up)} ${wordOf(back)}`
    assert.match(words, /^(redeemed gift_taken|gift_returned returned|gift_taken returned)$/)
    const isUp = up.status === 'redeemed'
    assert.match(await world.tell(ada), isUp ? /back nothing/ : /back 2500000;/)
    assert.match(await world.tell(grace), isUp ? /redemption 0/ : /bought nothing/)
  }
})

test('taken back: the price once, however often; another’s gift is not there', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  assert.equal((await takeBack(gift, grace)).status, 'unknown_gift')
  const outcomes = await Promise.all([1, 2, 3].map(() => takeBack(gift, ada)))
  assert.deepEqual(outcomes.map(wordOf).toSorted(), ['exists', 'exists', 'returned'])
  assert.equal(await world.tell(ada), 'bought gift 2500000; back 2500000; told nothing')
  assert.equal(wordOf(await takeUp(gift, grace)), 'gift_returned')
})

test('after a year it goes back by itself, and not a moment before', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  world.clock.set(gift.expiresAt.subtract({ seconds: 1 }))
  await lookAfterGifts(world.ports)
  assert.equal(await stateOf(ada), 'sent')
  world.clock.set(gift.expiresAt)
  assert.equal(wordOf(await takeUp(gift, grace)), 'gift_returned')
  await lookAfterGifts(world.ports)
  await lookAfterGifts(world.ports)
  assert.equal(await stateOf(ada), 'expired')
  assert.equal(await world.tell(ada), 'bought gift 2500000; back 2500000; told gift_returned')
})

test('a merchant that closed: nobody can take it up, so the giver has the price back at once', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { prices: { USD: 2_500_000n } })
  const gift = await giveOne(ada, { merchant })
  await world.database.transaction('test.close', (tx) =>
    tx.query({
      name: 'test.close',
      text: `${countingFactsOfAll}
        update merchants set status = 'closed' where id = $1 and exists (select from counted)`,
      values: [merchant],
    }),
  )
  assert.equal(wordOf(await takeUp(gift, grace)), 'merchant_closed')
  assert.equal(await stateOf(ada), 'merchant_closed')
  assert.equal(await world.tell(ada), 'bought gift 2500000; back 2500000; told gift_returned')
})

test('what customer service gave back cannot be taken up, and is not given back twice', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  await world.database.transaction('test.refund', async (tx) => {
    const purchase = await findPurchase(tx, gift.purchase ?? '', { role: 'operator' })
    assert.ok(purchase)
    const at = world.clock.now()
    const amountMicros = purchase.priceMicros
    await grantCredit(tx, world, { purchase, kind: 'refund', amountMicros, cause: 'rfd_1', at })
  })
  assert.equal(wordOf(await takeUp(gift, grace)), 'gift_returned')
  await takeBack(gift, ada)
  assert.match(await world.tell(ada), /back 2500000; told nothing$/)
})

test('sent again a few times, and one mail for two clicks', async () => {
  const [ada, grace] = await addBuyers(world, 2)
  assert.ok(ada && grace)
  const gift = await giveOne(ada)
  const resend = (sentCount: number, by = ada): Promise<string> =>
    resendGift(world.ports, {
      gift: gift.gift,
      purchasingAccount: by.purchasingAccount,
      sentCount,
    })
  assert.equal(await resend(1, grace), 'unknown_gift')
  assert.deepEqual(await Promise.all([resend(1), resend(1)]), ['sent', 'sent'])
  assert.equal(await countSent(world, gift.gift), 2)
  await resend(2)
  await resend(3)
  assert.equal(await resend(4), 'sent_enough')
  assert.equal(await countSent(world, gift.gift), 4)
  await takeUp(gift, grace)
  assert.equal(await resend(4), 'not_waiting')
})

test('who it was for is forgotten with either of the two', async () => {
  const [ada, joan] = await addBuyers(world, 2)
  assert.ok(ada && joan)
  const address = { email: 'Grace@forget.example', emailKey: 'grace@forget.example' }
  const receiver = { ...address, language: 'en' }
  await giveOne(ada, { receiver })
  await giveOne(joan, { receiver })
  const words = (buyer: TestBuyer): Promise<string> =>
    world.database.read('test.words', async (tx) => {
      const [gift] = await listGifts(tx, { ...buyer, limit: 100 })
      return [gift?.receiverEmail, gift?.senderName, gift?.message].join(' ')
    })
  const change = world.database.transaction.bind(world.database)
  await change('test.erase', (tx) => eraseGiverWords(tx, ada.purchasingAccount))
  assert.equal(await words(ada), '  ')
  assert.equal(await words(joan), 'Grace@forget.example Ada For you.')
  await change('test.erase', (tx) => eraseGiftReceiver(tx, 'GRACE@forget.example'))
  assert.equal(await words(joan), ' Ada ')
  const left = await world.database.read('test.directory', (tx) =>
    tx.query<{ gift: string }>({
      name: 'test.directory',
      text: `select gift from gift_receivers r where exists (
        select from gifts g where g.id = r.gift and g.purchasing_account = any($1::text[]))`,
      values: [[ada.purchasingAccount, joan.purchasingAccount]],
    }),
  )
  assert.deepEqual(left, [])
})

test('what nobody is done with yet is left alone by the work that repeats', async () => {
  const { done, again } = await lookAfterGifts(world.ports)
  assert.equal((done ?? 0) + (again ?? 0), 0)
})
