// Opens the accounts of lots: rows are created before they are locked.
import { openAccounts } from '@tallystick/ledger'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { lotAccount } from './chart-of-accounts.ts'

export interface LotToOpen {
  readonly lot: string
  readonly paymentAccount: string
  readonly currency: string
  readonly openedAt: Temporal.Instant
}

/** Each lies in the bucket of its payment account. Lots that are open stay as they are. */
export async function openLots(tx: Tx, lots: readonly LotToOpen[]): Promise<void> {
  await openAccounts(
    tx,
    lots.map(({ lot, paymentAccount, currency, openedAt }) => ({
      bucket: bucketOf(paymentAccount),
      id: lotAccount(lot, currency),
      currency,
      floor: 'debits_within_credits',
      openedAt,
    })),
  )
}
