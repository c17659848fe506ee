// What actions bring to the network: their list, and how what they say of a person is forgotten.
import type { Contribution, Database } from '../platform/index.ts'
import { actionRoutes } from './routes.ts'
import { blankWhys } from './store.ts'

export function contributeActions(ports: { readonly database: Database }): Contribution {
  return {
    routes: [actionRoutes(ports)],
    personal: {
      erase: async (tx, { person, scope }) => {
        if (scope === 'sign_on') return
        const { paymentAccount, purchasingAccount } = person
        const isWhole = scope === 'payment_account'
        await blankWhys(tx, {
          paymentAccount: isWhole ? paymentAccount : null,
          purchasingAccount,
        })
      },
    },
  }
}
