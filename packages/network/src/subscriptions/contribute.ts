// What subscriptions bring to the network: their routes, the job that renews them, and a person's own.
import { walkPages } from '../platform/index.ts'
import type { Contribution, Database, Log } from '../platform/index.ts'
import { readSubscriptions } from './read-subscriptions.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { subscriptionRoutes } from './routes.ts'
import { runRenewals } from './run-renewals.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

const renewalsPerRound = 100
const subscriptionsPerPage = 100

export function contributeSubscriptions(
  ports: SubscriptionPorts & { readonly log: Log; readonly isSandbox: boolean },
): Contribution {
  return {
    routes: [subscriptionRoutes(ports)],
    jobs: [
      {
        name: 'renew-subscriptions',
        everySeconds: ports.isSandbox ? 2 : 60,
        work: async (signal) => {
          const limit = renewalsPerRound
          while ((await runRenewals(ports, { limit })) === limit && !signal.aborted);
        },
      },
    ],
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
