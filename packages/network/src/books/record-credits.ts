// Recipes "provisional", "refund" and the reversal of a provisional: what customers are given back for purchases.
import { postNewTransfers } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import {
  claimsAccount,
  feeAccount,
  feePendingAccount,
  merchantAvailableAccount,
  merchantPendingAccount,
  tabCreditAccount,
} from './chart-of-accounts.ts'

/** A credit of part or all of one purchase, on a tab that `lockTabs` has locked in this transaction. */
export interface CreditToRecord {
  /** Its row, written in the same transaction, makes sure that each step is taken once. */
  readonly credit: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly merchant: string
  readonly currency: string
  /** Share and fee add up to the credit; either may be zero, not both. */
  readonly shareMicros: bigint
  readonly feeMicros: bigint
  /** Where the merchant's share and the operator's fee of the purchase stand. */
  readonly takenFrom: 'pending' | 'available'
}

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * The tab owes less at once, before it is decided who gives it.
 *
 *   debit claims / credit tab-credit   amount   `<credit>/provisional`
 */
export function recordProvisional(tx: Tx, credit: CreditToRecord, at: Instants): Promise<void> {
  return post(tx, at, [
    leg(credit, 'provisional', {
      debitAccount: claimsAccount(credit.currency),
      creditAccount: tabCreditAccount(credit.paymentAccount, credit.currency),
      amountMicros: credit.shareMicros + credit.feeMicros,
      recipe: 'provisional',
      liveSide: 'credit',
    }),
  ])
}

/**
 * The merchant and the operator give back their parts. With a provisional before it the customer has the money
 * already, and the claim is settled instead.
 *
 *   debit merchant-pending or -available / credit tab-credit, or claims   share   `<credit>/share`
 *   debit fee-pending or fee / credit tab-credit, or claims               fee     `<credit>/fee`
 */
export function recordRefund(
  tx: Tx,
  credit: CreditToRecord & { readonly isProvisional: boolean },
  at: Instants,
): Promise<void> {
  const { merchant, paymentAccount, currency, takenFrom, isProvisional } = credit
  const isPending = takenFrom === 'pending'
  const to = {
    creditAccount: isProvisional
      ? claimsAccount(currency)
      : tabCreditAccount(paymentAccount, currency),
    recipe: 'refund',
    liveSide: isProvisional ? 'none' : 'credit',
  } as const
  return post(tx, at, [
    leg(credit, 'share', {
      ...to,
      debitAccount: isPending
        ? merchantPendingAccount(merchant, currency)
        : merchantAvailableAccount(merchant, currency),
      amountMicros: credit.shareMicros,
    }),
    leg(credit, 'fee', {
      ...to,
      debitAccount: isPending ? feePendingAccount(currency) : feeAccount(currency),
      amountMicros: credit.feeMicros,
    }),
  ])
}

/**
 * A provisional is taken back: the claim was refused, and the customer owes as before.
 *
 *   debit tab-credit / credit claims   amount   `<credit>/refused`, reverses `<credit>/provisional`
 */
export function reverseProvisional(tx: Tx, credit: CreditToRecord, at: Instants): Promise<void> {
  return post(tx, at, [
    leg(credit, 'refused', {
      debitAccount: tabCreditAccount(credit.paymentAccount, credit.currency),
      creditAccount: claimsAccount(credit.currency),
      amountMicros: credit.shareMicros + credit.feeMicros,
      recipe: 'provisional',
      liveSide: 'debit',
      reverses: `${credit.credit}/provisional`,
    }),
  ])
}

function leg(
  { credit, bucket, currency }: CreditToRecord,
  name: string,
  how: Pick<Transfer, 'debitAccount' | 'creditAccount' | 'amountMicros' | 'recipe' | 'liveSide'> & {
    readonly reverses?: string
  },
): Transfer {
  return { bucket, id: `${credit}/${name}`, currency, numbersDebit: false, reverses: null, ...how }
}

function post(tx: Tx, at: Instants, legs: readonly Transfer[]): Promise<void> {
  return postNewTransfers(tx, {
    transfers: legs.filter(({ amountMicros }) => amountMicros > 0n),
    ...at,
  })
}
