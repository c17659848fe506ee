// Refuses an amount in another currency than that of the subscription which it is for.
import { Problem } from '../platform/api/index.ts'
import { findSubscription } from './read-subscriptions.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'

/** @throws Problem `wrong_currency`, or `unknown_subscription` for one that is not the caller's. */
export async function assertCurrency(
  ports: Pick<SubscriptionPorts, 'database'>,
  own: OwnSubscription,
  currency: string,
): Promise<void> {
  const found = await ports.database.read('subscriptions.find', (tx) =>
    findSubscription(tx, own.subscription, own.purchasingAccount),
  )
  if (found === undefined) throw new Problem('unknown_subscription')
  if (found.subscription.currency !== currency) throw new Problem('wrong_currency')
}
