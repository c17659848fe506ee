// Tabs as rooms above the books see them: read, or locked before purchases and payments are decided.
import { lockAccounts, selectAccounts } from '@tallystick/ledger'
import type { AccountKey, LiveAccount } from '@tallystick/ledger'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { tabAccount } from './chart-of-accounts.ts'

export interface TabKey {
  readonly paymentAccount: string
  readonly currency: string
}

/** A tab as it is. What is owed is `totalMicros - paidMicros`. */
export interface Tab {
  readonly paymentAccount: string
  readonly currency: string
  /** What all purchases there ever were put on this tab. */
  readonly totalMicros: bigint
  readonly paidMicros: bigint
  /** Spoken for by open payment requests. */
  readonly requestedMicros: bigint
  /** Held for purchases to come, also by reservations that have ended and were not released yet. */
  readonly reservedMicros: bigint
  /** The number of the last purchase; 0 before the first. */
  readonly lastNumber: bigint
}

/**
 * Enters the ledger and locks these tabs in the one lock order: totals and numbers stand still until the
 * transaction ends. Tabs that were never opened are left out. Taken before any other row lock.
 */
export function lockTabs(tx: Tx, tabs: readonly TabKey[]): Promise<readonly Tab[]> {
  return readTabs(tabs, (keys) => lockAccounts(tx, keys))
}

/** The same without locks: for pages, and for sums that decide nothing. */
export function selectTabs(tx: Tx, tabs: readonly TabKey[]): Promise<readonly Tab[]> {
  return readTabs(tabs, (keys) => selectAccounts(tx, keys))
}

async function readTabs(
  tabs: readonly TabKey[],
  read: (keys: readonly AccountKey[]) => Promise<readonly LiveAccount[]>,
): Promise<readonly Tab[]> {
  const tabByAccount = new Map<string, TabKey>()
  const keys = tabs.map((tab): AccountKey => {
    const id = tabAccount(tab.paymentAccount, tab.currency)
    tabByAccount.set(id, tab)
    return { bucket: bucketOf(tab.paymentAccount), id }
  })
  return (await read(keys)).map((account) => {
    const tab = tabByAccount.get(account.id)
    if (tab === undefined) throw new Error(`${account.id} was not asked for`)
    return {
      paymentAccount: tab.paymentAccount,
      currency: tab.currency,
      totalMicros: account.debitsMicros,
      paidMicros: account.creditsMicros,
      requestedMicros: account.creditHoldsMicros,
      reservedMicros: account.debitHoldsMicros,
      lastNumber: account.debitCount,
    }
  })
}
