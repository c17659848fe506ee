// Recipe "payout": what a merchant or a rights holder has available is on its way, arrives, or comes back.
import { postNewTransfers } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { earningsAccount, payoutAccount, payoutClearingAccount } from './chart-of-accounts.ts'

export interface PayoutToRecord {
  /** Its row, written or moved in the same transaction, makes sure that each step is taken once. */
  readonly payout: string
  readonly bucket: number
  /** Who is paid: a merchant, or a rights holder of one. */
  readonly merchant: string
  /** Whether it goes by call or by file, and to which bank. */
  readonly kind: string
  readonly currency: string
  readonly amountMicros: bigint
}

export const payoutRecipe = 'payout'

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * Made: it is the merchant's still, and nobody else pays it.
 *
 *   debit merchant-available / credit merchant-payout   amount   `<payout>/made`
 *   debit royalty-available / credit royalty-payout     where it is a rights holder’s, here and below
 */
export function recordPayouts(
  tx: Tx,
  payouts: readonly PayoutToRecord[],
  at: Instants,
): Promise<void> {
  return post(tx, payouts.map(made), at)
}

/**
 * Paid: the bank owes the network that much less.
 *
 *   debit merchant-payout / credit payout-clearing   amount   `<payout>/paid`
 */
export function recordPaidPayouts(
  tx: Tx,
  payouts: readonly PayoutToRecord[],
  at: Instants,
): Promise<void> {
  return post(tx, payouts.map(paid), at)
}

/**
 * Came back, or never went: the merchant has it available again. What was reported as paid is taken back first.
 *
 *   debit payout-clearing / credit merchant-payout      amount   `<payout>/unpaid`, reverses `<payout>/paid`
 *   debit merchant-payout / credit merchant-available   amount   `<payout>/returned`, reverses `<payout>/made`
 */
export function recordReturnedPayouts(
  tx: Tx,
  payouts: readonly (PayoutToRecord & { readonly wasPaid: boolean })[],
  at: Instants,
): Promise<void> {
  const transfers = payouts.flatMap((one) => [
    ...(one.wasPaid ? [takeBack(paid(one), `${one.payout}/unpaid`)] : []),
    takeBack(made(one), `${one.payout}/returned`),
  ])
  return post(tx, transfers, at)
}

function made(one: PayoutToRecord): Transfer {
  const { merchant, currency } = one
  return {
    ...transferOf(one),
    id: `${one.payout}/made`,
    debitAccount: earningsAccount(merchant, 'available', currency),
    creditAccount: payoutAccount(merchant, currency),
  }
}

function paid(one: PayoutToRecord): Transfer {
  return {
    ...transferOf(one),
    id: `${one.payout}/paid`,
    debitAccount: payoutAccount(one.merchant, one.currency),
    creditAccount: payoutClearingAccount(one.kind, one.currency),
  }
}

function takeBack(transfer: Transfer, id: string): Transfer {
  const { debitAccount, creditAccount } = transfer
  return {
    ...transfer,
    id,
    debitAccount: creditAccount,
    creditAccount: debitAccount,
    reverses: transfer.id,
  }
}

function transferOf({ bucket, currency, amountMicros }: PayoutToRecord) {
  const common = {
    recipe: payoutRecipe,
    liveSide: 'none',
    numbersDebit: false,
    reverses: null,
  } as const
  return { bucket, currency, amountMicros, ...common }
}

function post(tx: Tx, transfers: readonly Transfer[], at: Instants): Promise<void> {
  return postNewTransfers(tx, { transfers, ...at })
}
