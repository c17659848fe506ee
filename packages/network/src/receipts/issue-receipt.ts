// Issues receipts: the network's signed statement that a purchase happened, for the merchant to check offline.
import { amountJson } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { receiptLifetimeMaxSeconds, signReceiptInBackground } from '@tallystick/proofs'
import type { OutwardId } from '../platform/index.ts'
import type { ReceiptKeys } from './receipt-keys.ts'

/** What a receipt says. It speaks of one purchase, to one merchant, and names nobody. */
export interface ReceiptFacts {
  /** The public base URL of the network. */
  readonly issuer: string
  readonly merchant: string
  /** The customer as this merchant knows it (pairwise). */
  readonly subject: string
  readonly purchase: OutwardId
  readonly sku: string
  readonly priceMicros: bigint
  readonly currency: CurrencyCode
  readonly accessFrom: Temporal.Instant
  /** null: never by time. */
  readonly accessUntil: Temporal.Instant | null
  /** How often it may be opened; undefined: no limit. */
  readonly views?: number | undefined
  /** The latest head of the network's chain. */
  readonly checkpoint?: string | undefined
}

/**
 * A receipt that is good from now until access ends, for 30 days at most: then it is renewed. Undefined
 * when access has ended, or ends within this second (times of a JWS are whole seconds).
 */
export async function issueReceipt(
  { signing }: ReceiptKeys,
  facts: ReceiptFacts,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const issuedAt = secondsOf(now)
  const { accessUntil } = facts
  const latest = issuedAt + receiptLifetimeMaxSeconds
  const expiresAt = accessUntil === null ? latest : Math.min(latest, secondsOf(accessUntil))
  if (expiresAt <= issuedAt) return undefined
  return await signReceiptInBackground(
    {
      iss: facts.issuer,
      aud: facts.merchant,
      sub: facts.subject,
      jti: facts.purchase,
      iat: issuedAt,
      offer: facts.sku,
      price: amountJson(facts.priceMicros, facts.currency),
      access: {
        from: facts.accessFrom.toString(),
        ...(accessUntil === null ? {} : { until: accessUntil.toString() }),
        ...(facts.views === undefined ? {} : { views: facts.views }),
      },
      exp: expiresAt,
      ...(facts.checkpoint === undefined ? {} : { checkpoint: facts.checkpoint }),
    },
    signing,
  )
}

function secondsOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000)
}
