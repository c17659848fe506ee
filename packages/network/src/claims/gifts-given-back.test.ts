// Gifts asked back: one that nobody took up, one that somebody has, one in between; by refund and by dispute.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { giftSteps } from '../journeys/testing/gift-steps.ts'
import type { GiftSteps, GivenGift } from '../journeys/testing/gift-steps.ts'
import type { Json, ScriptCustomer } from '../journeys/testing/open-script.ts'
import { assertAuditIsClean } from '../journeys/testing/read-books.ts'
import { openClaimWorld } from './testing/claim-world.ts'
import type { ClaimWorld } from './testing/claim-world.ts'

let world: ClaimWorld
let gifts: GiftSteps
let sku = 0
before(async () => {
  world = await openClaimWorld()
  gifts = giftSteps(world.net)
})
after(async () => {
  try {
    await assertAuditIsClean(world.net)
  } finally {
    await world.net.close()
  }
})

const ways = ['refund', 'dispute'] as const
type Way = (typeof ways)[number]

async function give(giver: ScriptCustomer, price = '2.50'): Promise<GivenGift> {
  sku += 1
  await world.script.offer(world.merchant, `gift-${sku}`, price, { kind: 'digital' })
  return await gifts.give(giver, { merchant: world.merchant, sku: `gift-${sku}`, price })
}

async function ask(giver: ScriptCustomer, way: Way, { purchase }: GivenGift): Promise<Json> {
  const { body } = await (way === 'refund'
    ? world.ask(giver, purchase)
    : world.dispute(giver, purchase))
  return body
}

const isOpen = async ({ token }: ScriptCustomer, purchase: string): Promise<boolean> =>
  (await world.net.call(token, 'GET', `/purchases/${purchase}/receipt`)).status === 200

async function giftNotices(customer: ScriptCustomer): Promise<number> {
  const rows = await world.net.opened.database.read('test.gift-notices', (tx) =>
    tx.query({
      name: 'test.gift-notices',
      text: `select 1 from outbox_notices where kind = 'gift_withdrawn' and receiver = $1`,
      values: [customer.purchasing_account],
    }),
  )
  return rows.length
}

for (const way of ways) {
  test(`${way} of one that nobody took up: granted at once, and nobody can take it up any more`, async () => {
    const [giver, receiver] = [await world.customer(), await world.customer()]
    const gift = await give(giver)
    assert.equal((await ask(giver, way, gift))['status'], 'granted')
    assert.equal(await world.script.owed(giver), '0.00')
    assert.equal(await gifts.takeUp(gift, receiver), 'gift_returned')
    assert.equal(await gifts.takeBack(gift, giver), 'exists')
  })

  test(`${way} of one that was taken up: a person decides; granted, the receiver holds nothing`, async () => {
    const [giver, receiver] = [await world.customer(), await world.customer()]
    const gift = await give(giver)
    const held = await gifts.takeUp(gift, receiver)
    const asked = await ask(giver, way, gift)
    assert.equal(asked['status'], 'pending')
    const { operatorToken } = world.net
    const shown = await world.script.get(operatorToken, `/${way}s/${String(asked[way])}`)
    assert.equal(shown['queued_for'], 'gift')
    assert.equal((shown['evidence'] as Json)['gift'], 'redeemed')
    assert.equal(await isOpen(receiver, held), true)
    await world.decide(`${way}s`, asked[way], true)
    assert.equal(await isOpen(receiver, held), false)
    const [event, ...more] = await world.events(held)
    assert.deepEqual([event?.['type'], more], ['entitlement.ended', []])
    assert.equal(await giftNotices(receiver), 1)
    await world.decide(`${way}s`, asked[way], true)
    await gifts.goOn()
    assert.equal((await world.events(held)).length, 1)
    assert.equal(await gifts.takeUp(gift, receiver), 'gift_returned')
  })

  test(`${way} of one that was taken up, refused: it stays with the receiver`, async () => {
    const [giver, receiver] = [await world.customer(), await world.customer()]
    const gift = await give(giver)
    const held = await gifts.takeUp(gift, receiver)
    const asked = await ask(giver, way, gift)
    await world.decide(`${way}s`, asked[way], false)
    assert.equal(await isOpen(receiver, held), true)
    assert.equal(await world.script.owed(giver), '2.50')
  })

  test(`${way} granted while somebody takes it up: whoever took it up holds nothing in the end`, async () => {
    const [giver, receiver] = [await world.customer(), await world.customer()]
    const gift = await give(giver, '10.00')
    const asked = await ask(giver, way, gift)
    assert.equal(asked['status'], 'pending')
    assert.equal(await gifts.takeUp(gift, receiver), 'gift_returned', 'while it is asked back')
    // As if they had begun to before it was asked back.
    await world.net.opened.database.transaction('test.claim', (tx) =>
      tx.query({
        name: 'test.claim',
        text: `update gifts set status = 'claimed', claimed_by = $2 where id = $1`,
        values: [gift.gift, receiver.purchasing_account],
      }),
    )
    await world.decide(`${way}s`, asked[way], true)
    assert.equal(await gifts.takeUp(gift, receiver), 'gift_returned')
    const { data } = await world.script
      .get(receiver.token, '/library?limit=50')
      .catch(() => ({ data: [] }))
    assert.deepEqual(data, [])
  })
}

test('a part given back of one that nobody took up: nobody can take it up, and the rest can be taken back', async () => {
  const [giver, receiver] = [await world.customer(), await world.customer()]
  const gift = await give(giver)
  const part = await world.ask(giver, gift.purchase, { amount: '1.00' })
  assert.equal(part.body['status'], 'granted')
  assert.equal(await gifts.takeUp(gift, receiver), 'gift_returned')
  assert.equal(await gifts.takeBack(gift, giver), 'returned')
  assert.equal(await world.script.owed(giver), '0.00')
})

test('a part given back of one that was taken up: the receiver keeps it until all of it is', async () => {
  const [giver, receiver] = [await world.customer(), await world.customer()]
  const gift = await give(giver)
  const held = await gifts.takeUp(gift, receiver)
  const part = await world.ask(giver, gift.purchase, { amount: '1.00' })
  await world.decide('refunds', part.body['refund'], true)
  assert.equal(await isOpen(receiver, held), true)
  const rest = await world.ask(giver, gift.purchase)
  assert.equal(rest.body['status'], 'pending')
  await world.decide('refunds', rest.body['refund'], true)
  assert.equal(await isOpen(receiver, held), false)
})

test('the process dies before the receiver’s holding has ended: the job ends it', async () => {
  const [giver, receiver] = [await world.customer(), await world.customer()]
  const gift = await give(giver)
  const held = await gifts.takeUp(gift, receiver)
  const { body } = await world.ask(giver, gift.purchase)
  const { database } = world.net.opened
  // What closing the claim does, without what comes after it.
  await database.transaction('test.withdrawing', (tx) =>
    tx.query({
      name: 'test.withdrawing',
      text: `update gifts set status = 'withdrawing' where id = $1`,
      values: [gift.gift],
    }),
  )
  world.net.clock.advance(Temporal.Duration.from({ minutes: 2 }))
  await gifts.goOn()
  assert.equal(await isOpen(receiver, held), false)
  await world.decide('refunds', body['refund'], true)
})
