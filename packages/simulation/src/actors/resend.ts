// What was sent is sent again: with the same content, whatever became of it, or with another.
import type { Sent } from '../auditor/order-book.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { newOrder } from './buy.ts'
import { placeBatch, placeEach } from './place-orders.ts'

export async function resend(world: World): Promise<void> {
  const { chance, orders } = world
  if (orders.all.length === 0) return
  const count = 1 + chance.below(5)
  // Most often what was sent last: its answer may be missing.
  const from = chance.below(2) === 0 ? orders.all.slice(-8) : orders.all
  const sent = Array.from({ length: count }, () => pick(chance, from))
  if (chance.below(2) === 0) await placeBatch(world, sent)
  else await placeEach(world, sent)
}

export async function resendChanged(world: World): Promise<void> {
  const { chance, orders } = world
  if (orders.all.length === 0) return
  const before = pick(chance, orders.all)
  const other = newOrder(world)
  const { orderId, merchant, purchasingAccount } = before.order
  // Another item or quantity of the same merchant and customer, under the id that was used.
  const isOfMerchant = other.order.merchant === merchant
  const changed: Sent = isOfMerchant
    ? { ...other, customer: before.customer, order: { ...other.order, orderId, purchasingAccount } }
    : { ...before, order: { ...before.order, quantity: before.order.quantity + 1 } }
  await placeEach(world, [changed])
}
