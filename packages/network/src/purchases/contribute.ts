// What purchases bring to the network: their routes, the end of what is reserved, and a person's own
// purchases. Nothing in them names anybody.
import type { Person } from '../contract/index.ts'
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import { reservationWork } from './reservation-work.ts'
import type { Purchase } from './purchase.ts'
import { purchaseRoutes } from './routes.ts'
import type { PurchaseRoutePorts, PurchaseRoutesInput } from './routes.ts'
import { pagePurchases } from './page-purchases.ts'

const chunkSize = 500
const columns = [
  'purchase',
  'happenedAt',
  'merchant',
  'offer',
  'quantity',
  'priceMicros',
  'currency',
] as const

export function contributePurchases(ports: PurchaseRoutePorts & PurchaseRoutesInput): Contribution {
  return {
    routes: [purchaseRoutes(ports, ports)],
    work: reservationWork(ports),
    personal: {
      handOver: (_tx, person) =>
        Promise.resolve({ lists: { purchases: { columns, pages: (db) => walkOwn(db, person) } } }),
    },
  }
}

function walkOwn(database: Database, person: Person): AsyncIterable<readonly Purchase[]> {
  const { paymentAccount, purchasingAccount, currency } = person
  const own = {
    paymentAccount,
    purchasingAccount,
    currency,
    first: 'oldest',
    limit: chunkSize,
  } as const
  return walkPages(database, 'purchases.export', async (tx, afterNumber: bigint | undefined) => {
    const { purchases, next } = await pagePurchases(tx, { ...own, afterNumber })
    return { rows: purchases, next }
  })
}
