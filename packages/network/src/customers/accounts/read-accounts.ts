// Reads of accounts that other rooms use inside their own transactions.
import type { Tx } from '../../platform/index.ts'
import type { DueAccount } from './account.ts'
import { billingDaysOn } from './billing-days.ts'
import { selectDueBuckets, selectDueRows } from './store.ts'
import { selectRole } from './store-purchasing.ts'

/** The buckets in which some account has its billing day on this date. */
export async function selectBucketsDue(
  tx: Tx,
  billedOn: Temporal.PlainDate,
): Promise<readonly number[]> {
  return await selectDueBuckets(tx, billingDaysOn(billedOn))
}

/** The payment accounts of a bucket whose billing day a date is, by id; `after` is the last id of the page before. */
export async function selectDueAccounts(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly billedOn: Temporal.PlainDate
    readonly after: string
    readonly limit: number
  },
): Promise<readonly DueAccount[]> {
  const { bucket, after, limit } = input
  return await selectDueRows(tx, { ...billingDaysOn(input.billedOn), bucket, after, limit })
}

/** Whether the account is the one that pays; false for one that does not exist. */
export async function isPayer(tx: Tx, purchasingAccount: string): Promise<boolean> {
  return (await selectRole(tx, purchasingAccount)) === 'payer'
}
