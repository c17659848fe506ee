// Sends orders to the network, one by one as they come or together, and tells the auditor what became of them.
import { placePurchases } from '@tallystick/network/rooms/purchases'
import type { Outcome } from '@tallystick/network/rooms/purchases'
import type { Sent } from '../auditor/order-book.ts'
import { ask } from '../world/ask.ts'
import { count } from '../world/world.ts'
import type { World } from '../world/world.ts'

/** Through the gathering of lone orders, as from many browsers at once. */
export async function placeEach(world: World, sent: readonly Sent[]): Promise<void> {
  await Promise.all(
    sent.map(async (one) => {
      const note = world.orders.sent(one)
      const answer = await ask(world, 'an order', ({ gathering }) => gathering.place(one.order))
      conclude(world, one, note, answer.isAnswered ? answer.value : undefined)
    }),
  )
}

/** In one batch, as from an engine that hands in a journal. */
export async function placeBatch(world: World, sent: readonly Sent[]): Promise<void> {
  const notes = sent.map((one) => world.orders.sent(one))
  const answer = await ask(world, 'a batch of orders', ({ ports }) =>
    placePurchases(
      ports,
      sent.map(({ order }) => order),
    ),
  )
  sent.forEach((one, at) => {
    const note = notes[at] ?? (() => undefined)
    conclude(world, one, note, answer.isAnswered ? answer.value[at] : undefined)
  })
}

function conclude(
  world: World,
  { order }: Sent,
  note: (outcome: Outcome | undefined) => void,
  outcome: Outcome | undefined,
): void {
  world.trace.add(`  ${order.orderId} ${order.sku} × ${order.quantity}: ${describe(outcome)}`)
  if (outcome?.status === 'purchased') world.stats.purchases += 1
  if (outcome?.status === 'refused') count(world.stats.happenings, `order: ${outcome.code}`)
  note(outcome)
}

function describe(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'no answer'
  if (outcome.status === 'refused') return `refused, ${outcome.code}`
  const { purchase, tabNumber, priceMicros, currency } = outcome.purchase
  return `${outcome.status} as ${purchase}, number ${tabNumber}, ${priceMicros} ${currency}`
}
