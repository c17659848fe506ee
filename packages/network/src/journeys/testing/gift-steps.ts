// What tests do with gifts beside the API, which has none of it: give, take up, take back, let the job go on.
import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { getCurrency, parseMicros } from '@tallystick/money'
import { giveGift, redeemGift, returnGift } from '../../gifts/index.ts'
import { lookAfterGifts } from '../../gifts/testing/look-after-gifts.ts'
import type { GiftPorts } from '../../gifts/index.ts'
import { testOutward } from '../../outward/testing/test-outward.ts'
import { bucketOf, newId, systemRandom } from '../../platform/index.ts'
import { placePurchases } from '../../purchases/index.ts'
import type { ScriptCustomer, ScriptMerchant } from './open-script.ts'
import type { TestNetwork } from './open-test-network.ts'

export interface GivenGift {
  readonly gift: string
  /** The giver's. */
  readonly purchase: string
}

export interface GiftSteps {
  readonly ports: GiftPorts
  readonly give: (
    giver: ScriptCustomer,
    of: { readonly merchant: ScriptMerchant; readonly sku: string; readonly price: string },
  ) => Promise<GivenGift>
  /** The receiver's purchase; or why there is none. */
  readonly takeUp: (gift: GivenGift, receiver: ScriptCustomer) => Promise<string>
  readonly takeBack: (gift: GivenGift, giver: ScriptCustomer) => Promise<string>
  /** What the job does. */
  readonly goOn: () => Promise<void>
}

export function giftSteps({ opened, clock }: TestNetwork): GiftSteps {
  const base = { database: opened.database, clock, random: systemRandom() }
  const ports: GiftPorts = {
    ...base,
    giftKey: createSecretKey(Buffer.alloc(32, 7)),
    outward: testOutward(),
    giftDays: 365,
    answerDays: 5,
    async place(order) {
      const [outcome] = await placePurchases(base, [order])
      assert.ok(outcome !== undefined)
      return outcome
    },
  }
  return {
    ports,
    async give(giver, { merchant, sku, price }) {
      const given = await giveGift(ports, {
        gift: newId('gft', { ...base, bucket: bucketOf(giver.purchasing_account) }),
        giver: {
          purchasingAccount: giver.purchasing_account,
          paymentAccount: giver.payment_account,
        },
        merchant: merchant.merchant,
        sku,
        price: { micros: parseMicros(price), currency: getCurrency('USD').code },
        receiver: { email: 'grace@example.org', emailKey: 'grace@example.org', language: 'en' },
        senderName: 'Ada',
        message: 'For you.',
      })
      assert.ok(given.status === 'sent', JSON.stringify(given.status))
      const { gift, purchase } = given.gift
      assert.ok(purchase !== null)
      return { gift, purchase }
    },
    async takeUp({ gift }, { purchasing_account: purchasingAccount }) {
      const redeemed = await redeemGift(ports, { gift, purchasingAccount })
      return redeemed.status === 'redeemed' ? redeemed.purchase.purchase : redeemed.code
    },
    async takeBack({ gift }, { purchasing_account: purchasingAccount }) {
      const giver = { purchasingAccount }
      return (await returnGift(ports, { gift, cause: 'taken_back', giver })).status
    },
    async goOn() {
      await lookAfterGifts(ports)
    },
  }
}
