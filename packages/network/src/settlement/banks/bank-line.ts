// What a bank says of one payout, or of a whole batch, in the words that it has for it. Pure.

export type BankStatus =
  | 'paid'
  | 'returned'
  /** Paid, to an account whose number has to be put right. */
  | 'corrected'
  /** It was rejected as a double, or the banks argue about it: whether money went only people can find out. */
  | 'doubtful'

export interface BankLine {
  /** From 1, for people. */
  readonly number: number
  readonly names:
    | { readonly payout: string }
    /** As ACH entries are known. */
    | { readonly nachaReference: string }
    /** All that it holds. */
    | { readonly batch: string }
  readonly status: BankStatus
  /** As the bank says it; null: it says none. */
  readonly reason: string | null
  /** Null: the bank names none. */
  readonly amountMicros: bigint | null
  readonly currency: string | null
}

/** What of a report could not be read; the rest of it counts. */
export interface UnreadPart {
  readonly line: number
  readonly detail: string
}

export interface ReadBankReport {
  readonly lines: readonly BankLine[]
  readonly refused: readonly UnreadPart[]
}
