// The noun: a payout, made by a run, once. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { PayoutToRecord } from '../books/index.ts'
import type { Id } from '../platform/index.ts'

export type PayoutStatus = 'made' | 'sent' | 'paid' | 'returned'

export interface Payout {
  readonly payout: Id<'out'>
  /** The bucket of its merchant. */
  readonly bucket: number
  readonly run: string
  readonly merchant: string
  readonly currency: CurrencyCode
  readonly amountMicros: bigint
  /** Where it goes: what the merchant's account was when it was made. */
  readonly accountKind: string
  readonly account: Readonly<Record<string, string>>
  readonly accountVersion: number
  readonly status: PayoutStatus
  readonly batch: string | null
  readonly madeAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly paidAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  /** `network`: it never went. */
  readonly returnedBy: 'report' | 'network' | null
  readonly returnedReason: string | null
}

/** As the books know it. */
export function entryOf(one: Payout): PayoutToRecord {
  const { payout, bucket, merchant, accountKind: kind, currency, amountMicros } = one
  return { payout, bucket, merchant, kind, currency, amountMicros }
}
