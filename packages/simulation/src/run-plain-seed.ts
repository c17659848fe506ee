// A plain world from a seed: sales and billing, one after the other, no faults, nothing given back, no subscriptions.
// What its books hold does not depend on how the network goes about it, so two versions of the network can be
// compared.
import { hashBooks } from './hash-books.ts'
import type { BooksHash } from './hash-books.ts'
import { billDue, collect, submit } from './actors/bill.ts'
import { newOrder } from './actors/buy.ts'
import { placeBatch } from './actors/place-orders.ts'
import { register } from './actors/register.ts'
import { changeOffer, changeStatus, openShop } from './actors/sell.ts'
import { passTime } from './actors/surroundings.ts'
import { openLiteServer } from './world/lite-server.ts'
import { createWorld } from './world/world.ts'
import type { World } from './world/world.ts'

type Work = (world: World) => Promise<void>

const shopCount = 3
const customerCount = 6
const billing: readonly Work[] = [billDue, submit, collect]
// Each as often as it stands here.
const works: readonly Work[] = [
  buy,
  buy,
  buy,
  buy,
  buy,
  buy,
  passTime,
  passTime,
  passTime,
  changeOffer,
  changeStatus,
  ...billing,
]

/** In one batch: how lone orders come together depends on ids, and these on chance. */
async function buy(world: World): Promise<void> {
  const orders = Array.from({ length: 1 + world.chance.below(12) }, () => newOrder(world))
  await placeBatch(
    world,
    orders.filter(({ sku }) => sku.sku !== 'monthly'),
  )
}

export async function runPlainSeed(input: {
  readonly seed: number
  readonly stepCount: number
  /** Made once per process by `makeTemplate`. */
  readonly template: Blob
}): Promise<BooksHash> {
  const server = await openLiteServer(input.template)
  const world = createWorld({ seed: input.seed, server, seams: {} })
  try {
    for (let shop = 0; shop < shopCount; shop += 1) await act(world, openShop)
    while (world.customers.length < customerCount) await act(world, register)
    for (let step = 0; step < input.stepCount; step += 1) {
      await act(world, works[world.chance.below(works.length)] ?? passTime)
    }
    // The last sales are billed too.
    world.clock.advance({ hours: 24 * 40 })
    for (const work of billing) await act(world, work)
    return await hashBooks(world)
  } finally {
    await server.close()
  }
}

async function act(world: World, work: Work): Promise<void> {
  const task = work(world)
  await world.turns.drive([task])
  await task
  world.endStep()
}
