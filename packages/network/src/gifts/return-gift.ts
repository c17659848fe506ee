// Gives a gift's price back to its giver, as long as nobody has taken it up.
import { lockTabs } from '../books/index.ts'
import { recordClaim } from '../claims/index.ts'
import { grantCredit, selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import { newId } from '../platform/index.ts'
import { findPurchase, listCappedBecauseOf } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { changeGift } from './change-gift.ts'
import { decideReturn } from './decide-return.ts'
import type { ReturnDecision } from './decide-return.ts'
import type { GiftPorts } from './gift-ports.ts'
import type { Gift, ReturnCause } from './gift.ts'
import { selectGift } from './store.ts'

export type ReturnedGift =
  | { readonly status: 'returned' | 'exists'; readonly gift: Gift }
  /** Somebody has taken it up, or is about to. */
  | { readonly status: 'gift_taken' }
  | { readonly status: 'unknown_gift' }

type Ports = Pick<GiftPorts, 'database' | 'clock' | 'random' | 'answerDays'>

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
    if (!(await changeGift(tx, ports, gift, { to: 'returned', returnedFor: cause, at }))) {
      return { status: 'gift_taken' }
    }
    const creditedMicros = await giveBack(tx, ports, gift, at)
    // Where a person decides, they were told of that.
    if (cause !== 'taken_back' && creditedMicros !== undefined) {
      await tellGiver(tx, ports, gift, creditedMicros)
    }
    return { status: 'returned', gift: { ...gift, status: 'returned', returnedFor: cause } }
  })
}

/** What other credits have left of the price, at once or through a person. @returns what was given back at once. */
async function giveBack(
  tx: Tx,
  ports: Ports,
  { gift, purchase: id, bucket }: Gift,
  at: Temporal.Instant,
): Promise<bigint | undefined> {
  const purchase = await findPurchase(tx, id ?? '', { role: 'operator' })
  if (purchase === undefined) throw new Error(`${gift} was sent and not bought`)
  const [credits, capped] = await Promise.all([
    selectCreditsOfPurchases(tx, [{ bucket, purchase: purchase.purchase }]),
    listCappedBecauseOf(tx, purchase),
  ])
  const decision = decideReturn({
    priceMicros: purchase.priceMicros,
    creditedMicros: sumGivenBack(credits).standingMicros,
    cappedCount: capped.length,
  })
  switch (decision.outcome) {
    case 'nothing':
      return 0n
    case 'queued':
      await askBack(tx, ports, { purchase, decision, at })
      return undefined
    case 'granted': {
      const { amountMicros } = decision
      const credit = { purchase, kind: 'refund', amountMicros, cause: gift, at } as const
      const given = await grantCredit(tx, ports, credit)
      if (given.status === 'too_much') throw new Error(`${gift} was given back beside its lock`)
      return amountMicros
    }
  }
}

/** A person decides, as about any other refund that the giver asks for. */
async function askBack(
  tx: Tx,
  ports: Ports,
  {
    purchase,
    decision,
    at,
  }: {
    readonly purchase: Purchase
    readonly decision: Extract<ReturnDecision, { readonly outcome: 'queued' }>
    readonly at: Temporal.Instant
  },
): Promise<void> {
  // An id that nobody can have used before.
  const requestId = newId('ret', { ...ports, bucket: purchase.bucket })
  await recordClaim(tx, ports, {
    kind: 'refund',
    made: {
      purchase,
      askedBy: purchase.purchasingAccount,
      request: { requestId, reason: 'no_longer_wanted', explanation: '' },
      at,
    },
    decision: { ...decision, facts: null },
  })
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
