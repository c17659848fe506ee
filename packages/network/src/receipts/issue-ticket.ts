// Issues tickets: the network hands a customer over to a merchant, for one purchase, once, within a minute.
import { encryptionKeyFromJwk, sealTicket, ticketLifetimeMaxSeconds } from '@tallystick/proofs'
import type { EncryptionJwk } from '@tallystick/proofs'
import type { Clock, OutwardId, Random } from '../platform/index.ts'
import type { ReceiptKeys } from './receipt-keys.ts'

/** What a ticket says. It names the customer as this merchant knows it, and nobody else. */
export interface TicketFacts {
  readonly id: OutwardId
  /** The public base URL of the network. */
  readonly issuer: string
  readonly merchant: string
  /** The customer as this merchant knows it (pairwise). */
  readonly subject: string
  /** The content, at the merchant. */
  readonly url: string
  readonly purchase: OutwardId
  readonly sku: string
  readonly accessFrom: Temporal.Instant
  /** null: never by time. */
  readonly accessUntil: Temporal.Instant | null
  /** How often it may be opened; undefined: no limit. */
  readonly views?: number | undefined
}

/**
 * Signs with the key of receipts, and encrypts to the merchant's own.
 * @returns the ticket, for the body of a form, never for an address.
 * @throws RangeError when the address is so long that no engine would take the ticket.
 */
export function issueTicket(
  ports: { readonly clock: Clock; readonly random: Random },
  keys: { readonly receiptKeys: ReceiptKeys; readonly recipient: EncryptionJwk },
  facts: TicketFacts,
): string {
  const issuedAt = secondsOf(ports.clock.now())
  const { accessUntil, views } = facts
  const claims = {
    iss: facts.issuer,
    aud: facts.merchant,
    sub: facts.subject,
    jti: facts.id,
    iat: issuedAt,
    exp: issuedAt + ticketLifetimeMaxSeconds,
    // The time of the sign-on, told to several merchants, would tell them whom they have in common.
    auth_time: issuedAt,
    url: facts.url,
    purchase: facts.purchase,
    offer: facts.sku,
    access: {
      from: facts.accessFrom.toString(),
      ...(accessUntil === null ? {} : { until: accessUntil.toString() }),
      ...(views === undefined ? {} : { views }),
    },
  }
  const recipient = encryptionKeyFromJwk(keys.recipient)
  const { signing } = keys.receiptKeys
  return sealTicket(claims, { signing, recipient }, (count) => ports.random.bytes(count))
}

function secondsOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000)
}
