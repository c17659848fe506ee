// What the customer is told about a subscription. Words are found when the notice is sent.
import { selectMerchants } from '../merchants/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { RefusalCode } from '../purchases/index.ts'
import { answerDueAt } from '../claims/index.ts'
import type { ClaimStatus } from '../claims/index.ts'
import { agreedPriceMicros, endsAt, latestTerm } from './subscription.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import type { Term } from './subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

type Ports = Pick<SubscriptionPorts, 'clock' | 'random'>

async function factsOf(tx: Tx, { subscription, sold }: OfferedSubscription) {
  const [merchant] = await selectMerchants(tx, [subscription.merchant])
  return {
    subscription: subscription.subscription as string,
    title: sold.title,
    merchant: merchant?.name ?? subscription.merchant,
  }
}

function receiverOf({ subscription }: OfferedSubscription) {
  return { purchasingAccount: subscription.purchasingAccount }
}

/** Once for each term: it will be renewed when it ends. */
export async function tellComingRenewal(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
): Promise<void> {
  const { subscription } = offered
  const { purchase, until } = latestTerm(subscription)
  const priceMicros = agreedPriceMicros(subscription) ?? 0n
  await enqueueNotice(tx, ports, {
    cause: `subscription-renews/${purchase.purchase}`,
    to: receiverOf(offered),
    kind: 'subscription_renews',
    facts: {
      ...(await factsOf(tx, offered)),
      priceAmount: noticeAmount(priceMicros, subscription.currency),
      renewsAt: until.toString(),
    },
  })
}

/** Once for each new price: it needs an agreement. */
export async function tellNewPrice(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
): Promise<void> {
  const { subscription, priceMicros = 0n } = offered
  const { purchase, until } = latestTerm(subscription)
  await enqueueNotice(tx, ports, {
    cause: `subscription-price/${purchase.purchase}/${priceMicros}`,
    to: receiverOf(offered),
    kind: 'subscription_price',
    facts: {
      ...(await factsOf(tx, offered)),
      oldAmount: noticeAmount(agreedPriceMicros(subscription) ?? 0n, subscription.currency),
      newAmount: noticeAmount(priceMicros, subscription.currency),
      endsAt: until.toString(),
    },
  })
}

export async function tellRenewed(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
  { purchase, until }: Term,
): Promise<void> {
  await enqueueNotice(tx, ports, {
    cause: `subscription-renewed/${purchase.purchase}`,
    to: receiverOf(offered),
    kind: 'subscription_renewed',
    facts: {
      ...(await factsOf(tx, offered)),
      priceAmount: noticeAmount(purchase.priceMicros, purchase.currency),
      untilAt: until.toString(),
    },
  })
}

/** Once for each term, however often it is tried again. */
export async function tellRefusal(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
  reason: Exclude<RefusalCode, 'busy'>,
): Promise<void> {
  const { purchase, until } = latestTerm(offered.subscription)
  await enqueueNotice(tx, ports, {
    cause: `subscription-refused/${purchase.purchase}`,
    to: receiverOf(offered),
    kind: 'subscription_not_renewed',
    facts: { ...(await factsOf(tx, offered)), reason, endsAt: until.toString() },
  })
}

export async function tellLapse(tx: Tx, ports: Ports, offered: OfferedSubscription): Promise<void> {
  const { purchase } = latestTerm(offered.subscription)
  await enqueueNotice(tx, ports, {
    cause: `subscription-lapsed/${purchase.purchase}`,
    to: receiverOf(offered),
    kind: 'subscription_lapsed',
    facts: {
      ...(await factsOf(tx, offered)),
      endsAt: endsAt(offered.subscription).toString(),
    },
  })
}

export async function tellCancellation(
  tx: Tx,
  ports: Ports & Pick<SubscriptionPorts, 'answerDays'>,
  offered: OfferedSubscription,
  input: {
    readonly cancellation: string
    readonly creditMicros: bigint
    readonly creditStatus: ClaimStatus | null
  },
): Promise<void> {
  const cancelledAt = ports.clock.now()
  const facts = {
    ...(await factsOf(tx, offered)),
    creditAmount: noticeAmount(input.creditMicros, offered.subscription.currency),
    cancelledAt: cancelledAt.toString(),
  }
  const cause = `subscription-cancelled/${input.cancellation}`
  const to = receiverOf(offered)
  if (input.creditStatus !== 'pending') {
    await enqueueNotice(tx, ports, { cause, to, kind: 'subscription_cancelled', facts })
    return
  }
  const answerAt = answerDueAt(cancelledAt, ports).toString()
  await enqueueNotice(tx, ports, {
    cause,
    to,
    kind: 'subscription_cancelled_queued',
    facts: { ...facts, answerAt },
  })
}
