// What limits bring to the network: their routes, and a person's own rules.
import type { Person } from '../contract/index.ts'
import { isPayer } from '../customers/accounts/index.ts'
import type { Contribution, Tx } from '../platform/index.ts'
import type { AccountRules } from './limit.ts'
import { limitRoutes } from './routes.ts'
import type { LimitPorts } from './routes.ts'
import { selectAccountRules } from './store.ts'

export function contributeLimits(ports: LimitPorts): Contribution {
  return {
    routes: [limitRoutes(ports)],
    personal: {
      handOver: async (tx, person) => ({ values: { limits: await selectOwnRules(tx, person) } }),
    },
  }
}

/** A payer's rules for others stand in the payer's export, not in theirs, but for those that they are held to. */
async function selectOwnRules(
  tx: Tx,
  { paymentAccount, purchasingAccount }: Person,
): Promise<AccountRules> {
  const [rules, isOfPayer] = await Promise.all([
    selectAccountRules(tx, [paymentAccount]),
    isPayer(tx, purchasingAccount),
  ])
  const { limits = [], oneClick = [] } = rules.get(paymentAccount) ?? {}
  return {
    limits: limits.filter(
      (limit) =>
        isOfPayer ||
        limit.purchasingAccount === null ||
        limit.purchasingAccount === purchasingAccount,
    ),
    oneClick: oneClick.filter((rule) => rule.purchasingAccount === purchasingAccount),
  }
}
