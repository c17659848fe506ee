// A hold: a transfer that is not yet one. It ends once: posted (up to its amount), voided or expired.
import type { LiveSide } from './transfer.ts'

export interface Hold {
  readonly bucket: number
  readonly id: string
  readonly debitAccount: string
  readonly creditAccount: string
  readonly currency: string
  readonly amountMicros: bigint
  readonly recipe: string
  readonly liveSide: LiveSide
}

/** In order of precedence; only `placed` changes anything. */
export const holdOutcomes = [
  'exists',
  'exists_with_different_debit_account',
  'exists_with_different_credit_account',
  'exists_with_different_currency',
  'exists_with_different_amount',
  'exists_with_different_recipe',
  'debit_account_not_found',
  'credit_account_not_found',
  'debit_account_has_different_currency',
  'credit_account_has_different_currency',
  'overflows',
  'exceeds_credits',
  'exceeds_debits',
  'placed',
] as const
export type HoldOutcome = (typeof holdOutcomes)[number]

export interface HoldEnding {
  readonly bucket: number
  readonly hold: string
  readonly outcome: 'posted' | 'voided' | 'expired'
  /** What became a transfer: zero unless posted; undefined posts the whole amount. */
  readonly postedMicros?: bigint
}

/** In order of precedence; only `ended` changes anything. `already_ended`: in this very way before. */
export const holdEndingOutcomes = [
  'hold_not_found',
  'exceeds_hold_amount',
  'already_ended',
  'already_posted',
  'already_posted_with_different_amount',
  'already_voided',
  'already_expired',
  'ended',
] as const
export type HoldEndingOutcome = (typeof holdEndingOutcomes)[number]
