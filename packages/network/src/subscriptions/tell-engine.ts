// What the merchant's engine is told of each change of a subscription. It names nobody.
import { enqueueMerchantEvent } from '../webhooks/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { endsAt, firstPurchaseOf, statusOf } from './subscription.ts'
import type { Term } from './subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

type Ports = Pick<SubscriptionPorts, 'clock' | 'random' | 'outward'>

export type SubscriptionChange =
  'automatic_on' | 'automatic_off' | 'price_agreed' | 'cancelled' | 'lapsed'

function factsOf({ subscription, sold }: OfferedSubscription) {
  return { offer: sold.sku, subscription: subscription.subscription as string }
}

/** `cause` tells one change from the next of the same kind. */
export async function tellChange(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
  { change, cause }: { readonly change: SubscriptionChange; readonly cause: string },
): Promise<void> {
  const { subscription } = offered
  await enqueueMerchantEvent(tx, ports, {
    cause: `subscription/${subscription.subscription}/${cause}`,
    merchant: subscription.merchant,
    type: 'subscription.changed',
    purchase: firstPurchaseOf(subscription.subscription),
    purchasingAccount: subscription.purchasingAccount,
    facts: {
      ...factsOf(offered),
      change,
      status: statusOf(subscription, ports.clock.now()),
      automatic: subscription.settings.isAutomatic,
      access_until: endsAt(subscription).toString(),
    },
  })
}

export async function tellRenewal(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
  { before, term }: { readonly before: Term; readonly term: Term },
): Promise<void> {
  await enqueueMerchantEvent(tx, ports, {
    cause: `subscription-renewed/${term.purchase.purchase}`,
    merchant: offered.subscription.merchant,
    type: 'entitlement.renewed',
    purchase: term.purchase.purchase,
    purchasingAccount: offered.subscription.purchasingAccount,
    facts: {
      ...factsOf(offered),
      renews: before.purchase.purchase,
      access_from: term.from.toString(),
      access_until: term.until.toString(),
    },
  })
}

export async function tellEnd(
  tx: Tx,
  ports: Ports,
  offered: OfferedSubscription,
  { term, cause }: { readonly term: Term; readonly cause: string },
): Promise<void> {
  await enqueueMerchantEvent(tx, ports, {
    cause: `entitlement-ended/${term.purchase.purchase}/${cause}`,
    merchant: offered.subscription.merchant,
    type: 'entitlement.ended',
    purchase: term.purchase.purchase,
    purchasingAccount: offered.subscription.purchasingAccount,
    facts: { ...factsOf(offered), reason: 'cancellation' },
  })
}
