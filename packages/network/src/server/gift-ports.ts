// What the operations of gifts stand on, put together from the network's ports.
import type { GiftPorts } from '../gifts/index.ts'
import type { PurchaseGathering } from '../purchases/index.ts'
import type { NetworkPorts } from './create-network.ts'

export function giftPorts(ports: NetworkPorts, purchases: PurchaseGathering): GiftPorts {
  const { database, clock, random, keys, config } = ports
  return {
    database,
    clock,
    random,
    place: (order) => purchases.place(order),
    giftKey: keys.deriveKey('gifts', 'codes v1'),
    giftDays: config.giftDays,
  }
}
