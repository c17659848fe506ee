// Customers and operators look: lists, requests and tabs as the network shows them, for the auditors.
import { selectRequestsOfAccount, selectTabs } from '@tallystick/network/rooms/billing'
import { listPurchases } from '@tallystick/network/rooms/purchases'
import { bucketOf } from '@tallystick/network/rooms/platform'
import { ask } from '../world/ask.ts'
import { isRegistered } from '../world/people.ts'
import type { RegisteredCustomer } from '../world/people.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

const purchaseCountMax = 100_000

export async function look(world: World): Promise<void> {
  await lookAt(world, pick(world.chance, world.customers.filter(isRegistered)))
  world.billing.bookSeen(world.processor.book().entries)
}

export async function lookAt(world: World, customer: RegisteredCustomer): Promise<void> {
  const { paymentAccount } = customer.accounts
  const { currency } = customer
  const bucket = bucketOf(paymentAccount)
  const answer = await ask(world, 'looking', ({ ports }) =>
    ports.database.read('sim.look', async (tx) => ({
      purchases: await listPurchases(tx, {
        paymentAccount,
        currency,
        first: 'oldest',
        limit: purchaseCountMax,
      }),
      requests: await selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: 1000 }),
      tabs: await selectTabs(tx, [{ bucket, paymentAccount, currency }]),
    })),
  )
  if (!answer.isAnswered) return
  const { purchases, requests, tabs } = answer.value
  world.trace.add(`  ${paymentAccount}: ${purchases.length} purchases, ${requests.length} requests`)
  world.orders.listed(customer, purchases)
  world.billing.requestsSeen(requests)
  world.billing.tabsSeen(tabs)
}
