// Gives something to an e-mail address: written down, bought, sent. Each step may be done again after a crash.
import type { CurrencyCode } from '@tallystick/money'
import { lockPurchasingAccount } from '../customers/accounts/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectCurrentOffers, selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Id, Tx } from '../platform/index.ts'
import type { Refusal } from '../purchases/index.ts'
import { giftCode } from './gift-code.ts'
import { changeGift, lookAfter } from './change-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import { giftsPerDayMax } from './gift.ts'
import type { Gift } from './gift.ts'
import { placeGiftOrder } from './place-gift-order.ts'
import type { GiftOutcome } from './place-gift-order.ts'
import { countGiftsSince, insertGift, selectGift } from './store.ts'

export interface GiftOrder {
  /** Made with the form: the same one again is the same gift. It carries the giver's bucket. */
  readonly gift: Id<'gft'>
  readonly giver: { readonly purchasingAccount: string; readonly paymentAccount: string }
  readonly merchant: string
  readonly sku: string
  /** What the giver saw. */
  readonly price: { readonly micros: bigint; readonly currency: CurrencyCode }
  readonly receiver: {
    readonly email: string
    readonly emailKey: string
    readonly language: string
  }
  readonly senderName: string
  readonly message: string
}

export type GivenGift =
  | { readonly status: 'sent' | 'exists'; readonly gift: Gift }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** Not a digital offer of this merchant; or the id names another gift. */
  | { readonly status: 'not_giftable' }
  /** As many as one account may send in a day. */
  | { readonly status: 'too_many_gifts' }

export async function giveGift(ports: GiftPorts, order: GiftOrder): Promise<GivenGift> {
  const begun = await beginGift(ports, order)
  if (begun === undefined) return { status: 'not_giftable' }
  if (begun === 'too_many_gifts') return { status: begun }
  if (begun.status !== 'ordered') return { status: 'exists', gift: begun }
  return await buyGift(ports, begun)
}

async function beginGift(
  ports: GiftPorts,
  order: GiftOrder,
): Promise<Gift | 'too_many_gifts' | undefined> {
  const { giver, merchant, sku, price, receiver } = order
  const orderedAt = ports.clock.now()
  return await ports.database.transaction('gifts.begin', async (tx) => {
    const [offer] = await selectCurrentOffers(tx, [{ merchant, sku }])
    // A subscription renews itself at whoever's cost, and a parcel needs an address: neither is a gift here.
    if (offer?.kind !== 'digital') return undefined
    const gift: Gift = {
      gift: order.gift,
      bucket: bucketOf(order.gift),
      ...giver,
      merchant,
      sku,
      offerVersion: offer.offerVersion,
      currency: price.currency,
      priceMicros: price.micros,
      receiverEmail: receiver.email,
      receiverLanguage: receiver.language,
      senderName: order.senderName,
      message: order.message === '' ? null : order.message,
      status: 'ordered',
      purchase: null,
      sentCount: 0,
      claimedBy: null,
      redemption: null,
      returnedFor: null,
      orderedAt,
      expiresAt: orderedAt.add({ hours: ports.giftDays * 24 }),
      changedAt: orderedAt,
    }
    // One after the other for each giver, so that two at once do not both find room for one.
    await lockPurchasingAccount(tx, giver)
    const before = await selectGift(tx, order.gift)
    if (before !== undefined) return isSameGift(before, gift) ? before : undefined
    const since = orderedAt.subtract({ hours: 24 })
    const { purchasingAccount } = giver
    const sentCount = await countGiftsSince(tx, {
      purchasingAccount,
      since,
      countMax: giftsPerDayMax,
    })
    if (sentCount >= giftsPerDayMax) return 'too_many_gifts'
    if (!(await insertGift(tx, gift, receiver.emailKey))) return undefined
    await lookAfter(tx, ports, gift, { at: orderedAt })
    return gift
  })
}

function isSameGift(one: Gift, other: Gift): boolean {
  return (
    one.purchasingAccount === other.purchasingAccount &&
    one.merchant === other.merchant &&
    one.sku === other.sku &&
    one.receiverEmail === other.receiverEmail
  )
}

/** From `ordered` on: buys it, unless it was bought, and sends it. */
export async function buyGift(ports: GiftPorts, gift: Gift): Promise<GivenGift> {
  const { purchasingAccount, priceMicros, currency } = gift
  const outcome = await placeGiftOrder(ports, gift, {
    purchasingAccount,
    expectedPrice: { micros: priceMicros, currency },
    purpose: 'gift',
  })
  return await ports.database.transaction('gifts.send', (tx) => sendGift(tx, ports, gift, outcome))
}

async function sendGift(
  tx: Tx,
  ports: GiftPorts,
  gift: Gift,
  outcome: GiftOutcome,
): Promise<GivenGift> {
  const at = ports.clock.now()
  if (outcome.status === 'refused') {
    await changeGift(tx, ports, gift, { to: 'refused', at })
    return { status: 'refused', refusal: outcome }
  }
  const { purchase } = outcome.purchase
  const isFirst = await changeGift(tx, ports, gift, { to: 'sent', purchase, sentCount: 1, at })
  const sent = (await selectGift(tx, gift.gift)) ?? gift
  if (!isFirst) return { status: 'exists', gift: sent }
  await tellReceiver(tx, ports, sent)
  return { status: 'sent', gift: sent }
}

/** The mail with the link. `sentCount` tells one from the next. */
export async function tellReceiver(tx: Tx, ports: GiftPorts, gift: Gift): Promise<void> {
  const { receiverEmail: email, receiverLanguage: language } = gift
  if (email === null) return
  const [[version], [merchant]] = await Promise.all([
    selectOfferVersions(tx, [gift.offerVersion]),
    selectMerchants(tx, [gift.merchant]),
  ])
  await enqueueNotice(tx, ports, {
    cause: `gift-received/${gift.gift}/${gift.sentCount}`,
    to: { email, language, onBehalfOf: gift.purchasingAccount },
    kind: 'gift_received',
    facts: {
      senderName: gift.senderName ?? '',
      title: version?.title ?? gift.sku,
      merchantName: merchant?.name ?? '',
      path: `/gifts/${giftCode(ports.giftKey, gift.gift)}`,
      expiresAt: gift.expiresAt.toString(),
    },
  })
}
