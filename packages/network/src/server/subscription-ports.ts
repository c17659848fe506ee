// What subscriptions stand on, put together from the ports of the network.
import type { PurchaseGathering } from '../purchases/index.ts'
import type { SubscriptionPorts } from '../subscriptions/index.ts'
import type { NetworkPorts } from './create-network.ts'

export function subscriptionPorts(
  ports: NetworkPorts,
  purchases: PurchaseGathering,
): SubscriptionPorts {
  const { database, clock, random, keys, config } = ports
  return {
    database,
    clock,
    random,
    placePurchase: (order) => purchases.place(order),
    pairwiseKey: keys.deriveKey('pairwise-subjects', 'v1'),
    rules: { noticeDays: config.renewalNoticeDays, graceDays: config.renewalGraceDays },
  }
}
