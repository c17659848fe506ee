// The nouns: a sale and what was given back of it, as their merchant sees them, and figures of many. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'

export const saleStates = ['sold', 'in_question', 'partly_refunded', 'refunded'] as const
/** `in_question`: somebody has still to decide whether money goes back. */
export type SaleState = (typeof saleStates)[number]

/** Nothing in it says who bought, but by ids that never leave. */
export interface Sale {
  /** The bucket of the merchant. */
  readonly bucket: number
  readonly merchant: string
  /** The purchase, by its id inside. */
  readonly sale: Id<'pur'>
  readonly orderId: string
  readonly offer: string
  readonly offerVersion: string
  readonly quantity: number
  readonly currency: CurrencyCode
  readonly priceMicros: bigint
  readonly shareMicros: bigint
  readonly soldAt: Temporal.Instant
}

export interface ListedSale extends Sale {
  readonly state: SaleState
  /** Of the price: what is asked back and not decided, and what was given back. */
  readonly askedMicros: bigint
  readonly refundedMicros: bigint
}

export const saleCreditStatuses = ['provisional', 'granted', 'refused'] as const
export type SaleCreditStatus = (typeof saleCreditStatuses)[number]

/** Part or all of a sale that is asked back, was given back, or was refused. */
export interface SaleCredit {
  readonly bucket: number
  readonly merchant: string
  readonly credit: string
  readonly sale: string
  readonly offer: string
  readonly kind: 'refund' | 'dispute' | 'cancellation'
  /** The claim, by its id inside. */
  readonly cause: string
  readonly currency: CurrencyCode
  readonly amountMicros: bigint
  /** What of it the merchant gives back; the rest is the network's fee. */
  readonly shareMicros: bigint
  readonly status: SaleCreditStatus
  /** As the merchant hears of it: two merchants cannot join a customer by the instant. */
  readonly heardAt: Temporal.Instant
  readonly decidedHeardAt: Temporal.Instant | null
}

/** What was sold and given back in a span of time. */
export interface Figures {
  readonly saleCount: bigint
  readonly soldMicros: bigint
  readonly shareMicros: bigint
  readonly refundCount: bigint
  readonly refundedMicros: bigint
  readonly refundedShareMicros: bigint
}

export interface TotalKey {
  readonly bucket: number
  readonly merchant: string
  readonly currency: CurrencyCode
  readonly span: 'day' | 'month'
  readonly startsOn: Temporal.PlainDate
  /** '' is all of them. */
  readonly offer: string
}

export type Total = TotalKey & Figures

export const noFigures: Figures = {
  saleCount: 0n,
  soldMicros: 0n,
  shareMicros: 0n,
  refundCount: 0n,
  refundedMicros: 0n,
  refundedShareMicros: 0n,
}

/** How many people bought in a week: each is counted once in it. */
export interface Week {
  readonly bucket: number
  readonly merchant: string
  /** A Monday, in UTC. */
  readonly startsOn: Temporal.PlainDate
  readonly saleCount: bigint
  /** Never before at this merchant. */
  readonly newCount: bigint
  readonly returningCount: bigint
}

/** The network's day, in UTC. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('UTC').toPlainDate()
}

/** The Monday of an instant's week, in UTC. */
export function weekOf(at: Temporal.Instant): Temporal.PlainDate {
  const day = dayOf(at)
  return day.subtract({ days: day.dayOfWeek - 1 })
}
