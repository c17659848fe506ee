// Opens the account of a tab's credits: rows are created before they are locked.
import { openAccounts } from '@tallystick/ledger'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { tabCreditAccount } from './chart-of-accounts.ts'
import type { TabToOpen } from './open-tab.ts'

/** Opens it where it is not yet open: most tabs never have a credit, and so no such account. */
export async function openTabCredit(
  tx: Tx,
  { paymentAccount, currency, openedAt }: TabToOpen,
): Promise<void> {
  const id = tabCreditAccount(paymentAccount, currency)
  const bucket = bucketOf(paymentAccount)
  await openAccounts(tx, [{ bucket, id, currency, floor: 'debits_within_credits', openedAt }])
}
