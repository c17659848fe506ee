// Where a subscription stands, as lists of subscriptions say it.
import { agreedPriceMicros, statusOf } from '../../../../subscriptions/index.ts'
import type { OfferedSubscription } from '../../../../subscriptions/index.ts'
import type { SubscriptionRowView } from '../../pages/subscriptions.ts'

export function subscriptionState(
  { subscription, priceMicros }: OfferedSubscription,
  now: Temporal.Instant,
): SubscriptionRowView['state'] {
  const status = statusOf(subscription, now)
  if (status !== 'active') return status
  if (!subscription.settings.isAutomatic) return 'ends'
  return priceMicros === undefined || priceMicros === agreedPriceMicros(subscription)
    ? 'renews'
    : 'decide'
}
