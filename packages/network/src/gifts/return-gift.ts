// Gives a gift's price back to its giver, as long as nobody has taken it up.
import { lockTabs } from '../books/index.ts'
import { grantCredit, selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPurchase } from '../purchases/index.ts'
import type { GiftPorts } from './gift-ports.ts'
import type { Gift, ReturnCause } from './gift.ts'
import { selectGift, updateGift } from './store.ts'

export type ReturnedGift =
  | { readonly status: 'returned' | 'exists'; readonly gift: Gift }
  /** Somebody has taken it up, or is about to. */
  | { readonly status: 'gift_taken' }
  | { readonly status: 'unknown_gift' }

type Ports = Pick<GiftPorts, 'database' | 'clock' | 'random'>

/** @param input.giver whose gift it must be; not asked where the network itself gives back. */
export async function returnGift(
  ports: Ports,
  input: {
    readonly gift: string
    readonly cause: ReturnCause
    readonly giver?: { readonly purchasingAccount: string }
  },
): Promise<ReturnedGift> {
  return await ports.database.transaction('gifts.return', async (tx) => {
    const found = await selectGift(tx, input.gift)
    const { giver, cause } = input
    const isOwn = giver === undefined || giver.purchasingAccount === found?.purchasingAccount
    if (found === undefined || !isOwn) return { status: 'unknown_gift' }
    const { paymentAccount, currency } = found
    await lockTabs(tx, [{ paymentAccount, currency }])
    const gift = (await selectGift(tx, input.gift)) ?? found
    if (gift.status === 'returned') return { status: 'exists', gift }
    if (gift.status !== 'sent') return { status: 'gift_taken' }
    const at = ports.clock.now()
    if (!(await updateGift(tx, gift, { to: 'returned', returnedFor: cause, at }))) {
      return { status: 'gift_taken' }
    }
    const creditedMicros = await giveBack(tx, ports, gift, at)
    if (cause !== 'taken_back') await tellGiver(tx, ports, gift, creditedMicros)
    return { status: 'returned', gift: { ...gift, status: 'returned', returnedFor: cause } }
  })
}

/** What other credits have left of the price; nothing where the gift cost nothing. */
async function giveBack(
  tx: Tx,
  ports: Ports,
  { gift, purchase: id, bucket }: Gift,
  at: Temporal.Instant,
): Promise<bigint> {
  const purchase = await findPurchase(tx, id ?? '', { role: 'operator' })
  if (purchase === undefined) throw new Error(`${gift} was sent and not bought`)
  const credits = await selectCreditsOfPurchases(tx, [{ bucket, purchase: purchase.purchase }])
  const amountMicros = purchase.priceMicros - sumGivenBack(credits).standingMicros
  if (amountMicros <= 0n) return 0n
  const given = await grantCredit(tx, ports, {
    purchase,
    kind: 'refund',
    amountMicros,
    cause: gift,
    at,
  })
  if (given.status === 'too_much') throw new Error(`${gift} was given back beside its lock`)
  return amountMicros
}

async function tellGiver(tx: Tx, ports: Ports, gift: Gift, creditedMicros: bigint): Promise<void> {
  const [[version], [merchant]] = await Promise.all([
    selectOfferVersions(tx, [gift.offerVersion]),
    selectMerchants(tx, [gift.merchant]),
  ])
  await enqueueNotice(tx, ports, {
    cause: `gift-returned/${gift.gift}`,
    to: { purchasingAccount: gift.purchasingAccount },
    kind: 'gift_returned',
    facts: {
      title: version?.title ?? gift.sku,
      merchantName: merchant?.name ?? '',
      creditAmount: noticeAmount(creditedMicros, gift.currency),
    },
  })
}
