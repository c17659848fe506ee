// The noun: a payment request, one charge for one tab. Its states only move forward. Pure.
import { createHash } from 'node:crypto'
import type { CurrencyCode } from '@tallystick/money'
import type { DueMethod } from '../customers/accounts/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Id } from '../platform/index.ts'

/**
 * `requested`: the tab is asked for, nobody was told. `submitted`: on its way to the processor, or there;
 * also while it is in doubt whether a call arrived. `paid` and `declined` are final.
 */
export type PaymentRequestStatus = 'requested' | 'submitted' | 'paid' | 'declined'

export interface PaymentRequest {
  readonly bucket: number
  readonly request: string
  readonly run: string
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  /** Whole minor units of the currency. */
  readonly amountMicros: bigint
  /** All that was owed: what it exceeds the amount by is less than one minor unit, and is carried. */
  readonly owedMicros: bigint
  /** The last purchase on the tab when it was asked for. */
  readonly throughNumber: bigint
  /** How the account is charged, copied at the moment of the request. */
  readonly method: DueMethod
  readonly status: PaymentRequestStatus
  readonly declinedReason: string | null
  /** The batch in which it went, or goes, to its processor. */
  readonly batch: string | null
  readonly requestedAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  /** When the customer was written to about the answer. */
  readonly announcedAt: Temporal.Instant | null
}

// Crockford base32, as in all ids.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The id of the request of a run for a tab: always the same one, so that a run that is repeated after a
 * crash can make no second request. Bucket of the account, time of the run, 80 bits of a hash of all three.
 */
export function requestIdOf(of: {
  readonly run: string
  readonly paymentAccount: string
  readonly currency: string
}): Id<'req'> {
  const bucket = bucketOf(of.paymentAccount)
  const place = `${alphabet.charAt(bucket >> 5)}${alphabet.charAt(bucket & 31)}`
  const time = of.run.slice('run_'.length, 'run_'.length + 10)
  const digest = createHash('sha256')
    .update(`${of.run}\n${of.paymentAccount}\n${of.currency}`)
    .digest()
  let text = ''
  for (let at = 0; at < 16; at++) text += alphabet.charAt((digest[at] ?? 0) & 31)
  return `req_${place}${time}${text}` as Id<'req'>
}
