// Customers buy: something new, several things together, the same thing twice at once.
import { getCurrency } from '@tallystick/money'
import type { Order } from '@tallystick/network/rooms/purchases'
import type { Sent } from '../auditor/order-book.ts'
import { isRegistered } from '../world/people.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { placeBatch, placeEach } from './place-orders.ts'

export async function buyOne(world: World): Promise<void> {
  await placeEach(world, [newOrder(world)])
}

export async function buySeveral(world: World): Promise<void> {
  const sent = Array.from({ length: 2 + world.chance.below(10) }, () => newOrder(world))
  const again = world.chance.below(2) === 0 ? [pick(world.chance, sent)] : []
  if (world.chance.below(2) === 0) await placeBatch(world, [...sent, ...again])
  else await placeEach(world, [...sent, ...again])
}

export async function buyDoubled(world: World): Promise<void> {
  const sent = newOrder(world)
  await Promise.all([placeEach(world, [sent, sent]), placeBatch(world, [sent])])
}

/** An order under a new id, of anything by anybody. */
export function newOrder(world: World): Sent {
  const { chance } = world
  const customer = pick(chance, world.customers.filter(isRegistered))
  const merchant = pick(chance, world.merchants)
  const sku = pick(chance, merchant.skus)
  world.orderCount += 1
  const quantity = sku.sku === 'kilobytes' ? 1 + chance.below(5000) : chance.below(8) === 0 ? 2 : 1
  const order: Order = {
    // Ids are unique per merchant and payer only: some of them are used by several.
    orderId: chance.below(5) === 0 ? `o${chance.below(50)}` : `order-${world.orderCount}`,
    merchant: merchant.merchant,
    sku: sku.sku,
    purchasingAccount: customer.accounts.purchasingAccount,
    quantity,
  }
  const { shareMillionths } = merchant
  const facts = {
    customer,
    sku,
    shareMillionths,
    mayCap: () => merchant.mayCap,
    capsNow: () => merchant.caps.during(),
  }
  if (chance.below(3) > 0) return { order, ...facts }
  const prices = pick(chance, sku.terms).prices
  const unitMicros = prices.get(getCurrency(customer.currency).code) ?? 1n
  const micros = unitMicros * BigInt(quantity) + (chance.below(10) === 0 ? 1n : 0n)
  const expectedPrice = { micros, currency: customer.currency }
  return { order: { ...order, expectedPrice }, ...facts }
}
