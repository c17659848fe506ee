// What subscriptions bring to the network: their routes, the work that renews them, and a person's own.
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import { readSubscriptions } from './read-subscriptions.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { subscriptionRoutes } from './routes.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'
import { subscriptionWork } from './subscription-work.ts'

const subscriptionsPerPage = 100

export function contributeSubscriptions(ports: SubscriptionPorts): Contribution {
  return {
    routes: [subscriptionRoutes(ports)],
    work: subscriptionWork(ports),
    personal: {
      handOver: (_tx, { purchasingAccount }) =>
        Promise.resolve({
          lists: { subscriptions: { pages: (db) => walkOwn(db, purchasingAccount) } },
        }),
    },
  }
}

function walkOwn(
  database: Database,
  purchasingAccount: string,
): AsyncIterable<readonly OfferedSubscription[]> {
  const limit = subscriptionsPerPage
  return walkPages(database, 'subscriptions.export', async (tx, before: bigint | undefined) => {
    const rows = await readSubscriptions(tx, { purchasingAccount, before, limit })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { rows, next: last?.subscription.terms[0].purchase.tabNumber }
  })
}
