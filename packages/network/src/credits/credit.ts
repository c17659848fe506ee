// The noun: a credit, what it can be for, and what moved a tab's balance of credits. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Leg } from '../books/index.ts'
import type { Id } from '../platform/index.ts'

export type CreditKind = 'refund' | 'dispute' | 'cancellation'

/** `provisional` until it is decided; the other two are final. */
export type CreditStatus = 'provisional' | 'granted' | 'refused'

/** Part or all of one purchase, given back. */
export interface Credit {
  readonly bucket: number
  readonly credit: Id<'crd'>
  /** The caller's own id of what it is for, unique for ever: `rfd_…`, `dsp_…`, `can_…`. */
  readonly cause: string
  readonly kind: CreditKind
  readonly purchase: Id<'pur'>
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly currency: CurrencyCode
  /** The place of its purchase on the tab. */
  readonly tabNumber: bigint
  readonly amountMicros: bigint
  /** What of it the tab owes less; the rest goes back to the lots that paid it. */
  readonly tabMicros: bigint
  /** Where what the tab pays stood when it was opened: `pending` while the purchase was not paid. */
  readonly takenFrom: 'pending' | 'available'
  readonly status: CreditStatus
  /** Refused after a payment had passed its purchase without this part: it is owed, and then the merchant's. */
  readonly isWithheld: boolean
  /** When a withheld part was credited to the merchant. */
  readonly releasedAt: Temporal.Instant | null
  readonly requestedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
}

/** One change of a tab's balance of credits. */
export interface CreditMovement {
  /** Its place among the movements of the tab, from 1, without gaps. */
  readonly number: bigint
  /**
   * `credited`: a credit was opened or granted; `refused`: a provisional one was taken back; `returned`: the balance
   * went back through the processor; `kept`: the processor refused that; `written_off`: the account was closed, and
   * asking would have cost more.
   */
  readonly kind: 'credited' | 'refused' | 'returned' | 'kept' | 'written_off'
  /** The credit, the return, or the write-off. */
  readonly cause: string
  /** Whose purchase was given back; null: it moved for the whole account. */
  readonly purchasingAccount: string | null
  /** Above zero: the customer owes that much less. */
  readonly amountMicros: bigint
  /** The balance after it. */
  readonly totalMicros: bigint
  readonly happenedAt: Temporal.Instant
}

/** How much of a purchase was given back so far, provisional credits included. */
export interface CreditedPurchase {
  readonly priceMicros: bigint
  readonly creditedMicros: bigint
  /** What each funding paid of each portion, in their order; both sums are those of the purchase. */
  readonly legs: readonly CreditedLeg[]
}

export interface CreditedLeg extends Leg {
  readonly creditedMicros: bigint
}
