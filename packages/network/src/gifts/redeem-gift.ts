// Takes a gift up, once. Giver and receiver lie in different buckets: the gift is claimed, then the receiver's purchase
// is made, then the gift is redeemed. Whatever stops in between goes on later, with the same ids.
import { lockTabs } from '../books/index.ts'
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { changeGift } from './change-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { hopelessRefusals } from './gift.ts'
import type { Gift, RedeemRefusal } from './gift.ts'
import { placeGiftOrder } from './place-gift-order.ts'
import type { GiftOutcome } from './place-gift-order.ts'
import { returnGift } from './return-gift.ts'
import { selectGift } from './store.ts'
import { endWithdrawn, isGivenBackInFull, withdrawGift } from './withdraw-gift.ts'

export type RedeemedGift =
  | { readonly status: 'redeemed'; readonly gift: Gift; readonly purchase: Purchase }
  | {
      readonly status: 'refused'
      readonly code: RedeemRefusal
      /** What the receiver owns already. */
      readonly owned?: Purchase
    }

/** The same receiver again has the same purchase; anybody else comes too late. */
export async function redeemGift(
  ports: GiftPorts,
  input: { readonly gift: string; readonly purchasingAccount: string },
): Promise<RedeemedGift> {
  const claimed = await ports.database.transaction('gifts.claim', (tx) => claim(tx, ports, input))
  return claimed.status === 'refused' ? claimed : await takeUpGift(ports, claimed.gift)
}

type Refused = Extract<RedeemedGift, { readonly status: 'refused' }>

async function claim(
  tx: Tx,
  ports: GiftPorts,
  { gift: id, purchasingAccount }: { readonly gift: string; readonly purchasingAccount: string },
): Promise<Refused | { readonly status: 'claimed'; readonly gift: Gift }> {
  const found = await selectGift(tx, id)
  if (found === undefined) return refuse('unknown_gift')
  if (found.purchasingAccount === purchasingAccount) return refuse('own_gift')
  const { paymentAccount, currency } = found
  // Its price is given back under the same lock.
  await lockTabs(tx, [{ paymentAccount, currency }])
  const gift = (await selectGift(tx, id)) ?? found
  if (gift.status === 'claimed' || gift.status === 'redeemed') {
    const isOwn = gift.claimedBy === purchasingAccount
    return isOwn ? { status: 'claimed', gift } : refuse('gift_taken')
  }
  const at = ports.clock.now()
  const isLate = Temporal.Instant.compare(at, gift.expiresAt) >= 0
  if (gift.status !== 'sent' || isLate || (await isGivenBack(tx, gift))) {
    return refuse(gift.status === 'ordered' ? 'unknown_gift' : 'gift_returned')
  }
  const change = { to: 'claimed', claimedBy: purchasingAccount, at } as const
  if (!(await changeGift(tx, ports, gift, change))) return refuse('gift_taken')
  const claimed = {
    ...gift,
    status: 'claimed',
    claimedBy: purchasingAccount,
    changedAt: at,
  } as const
  return { status: 'claimed', gift: claimed }
}

function refuse(code: RedeemRefusal): Refused {
  return { status: 'refused', code }
}

/** Whether its price was given back another way: then it is nobody's any more. */
async function isGivenBack(tx: Tx, { bucket, purchase }: Gift): Promise<boolean> {
  if (purchase === null) return false
  const credits = await selectCreditsOfPurchases(tx, [{ bucket, purchase }])
  return sumGivenBack(credits).standingMicros > 0n
}

/** From `claimed` on. */
export async function takeUpGift(ports: GiftPorts, gift: Gift): Promise<RedeemedGift> {
  const { claimedBy } = gift
  if (claimedBy === null) throw new Error(`${gift.gift} was claimed by nobody`)
  const order = { purchasingAccount: claimedBy, purpose: 'redemption' } as const
  const outcome = await placeGiftOrder(ports, gift, order)
  // Nothing was looked at: it stays claimed, and goes on when there is room.
  if (outcome.status === 'refused' && outcome.retry) return refuse(outcome.code)
  const settled = await ports.database.transaction('gifts.settle-claim', (tx) =>
    settleClaim(tx, ports, gift, outcome),
  )
  if (settled.status === 'redeemed' && settled.gift.status === 'withdrawing') {
    await endWithdrawn(ports, settled.gift)
    return refuse('gift_returned')
  }
  if (settled.status === 'refused' && hopelessRefusals.has(settled.code)) {
    await returnGift(ports, { gift: gift.gift, cause: 'merchant_closed' })
  }
  return settled
}

async function settleClaim(
  tx: Tx,
  ports: GiftPorts,
  gift: Gift,
  outcome: GiftOutcome,
): Promise<RedeemedGift> {
  const { paymentAccount, currency } = gift
  // Its price may be given back at this moment.
  await lockTabs(tx, [{ paymentAccount, currency }])
  const at = ports.clock.now()
  if (outcome.status === 'refused' || outcome.status === 'already_owned') {
    // Back on the shelf, for another account of the receiver or for the giver.
    await changeGift(tx, ports, gift, { to: 'sent', claimedBy: null, at })
    await withdrawIfGivenBack(tx, ports, gift, at)
    return outcome.status === 'refused'
      ? refuse(outcome.code)
      : { status: 'refused', code: 'already_owned', owned: outcome.purchase }
  }
  const { purchase } = outcome
  const change = { to: 'redeemed', redemption: purchase.purchase, at } as const
  if (await changeGift(tx, ports, gift, change)) await tellGiver(tx, ports, gift)
  return { status: 'redeemed', purchase, gift: await withdrawIfGivenBack(tx, ports, gift, at) }
}

/** While somebody takes a gift up its price may have been given back: then nobody holds it. */
async function withdrawIfGivenBack(
  tx: Tx,
  ports: GiftPorts,
  gift: Gift,
  at: Temporal.Instant,
): Promise<Gift> {
  const now = (await selectGift(tx, gift.gift)) ?? gift
  return (await isGivenBackInFull(tx, now)) ? await withdrawGift(tx, ports, now, at) : now
}

async function tellGiver(tx: Tx, ports: GiftPorts, gift: Gift): Promise<void> {
  const [[version], [merchant]] = await Promise.all([
    selectOfferVersions(tx, [gift.offerVersion]),
    selectMerchants(tx, [gift.merchant]),
  ])
  await enqueueNotice(tx, ports, {
    cause: `gift-redeemed/${gift.gift}`,
    to: { purchasingAccount: gift.purchasingAccount },
    kind: 'gift_redeemed',
    facts: { title: version?.title ?? gift.sku, merchantName: merchant?.name ?? '' },
  })
}
