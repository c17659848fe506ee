// How the unfinished work of subscriptions is done.
import type { WorkHandlers } from '../platform/index.ts'
import { lookAfterSubscription } from './look-after-subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

export function subscriptionWork(ports: SubscriptionPorts): WorkHandlers {
  return {
    look_after_subscription: {
      // Never given up: whoever switched it on relies on it.
      retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
      outside: (work) => lookAfterSubscription(ports, work),
    },
  }
}
