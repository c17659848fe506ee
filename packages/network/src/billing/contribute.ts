// What billing brings to the network: its routes, the daily run, its unfinished work, and names of cards.
import type { Contribution } from '../platform/index.ts'
import { billingWork } from './billing-work.ts'
import type { BillingWorkPorts } from './billing-work.ts'
import { eraseMethods } from './erase-methods.ts'
import { billingRoutes } from './routes.ts'
import type { BillingRoutesInput } from './routes.ts'
import { gatherSecondsUsual } from './run-billing.ts'
import { runDueBilling } from './run-due-billing.ts'

export function contributeBilling(ports: BillingWorkPorts & BillingRoutesInput): Contribution {
  const { isSandbox, threshold } = ports
  return {
    routes: [billingRoutes(ports, ports)],
    // In a sandbox people move the clock, and run the billing when all is bought that was to be bought before.
    jobs: isSandbox
      ? []
      : [
          {
            name: 'due-billing',
            everySeconds: 600,
            work: async () => {
              await runDueBilling(ports, { threshold, gatherSeconds: gatherSecondsUsual })
            },
          },
        ],
    work: billingWork(ports),
    personal: {
      async erase(tx, { person, scope }) {
        if (scope === 'payment_account') await eraseMethods(tx, person.paymentAccount)
      },
    },
  }
}
