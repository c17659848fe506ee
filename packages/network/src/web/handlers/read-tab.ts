// The tab of a customer as pages about one purchase show it: what is owed, and a notch for each purchase.
import { getCurrentStatement } from '../../billing/index.ts'
import type { Profile } from '../../customers/index.ts'
import type { Database } from '../../platform/index.ts'
import { sumPurchases } from '../../purchases/index.ts'

export interface ShownTab {
  readonly owedMicros: bigint
  /** Since the last billing day. */
  readonly purchaseCount: number
}

/** The tab in the account's own currency: nothing is bought in another. */
export async function readTab(
  deps: { readonly database: Database },
  { paymentAccount, currency }: Pick<Profile, 'paymentAccount' | 'currency'>,
): Promise<ShownTab> {
  return await deps.database.read('web.read-tab', async (tx) => {
    const tab = { paymentAccount, currency }
    const { owedMicros, sinceNumber } = await getCurrentStatement(tx, tab)
    const { count } = await sumPurchases(tx, { ...tab, afterNumber: sinceNumber })
    return { owedMicros, purchaseCount: Number(count) }
  })
}
