// The balance of one summed account.
import type { Balance } from './account.ts'
import type { Tx } from './database.ts'
import { selectSummedBalances } from './store-balances.ts'

/** Zero on both sides where nothing was ever posted. */
export async function selectBalance(tx: Tx, account: string, currency: string): Promise<Balance> {
  const balances = await selectSummedBalances(tx, [account])
  return (
    balances.find((balance) => balance.currency === currency) ?? {
      account,
      currency,
      debitsMicros: 0n,
      creditsMicros: 0n,
    }
  )
}
