// Opens tabs: rows are created before they are locked.
import { openAccounts } from '@tallystick/ledger'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { tabAccount } from './chart-of-accounts.ts'

export interface TabToOpen {
  readonly paymentAccount: string
  readonly currency: string
  readonly openedAt: Temporal.Instant
}

/** Opens the tabs of payment accounts, each in one currency. Tabs that are open stay as they are. */
export async function openTabs(tx: Tx, tabs: readonly TabToOpen[]): Promise<void> {
  if (tabs.length === 0) return
  await openAccounts(
    tx,
    tabs.map(({ paymentAccount, currency, openedAt }) => ({
      bucket: bucketOf(paymentAccount),
      id: tabAccount(paymentAccount, currency),
      currency,
      floor: 'credits_within_debits',
      openedAt,
    })),
  )
}

/** The same for one tab. */
export function openTab(tx: Tx, tab: TabToOpen): Promise<void> {
  return openTabs(tx, [tab])
}
