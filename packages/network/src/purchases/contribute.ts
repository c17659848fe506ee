// What purchases bring to the network: their routes, and a person's own purchases. Nothing in them names anybody.
import type { Person } from '../contract/index.ts'
import type { Contribution, Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseRoutes } from './routes.ts'
import type { PurchaseRoutePorts, PurchaseRoutesInput } from './routes.ts'
import { pagePurchases } from './page-purchases.ts'

const chunkSize = 1000
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
    personal: {
      async handOver(tx, person) {
        const purchases = await listAllPurchases(tx, person)
        return { values: { purchases }, tables: { purchases: [columns, ...purchases.map(rowOf)] } }
      },
    },
  }
}

async function listAllPurchases(
  tx: Tx,
  { paymentAccount, purchasingAccount, currency }: Person,
): Promise<readonly Purchase[]> {
  const own = { paymentAccount, purchasingAccount, currency, first: 'oldest' as const }
  const all: Purchase[] = []
  let afterNumber: bigint | undefined
  do {
    const { purchases, next } = await pagePurchases(tx, { ...own, afterNumber, limit: chunkSize })
    all.push(...purchases)
    afterNumber = next
  } while (afterNumber !== undefined)
  return all
}

function rowOf(purchase: Purchase): readonly string[] {
  return columns.map((name) => String(purchase[name]))
}
