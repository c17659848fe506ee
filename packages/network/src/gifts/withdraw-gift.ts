// A gift whose price was given back in full: nobody can take it up any more, and whoever took it up holds nothing.
// Giver and receiver lie in different buckets: the gift is marked with what gives the price back, then what the
// receiver holds ends, then the gift is withdrawn. Whatever stops in between goes on later.
import { endIfGivenBack, selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import type { EndGivenBack } from '../claims/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { endEntitlement, findPurchase } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { changeGift } from './change-gift.ts'
import type { GiftPorts } from './gift-ports.ts'
import type { Gift } from './gift.ts'
import { selectGiftOfPurchase } from './store.ts'
import { enqueueMerchantEvent } from '../webhooks/index.ts'

/** What ends when a purchase is given back in full: the entitlement of its buyer, or the gift that was bought. */
export const endGivenBack: EndGivenBack = async (tx, sources, given) => {
  const isWhole = await endIfGivenBack(tx, sources, given)
  if (!isWhole || given.purchase.purpose !== 'gift') return
  const gift = await selectGiftOfPurchase(tx, given.purchase)
  if (gift !== undefined) await withdrawGift(tx, sources, gift, given.at)
}

/** Whether somebody has taken up, or is taking up, what was bought: others hold it, not who asks for its price. */
export async function isTakenUp(
  tx: Tx,
  purchase: Pick<Purchase, 'bucket' | 'purchase' | 'purpose'>,
): Promise<boolean> {
  if (purchase.purpose !== 'gift') return false
  const gift = await selectGiftOfPurchase(tx, purchase)
  return gift !== undefined && (gift.status === 'claimed' || gift.status === 'redeemed')
}

/** Marks a gift whose price is given back; the tab of its giver is locked. @returns the gift as it is then. */
export async function withdrawGift(
  tx: Tx,
  sources: IdSources,
  gift: Gift,
  at: Temporal.Instant,
): Promise<Gift> {
  if (gift.status === 'sent') {
    const change = { to: 'returned', returnedFor: 'refunded', at } as const
    const isFirst = await changeGift(tx, sources, gift, change)
    return isFirst ? { ...gift, status: 'returned', returnedFor: 'refunded' } : gift
  }
  // One that is being taken up at this moment is marked when that is done.
  if (gift.status !== 'redeemed') return gift
  const isFirst = await changeGift(tx, sources, gift, { to: 'withdrawing', at })
  return isFirst ? { ...gift, status: 'withdrawing' } : gift
}

/** Whether all of a gift's price was given back, for good. */
export async function isGivenBackInFull(tx: Tx, { bucket, purchase }: Gift): Promise<boolean> {
  if (purchase === null) return false
  const [found, credits] = await Promise.all([
    findPurchase(tx, purchase, { role: 'operator' }),
    selectCreditsOfPurchases(tx, [{ bucket, purchase }]),
  ])
  const { grantedMicros } = sumGivenBack(credits)
  return grantedMicros > 0n && grantedMicros === found?.priceMicros
}

type Ports = Pick<GiftPorts, 'database' | 'clock' | 'random' | 'outward'>

/** From `withdrawing` on: ends what the receiver holds, and tells them and the merchant's engine. */
export async function endWithdrawn(ports: Ports, gift: Gift): Promise<void> {
  await ports.database.transaction('gifts.end-redemption', (tx) => endRedemption(tx, ports, gift))
  await ports.database.transaction('gifts.withdraw', async (tx) => {
    await changeGift(tx, ports, gift, { to: 'withdrawn', at: ports.clock.now() })
  })
}

/** The same for the gift of a purchase, where it has one that is to end. */
export async function endWithdrawnOf(
  ports: Ports,
  purchase: { readonly bucket: number; readonly purchase: string },
): Promise<void> {
  const gift = await ports.database.read('gifts.find-withdrawing', (tx) =>
    selectGiftOfPurchase(tx, purchase),
  )
  if (gift?.status === 'withdrawing') await endWithdrawn(ports, gift)
}

async function endRedemption(tx: Tx, sources: Omit<Ports, 'database'>, gift: Gift): Promise<void> {
  const { redemption: purchase, claimedBy, merchant } = gift
  if (purchase === null || claimedBy === null)
    throw new Error(`${gift.gift} was taken up by nobody`)
  const at = sources.clock.now()
  await endEntitlement(tx, { bucket: bucketOf(purchase), purchase, at, cause: gift.gift })
  await enqueueMerchantEvent(tx, sources, {
    cause: `entitlement.ended/${purchase}`,
    merchant,
    type: 'entitlement.ended',
    purchase,
    purchasingAccount: claimedBy,
    facts: { reason: 'given_back' },
  })
  const [[version], [seller]] = await Promise.all([
    selectOfferVersions(tx, [gift.offerVersion]),
    selectMerchants(tx, [merchant]),
  ])
  await enqueueNotice(tx, sources, {
    cause: `gift-withdrawn/${gift.gift}`,
    to: { purchasingAccount: claimedBy },
    kind: 'gift_withdrawn',
    facts: { title: version?.title ?? gift.sku, merchantName: seller?.name ?? '' },
  })
}
