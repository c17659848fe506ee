// A transfer: an amount from a debit account to a credit account. And what may become of posting one.

/** Which sides are live accounts, whose rows move with the transfer. The others are summed. */
export type LiveSide = 'none' | 'debit' | 'credit' | 'both'

export interface Transfer {
  readonly bucket: number
  /** `<cause>/<leg>`: chosen by the caller, unique for ever. */
  readonly id: string
  readonly debitAccount: string
  readonly creditAccount: string
  readonly currency: string
  /** More than zero, at most `amountMaxMicros`-sized sums of 64 bits. */
  readonly amountMicros: bigint
  /** The way of moving money that this is a leg of. */
  readonly recipe: string
  readonly liveSide: LiveSide
  /** Whether it takes the next number on its live debit account. */
  readonly numbersDebit: boolean
  /** The id of the transfer that this one takes back; one reversal per transfer (a unique index). */
  readonly reverses: string | null
}

export interface RecordedTransfer {
  readonly bucket: number
  readonly id: string
  readonly seq: bigint
  readonly debitAccount: string
  readonly creditAccount: string
  readonly currency: string
  readonly amountMicros: bigint
  readonly recipe: string
  readonly reverses: string | null
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * What became of a transfer, in order of precedence. Only `posted` changes anything; `exists` means that the
 * very same transfer was posted before. The words are TigerBeetle's.
 */
export const transferOutcomes = [
  'exists',
  'exists_with_different_debit_account',
  'exists_with_different_credit_account',
  'exists_with_different_currency',
  'exists_with_different_amount',
  'exists_with_different_recipe',
  'exists_with_different_reverses',
  'debit_account_not_found',
  'credit_account_not_found',
  'debit_account_has_different_currency',
  'credit_account_has_different_currency',
  // A balance of the accounts would not fit into 64 bits.
  'overflows',
  // The floor of the debit account: debits would exceed credits.
  'exceeds_credits',
  // The floor of the credit account: credits would exceed debits.
  'exceeds_debits',
  'posted',
] as const
export type TransferOutcome = (typeof transferOutcomes)[number]

/** What is compared between a transfer or hold and the one that took its id before. */
export interface TransferContent {
  readonly debitAccount: string
  readonly creditAccount: string
  readonly currency: string
  readonly amountMicros: bigint
  readonly recipe: string
}

export function compareContent(
  before: TransferContent,
  now: TransferContent,
):
  | 'exists'
  | `exists_with_different_${'debit_account' | 'credit_account' | 'currency' | 'amount' | 'recipe'}` {
  if (before.debitAccount !== now.debitAccount) return 'exists_with_different_debit_account'
  if (before.creditAccount !== now.creditAccount) return 'exists_with_different_credit_account'
  if (before.currency !== now.currency) return 'exists_with_different_currency'
  if (before.amountMicros !== now.amountMicros) return 'exists_with_different_amount'
  if (before.recipe !== now.recipe) return 'exists_with_different_recipe'
  return 'exists'
}

/** @throws RangeError: the shapes that no caller may ever send, whatever the state is. */
export function assertTransferShape(transfer: TransferContent & { readonly id: string }): void {
  if (transfer.amountMicros <= 0n)
    throw new RangeError(`${transfer.id}: the amount is not positive`)
  if (transfer.debitAccount === transfer.creditAccount) {
    throw new RangeError(`${transfer.id}: both accounts are ${transfer.debitAccount}`)
  }
}
