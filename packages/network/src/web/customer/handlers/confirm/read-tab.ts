// The tab of a customer as pages about one purchase show it: what is owed, and a notch for each purchase.
import { getCurrentStatement } from '../../../../billing/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import type { Database } from '../../../../platform/index.ts'
import { sumPurchases } from '../../../../purchases/index.ts'

export interface ShownTab {
  /** Of a member: what they bought since the last billing day. What all of a group owes is the payer's to know. */
  readonly owedMicros: bigint
  /** Since the last billing day. */
  readonly purchaseCount: number
}

/** The tab in the account's own currency: nothing is bought in another. */
export async function readTab(
  deps: { readonly database: Database },
  profile: Pick<Profile, 'paymentAccount' | 'purchasingAccount' | 'currency' | 'role'>,
): Promise<ShownTab> {
  const { paymentAccount, purchasingAccount, currency, role } = profile
  return await deps.database.read('web.read-tab', async (tx) => {
    const tab = { paymentAccount, currency }
    const { owedMicros, sinceNumber } = await getCurrentStatement(tx, tab)
    const range = { ...tab, afterNumber: sinceNumber }
    if (role === 'payer') {
      return { owedMicros, purchaseCount: Number((await sumPurchases(tx, range)).count) }
    }
    const own = await sumPurchases(tx, { ...range, purchasingAccount })
    return { owedMicros: own.tabMicros, purchaseCount: Number(own.count) }
  })
}
