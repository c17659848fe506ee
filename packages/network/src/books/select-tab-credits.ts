// What customers were given back and no bill has used yet: it lowers what they owe.
import { selectAccounts } from '@tallystick/ledger'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { tabCreditAccount } from './chart-of-accounts.ts'
import type { TabKey } from './lock-tabs.ts'

/** The balances by payment account; exact while the tabs are locked. Accounts that were never credited are left out. */
export async function selectTabCredits(
  tx: Tx,
  tabs: readonly TabKey[],
): Promise<ReadonlyMap<string, bigint>> {
  const payers = new Map(
    tabs.map(({ paymentAccount, currency }) => [
      tabCreditAccount(paymentAccount, currency),
      paymentAccount,
    ]),
  )
  const accounts = await selectAccounts(
    tx,
    [...payers].map(([id, paymentAccount]) => ({ bucket: bucketOf(paymentAccount), id })),
  )
  return new Map(
    accounts.flatMap(({ id, creditsMicros, debitsMicros }) => {
      const payer = payers.get(id)
      return payer === undefined ? [] : [[payer, creditsMicros - debitsMicros] as const]
    }),
  )
}
