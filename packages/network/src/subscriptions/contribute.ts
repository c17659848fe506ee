// What subscriptions bring to the network: their routes, the job that renews them, and a person's own.
import type { Contribution, Log } from '../platform/index.ts'
import { readSubscriptions } from './read-subscriptions.ts'
import { subscriptionRoutes } from './routes.ts'
import { runRenewals } from './run-renewals.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

const renewalsPerRound = 100

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
      handOver: async (tx, { purchasingAccount }) => ({
        values: {
          subscriptions: await readSubscriptions(tx, { purchasingAccount, limit: 10_000 }),
        },
      }),
    },
  }
}
