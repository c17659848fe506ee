// How many purchases the period has so far: the notches of a customer's stick.
import { getCurrentStatement } from '../../billing/index.ts'
import type { Profile } from '../../customers/index.ts'
import type { Tx } from '../../platform/index.ts'
import { sumPurchases } from '../../purchases/index.ts'

export type TabOwner = Pick<Profile, 'paymentAccount' | 'currency'>

/** Those since the last billing day, on the tab in the account's own currency. */
export async function countPurchases(
  tx: Tx,
  { paymentAccount, currency }: TabOwner,
): Promise<number> {
  const { sinceNumber } = await getCurrentStatement(tx, { paymentAccount, currency })
  const { count } = await sumPurchases(tx, { paymentAccount, currency, afterNumber: sinceNumber })
  return Number(count)
}
