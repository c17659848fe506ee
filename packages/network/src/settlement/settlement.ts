// The nouns: under which terms a merchant is paid out in a currency, and how far it was. Pure.
import type { CurrencyCode } from '@tallystick/money'

export interface SettlementKey {
  /** The bucket of who is paid. */
  readonly bucket: number
  /** Who is paid: a merchant, or a rights holder of one. Both are settled alike. */
  readonly merchant: string
  readonly currency: CurrencyCode
}

export interface Settlement extends SettlementKey {
  /** Paid out from this amount on, or after so many days, whichever comes first. */
  readonly amountMicros: bigint
  readonly days: number
  readonly accountKind: string
  readonly account: Readonly<Record<string, string>>
  /** Counted with each change of the account. */
  readonly accountVersion: number
  /** Nothing goes to an account that was changed a moment ago. */
  readonly accountWaitsUntil: Temporal.Instant
  /** Payouts that came back from this account, one after the other. */
  readonly returnedCount: number
  readonly inPayoutMicros: bigint
  readonly paidOutMicros: bigint
  /** When the last one was made that did not come back. */
  readonly lastPayoutAt: Temporal.Instant | null
}

/** What of earnings is kept back for refunds: a share of what became available in the last days. */
export interface Reserve {
  readonly shareMillionths: bigint
  readonly days: number
}

/** What stands where for a merchant in one currency. */
export interface Standing extends SettlementKey {
  /** Undefined: the merchant has not said how it is to be paid. */
  readonly settlement: Settlement | undefined
  /** Sold, and not paid by customers yet. */
  readonly pendingMicros: bigint
  /** Paid by customers, and neither paid out nor on its way; below zero when more was given back than earned. */
  readonly earnedMicros: bigint
  /** What is on its way as the ledger has it; the settlement says it too. */
  readonly bookedMicros: bigint
  /** Earned in the days of the reserve, times its share. */
  readonly reserveMicros: bigint
  /** When the first money became available since the last payout. */
  readonly firstEarnedAt: Temporal.Instant | null
}

export interface Balance {
  readonly pendingMicros: bigint
  readonly reservedMicros: bigint
  readonly availableMicros: bigint
  readonly inPayoutMicros: bigint
  readonly paidOutMicros: bigint
  /** All of them together: what the merchant earned, less what was given back. */
  readonly totalMicros: bigint
}

/** A reserve takes no more than there is. */
export function balanceOf(standing: Standing): Balance {
  const { pendingMicros, earnedMicros, bookedMicros, reserveMicros, settlement } = standing
  const mostMicros = earnedMicros > 0n ? earnedMicros : 0n
  const reservedMicros = reserveMicros < mostMicros ? reserveMicros : mostMicros
  const paidOutMicros = settlement?.paidOutMicros ?? 0n
  return {
    pendingMicros,
    reservedMicros,
    availableMicros: earnedMicros - reservedMicros,
    inPayoutMicros: bookedMicros,
    paidOutMicros,
    totalMicros: pendingMicros + earnedMicros + bookedMicros + paidOutMicros,
  }
}
