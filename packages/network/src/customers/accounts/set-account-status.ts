// Suspends, resumes or closes a payment account, in the transaction of what decides it.
import type { Tx } from '../../platform/index.ts'
import { canChangeStatus } from './account.ts'
import type { AccountStatus } from './account.ts'
import { lockAccountStatus, updateAccountStatus } from './store.ts'

export type ChangedStatus = 'changed' | 'unchanged' | 'account_closed' | 'unknown_account'

/** `account_closed`: a closed account stays closed. */
export async function setAccountStatus(
  tx: Tx,
  input: { readonly paymentAccount: string; readonly status: AccountStatus },
): Promise<ChangedStatus> {
  const present = await lockAccountStatus(tx, input.paymentAccount)
  if (present === undefined) return 'unknown_account'
  if (present === input.status) return 'unchanged'
  if (!canChangeStatus(present, input.status)) return 'account_closed'
  await updateAccountStatus(tx, input.paymentAccount, input.status)
  return 'changed'
}
