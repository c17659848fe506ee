// The noun: a reservation, an amount that was promised before it is spent. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Refusal } from './purchase.ts'

export interface Reservation {
  /** Its maker's own id, for ever: one reservation per payment account and id. */
  readonly reservation: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly currency: CurrencyCode
  readonly amountMicros: bigint
  readonly reservedAt: Temporal.Instant
  /** From then on it counts no more. */
  readonly endsAt: Temporal.Instant
  /** When it was given up, or used; null: it was not. */
  readonly releasedAt: Temporal.Instant | null
}

export type ReservationOutcome =
  | { readonly status: 'reserved' | 'exists'; readonly reservation: Reservation }
  /** The id stands for something else. Nothing was done. */
  | { readonly status: 'conflict' }
  | Refusal
