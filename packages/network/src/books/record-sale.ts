// Recipe "sale": a purchase goes on the customer's tab, the merchant's share and the operator's fee become pending.
import { postNewTransfers } from '@tallystick/ledger'
import type { EmptyDebit, Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { feePendingAccount, merchantPendingAccount, tabAccount } from './chart-of-accounts.ts'

export interface Sale {
  /** Its id is new: the purchase's row, inserted in the same transaction, makes sure of that. */
  readonly purchase: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly merchant: string
  readonly currency: string
  /** Share and fee add up to the price; either may be zero, both where it is free. */
  readonly shareMicros: bigint
  readonly feeMicros: bigint
}

/**
 * Records sales on tabs that `lockTabs` has locked in this transaction. Each takes exactly one number on
 * its tab, and adds its price to the tab's total. What is free takes its number and moves nothing.
 *
 *   debit tab / credit merchant-pending   share   `<purchase>/share`
 *   debit tab / credit fee-pending        fee     `<purchase>/fee`
 *   memo, where it is free                        `<purchase>/number`
 */
export function recordSales(
  tx: Tx,
  {
    sales,
    happenedAt,
    recordedAt,
  }: {
    readonly sales: readonly Sale[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<void> {
  const transfers: Transfer[] = []
  const emptyDebits: EmptyDebit[] = []
  for (const sale of sales) {
    const { bucket, paymentAccount, currency, shareMicros, feeMicros } = sale
    if (shareMicros === 0n && feeMicros === 0n) {
      emptyDebits.push({
        bucket,
        account: tabAccount(paymentAccount, currency),
        currency,
        id: `${sale.purchase}/number`,
        recipe: 'sale',
      })
    } else {
      addLegs(transfers, sale)
    }
  }
  return postNewTransfers(tx, { transfers, emptyDebits, happenedAt, recordedAt })
}

function addLegs(transfers: Transfer[], sale: Sale): void {
  const { purchase, bucket, currency, shareMicros, feeMicros } = sale
  const debitAccount = tabAccount(sale.paymentAccount, currency)
  if (shareMicros > 0n) {
    transfers.push({
      bucket,
      id: `${purchase}/share`,
      debitAccount,
      creditAccount: merchantPendingAccount(sale.merchant, currency),
      currency,
      amountMicros: shareMicros,
      recipe: 'sale',
      liveSide: 'debit',
      numbersDebit: true,
      reverses: null,
    })
  }
  if (feeMicros > 0n) {
    transfers.push({
      bucket,
      id: `${purchase}/fee`,
      debitAccount,
      creditAccount: feePendingAccount(currency),
      currency,
      amountMicros: feeMicros,
      recipe: 'sale',
      liveSide: 'debit',
      // The share's leg took the number, where there is one.
      numbersDebit: shareMicros === 0n,
      reverses: null,
    })
  }
}
