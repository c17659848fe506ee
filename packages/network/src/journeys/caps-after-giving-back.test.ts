// What was given back counts towards a price cap no more, whichever way it came back: after it the customer pays again
// until the cap is reached. Seen from outside, by what stands on the statement.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openClaimWorld } from '../claims/testing/claim-world.ts'
import type { ClaimWorld } from '../claims/testing/claim-world.ts'
import { giftSteps } from './testing/gift-steps.ts'
import type { GiftSteps } from './testing/gift-steps.ts'
import type { Json, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let world: ClaimWorld
let gifts: GiftSteps
let count = 0
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

const cap = '5.00'

interface Way {
  readonly name: string
  /** What the merchant says of giving back; the network's rules where it says nothing. */
  readonly policy?: string
  /** What is sold at the cap; something digital unless told. */
  readonly terms?: Json
  /** It is bought for somebody else. */
  readonly isGift?: boolean
  /** Gives back of a purchase at the cap. */
  readonly giveBack: (customer: ScriptCustomer, purchase: string, gift: string) => Promise<void>
  /** What is owed after it, then with 3.00 more, with the first item once more, and with another 3.00. */
  readonly owed: readonly [back: string, more: string, again: string, last: string]
}

const ways: readonly Way[] = [
  {
    name: 'nothing',
    giveBack: () => Promise.resolve(),
    owed: ['5.00', '5.00', '5.00', '5.00'],
  },
  {
    name: 'a refund of all',
    giveBack: (customer, purchase) => refund(customer, purchase),
    owed: ['0.00', '3.00', '5.00', '5.00'],
  },
  {
    name: 'a refund of a part',
    giveBack: (customer, purchase) => refund(customer, purchase, '2.00'),
    owed: ['3.00', '5.00', '5.00', '5.00'],
  },
  {
    name: 'two parts',
    giveBack: async (customer, purchase) => {
      await refund(customer, purchase, '0.50')
      await refund(customer, purchase, '1.25')
    },
    owed: ['3.25', '5.00', '5.00', '5.00'],
  },
  {
    name: 'a dispute that the rules grant',
    giveBack: async (customer, purchase) => {
      assert.equal((await world.dispute(customer, purchase)).body['status'], 'granted')
    },
    owed: ['0.00', '3.00', '5.00', '5.00'],
  },
  {
    name: 'a cancellation on the first of five days',
    terms: { kind: 'subscription', term: 'P5D' },
    giveBack: async (customer, purchase) => {
      assert.equal((await world.cancel(customer, purchase)).body['credit_status'], 'granted')
    },
    // It counts, and is never made cheaper itself.
    owed: ['1.00', '4.00', '9.00', '9.00'],
  },
  {
    name: 'a gift that its giver takes back',
    isGift: true,
    giveBack: async (customer, purchase, gift) => {
      assert.equal(await gifts.takeBack({ gift, purchase }, customer), 'returned')
    },
    owed: ['0.00', '3.00', '5.00', '5.00'],
  },
  {
    name: 'a request that a person grants',
    policy: 'none',
    giveBack: (customer, purchase) => decide(customer, purchase, true),
    owed: ['0.00', '3.00', '5.00', '5.00'],
  },
  {
    name: 'a request that a person refuses',
    policy: 'none',
    giveBack: (customer, purchase) => decide(customer, purchase, false),
    owed: ['5.00', '5.00', '5.00', '5.00'],
  },
  {
    // Owed less meanwhile, but not given back: who is refused in the end has not paid beyond the cap.
    name: 'a request that waits',
    policy: 'none',
    giveBack: async (customer, purchase) => {
      assert.equal((await world.ask(customer, purchase)).body['status'], 'pending')
    },
    owed: ['0.00', '0.00', '0.00', '0.00'],
  },
]

async function refund(customer: ScriptCustomer, purchase: string, amount?: string): Promise<void> {
  const { body } = await world.ask(customer, purchase, amount === undefined ? {} : { amount })
  assert.equal(body['status'], 'granted', JSON.stringify(body))
}

async function decide(customer: ScriptCustomer, purchase: string, grant: boolean): Promise<void> {
  const { body } = await world.ask(customer, purchase)
  assert.equal(body['status'], 'pending', JSON.stringify(body))
  assert.equal((await world.decide('refunds', body['refund'], grant)).status, 200)
}

async function setCap(
  whose: 'merchant' | 'network',
  shop: ScriptMerchant,
  caps: readonly object[],
) {
  const answer =
    whose === 'merchant'
      ? await world.net.call(shop.token, 'PUT', '/merchants/me/price-caps', { caps })
      : await world.net.call(world.net.operatorToken, 'PUT', '/price-caps', { caps })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

async function buy(customer: ScriptCustomer, shop: ScriptMerchant, sku: string): Promise<string> {
  count += 1
  return String((await world.script.buy(customer, shop, sku, `order-${count}`))['purchase'])
}

for (const whose of ['merchant', 'network'] as const) {
  for (const window of ['day', 'week', 'month']) {
    for (const { name, policy = 'standard', terms, isGift = false, giveBack, owed } of ways) {
      test(`${whose}'s cap of a ${window}: ${name}`, async () => {
        count += 1
        const shop = await world.script.merchant(`shop-${count}`)
        await world.script.offer(shop, 'dear', cap, { refund_policy: policy, ...terms })
        for (const sku of ['more', 'last']) await world.script.offer(shop, sku, '3.00')
        await setCap(whose, shop, [{ window, amount: cap, currency: 'USD' }])
        const customer = await world.customer()
        const seen: string[] = []
        const note = async () => seen.push(await world.script.owed(customer))
        const { purchase, gift } = isGift
          ? await gifts.give(customer, { merchant: shop, sku: 'dear', price: cap })
          : { purchase: await buy(customer, shop, 'dear'), gift: '' }
        await giveBack(customer, purchase, gift)
        await note()
        for (const sku of ['more', 'dear', 'last']) {
          await buy(customer, shop, sku)
          await note()
        }
        await setCap(whose, shop, [])
        assert.deepEqual(seen, owed)
      })
    }
  }
}
