// What the rules granted to an account lately, whatever for. The tab is locked where it decides something: then two at
// once cannot both be within the budget.
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { budgetDays } from './budget.ts'
import type { GrantedByRules } from './budget.ts'
import { sumGrantedByRules } from './store.ts'

export async function loadRecent(
  tx: Tx,
  of: Pick<Purchase, 'bucket' | 'paymentAccount' | 'currency'>,
  at: Temporal.Instant,
): Promise<GrantedByRules> {
  const { bucket, paymentAccount, currency } = of
  const since = at.subtract({ hours: 24 * budgetDays })
  return await sumGrantedByRules(tx, { bucket, paymentAccount, kind: null, currency, since })
}
