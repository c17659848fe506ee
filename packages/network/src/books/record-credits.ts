// Recipes "provisional", "refund" and the reversal of a provisional: what customers are given back for purchases.
import { postNewTransfers } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { claimsAccount, lotAccount, portionAccount, tabCreditAccount } from './chart-of-accounts.ts'
import type { Standing } from './chart-of-accounts.ts'
import { legNameOf } from './leg.ts'
import type { Leg } from './leg.ts'

/** A credit of part or all of one purchase, on a tab that `lockTabs` has locked in this transaction. */
export interface CreditToRecord {
  /** Its row, written in the same transaction, makes sure that each step is taken once. */
  readonly credit: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
  /** What it gives back of each leg of the purchase; those of the tab add up to `tabMicros`. */
  readonly legs: readonly Leg[]
  readonly tabMicros: bigint
  /** Where what the tab pays stands. What lots paid is available in any case. */
  readonly takenFrom: Standing
}

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * The tab owes less at once, before it is decided who gives it. Lots wait for the decision.
 *
 *   debit claims / credit tab-credit   what was on the tab   `<credit>/provisional`
 */
export function recordProvisional(tx: Tx, credit: CreditToRecord, at: Instants): Promise<void> {
  return post(tx, at, [
    leg(credit, 'provisional', {
      debitAccount: claimsAccount(credit.currency),
      creditAccount: tabCreditAccount(credit.paymentAccount, credit.currency),
      amountMicros: credit.tabMicros,
      recipe: 'provisional',
      liveSide: 'credit',
    }),
  ])
}

/**
 * Those who received the purchase give back their parts, to what paid for them. With a provisional before it the tab
 * has its part already, and the claim is settled instead.
 *
 *   debit …-pending or -available / credit tab-credit, or claims   of a portion   `<credit>/<portion>`
 *   debit …-available / credit lot                                 of a portion   `<credit>/<portion>/<lot>`
 */
export function recordRefund(
  tx: Tx,
  credit: CreditToRecord & { readonly isProvisional: boolean },
  at: Instants,
): Promise<void> {
  const { paymentAccount, currency, takenFrom, isProvisional, legs } = credit
  const onTab = isProvisional
    ? ({ creditAccount: claimsAccount(currency), liveSide: 'none' } as const)
    : ({ creditAccount: tabCreditAccount(paymentAccount, currency), liveSide: 'credit' } as const)
  const transfers = legs.map((part) => {
    const { lot, amountMicros } = part
    const to =
      lot === null
        ? onTab
        : ({ creditAccount: lotAccount(lot, currency), liveSide: 'credit' } as const)
    return leg(credit, legNameOf(part), {
      ...to,
      recipe: 'refund',
      debitAccount: portionAccount(part, lot === null ? takenFrom : 'available', currency),
      amountMicros,
    })
  })
  return post(tx, at, transfers)
}

/**
 * A provisional is taken back: the claim was refused, and the customer owes as before.
 *
 *   debit tab-credit / credit claims   what was on the tab   `<credit>/refused`, reverses `<credit>/provisional`
 */
export function reverseProvisional(tx: Tx, credit: CreditToRecord, at: Instants): Promise<void> {
  return post(tx, at, [
    leg(credit, 'refused', {
      debitAccount: tabCreditAccount(credit.paymentAccount, credit.currency),
      creditAccount: claimsAccount(credit.currency),
      amountMicros: credit.tabMicros,
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
