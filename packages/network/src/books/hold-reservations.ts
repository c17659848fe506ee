// Recipe "reservation": an amount that may still go on a tab is held there, so that the locked row says how much that
// is.
import { placeHolds, voidHolds } from '@tallystick/ledger'
import type { HoldEndingOutcome, HoldOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { merchantPendingAccount, tabAccount } from './chart-of-accounts.ts'

export interface ReservationToHold {
  /** The id of the reservation, and of its hold. */
  readonly reservation: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly merchant: string
  readonly currency: string
  readonly amountMicros: bigint
}

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * On a tab that is locked. Nothing is owed by it: payments are asked for what was bought.
 *
 *   hold: debit tab / credit merchant-pending   amount   `<reservation>`
 */
export function holdReservation(
  tx: Tx,
  one: ReservationToHold,
  at: Instants,
): Promise<readonly HoldOutcome[]> {
  const { reservation, bucket, paymentAccount, merchant, currency, amountMicros } = one
  const hold = {
    bucket,
    id: reservation,
    debitAccount: tabAccount(paymentAccount, currency),
    creditAccount: merchantPendingAccount(merchant, currency),
    currency,
    amountMicros,
    recipe: 'reservation',
    liveSide: 'debit' as const,
  }
  return placeHolds(tx, { holds: [hold], ...at })
}

/** It was used, or is not needed any more: the hold is voided. Once: a second time answers `already_ended`. */
export function freeReservation(
  tx: Tx,
  { bucket, reservation }: { readonly bucket: number; readonly reservation: string },
  at: Instants,
): Promise<readonly HoldEndingOutcome[]> {
  return voidHolds(tx, { holds: [{ bucket, hold: reservation }], ...at })
}
