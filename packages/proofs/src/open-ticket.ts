// Opening a ticket: decrypted with the merchant's key, then held against the network's. Single use is the engine's.
import { openCompactJwe } from './compact-jwe.ts'
import type { SealRefusal } from './compact-jwe.ts'
import { openCompactJws } from './compact-jws.ts'
import type { EnvelopeRefusal } from './compact-jws.ts'
import type { DecryptionKey } from './encryption-key.ts'
import { ticketToken } from './seal-ticket.ts'
import { findTicketProblem } from './ticket-claims.ts'
import type { TicketClaims, TicketClaimsProblem } from './ticket-claims.ts'
import { readUtcInstantMs } from './utc-instant.ts'
import type { VerifyingKeys } from './verifying-keys.ts'

/**
 * Every refusal, in order of precedence, with its meaning; those up to `unknown_key` are said of both envelopes.
 *
 * @example
 * ```ts
 * import { ticketRefusals } from '@tallystick/proofs'
 *
 * ticketRefusals.wrong_audience // → 'aud is another merchant'
 * ```
 */
export const ticketRefusals = {
  too_long: 'the envelope has more than 7168 characters, or the token in it more than 4608',
  not_compact: 'not five parts between points, or not three in it',
  bad_encoding: 'a part is not canonical base64url without padding',
  bad_json: 'a header or the claims are not a JSON object in UTF-8',
  duplicate_member: 'an object names a member twice',
  unknown_header: 'a header has a member that tickets do not have',
  wrong_type: 'cty or typ is not ticket+jwt',
  wrong_algorithm: 'alg is not ECDH-ES+A256KW with A256GCM, or not EdDSA inside',
  unknown_key: 'no own key, or inside no trusted key, has this kid',
  not_decryptable: 'it was not encrypted to this key, or was changed',
  wrong_signature: 'the signature is not one of this key over this content',
  unknown_claim: 'the claims have a member that tickets do not have',
  wrong_claim: 'a claim is missing, of a wrong type or form, or contradicts another',
  lifetime_too_long: 'exp is more than 60 seconds after iat',
  wrong_issuer: 'iss is another network',
  wrong_audience: 'aud is another merchant',
  wrong_nonce: 'the nonce is not the one that was tied to this browser',
  not_yet_valid: 'the ticket or the access begins later',
  expired: 'the ticket or the access has ended',
} as const satisfies Record<SealRefusal | EnvelopeRefusal | TicketClaimsProblem, string> &
  Record<string, string>

export type TicketRefusal = keyof typeof ticketRefusals

export type OpenedTicket =
  | { readonly ok: true; readonly claims: TicketClaims }
  | { readonly ok: false; readonly refusal: TicketRefusal }

export type TicketExpectations = {
  /** The network's keys. */
  readonly keys: VerifyingKeys
  /** The merchant's own keys: the present one, and an earlier one for a while. */
  readonly ownKeys: readonly DecryptionKey[]
  readonly issuer: string
  readonly audience: string
  /** What was tied to the browser; a ticket without one is expected where nothing was. */
  readonly nonce?: string
  /** A `Temporal.Instant`; only its milliseconds are read. */
  readonly at: { readonly epochMilliseconds: number }
  /** How far the two clocks may differ; 10 s unless told otherwise. */
  readonly clockToleranceMs?: number
}

/**
 * Opens a ticket (protocol: "Ticket"; JWE of RFC 7516 with ECDH-ES+A256KW of RFC 7518 section 4.6). Refusals are
 * values; the first that applies is answered. That a ticket counts once is for whoever honours it.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import * as proofs from '@tallystick/proofs'
 *
 * const signing = proofs.generateSigningKey('net-2026-11', randomBytes(32))
 * const own = proofs.generateDecryptionKey('shoreline-1', 'X25519', randomBytes(32))
 * const claims = {
 *   iss: 'https://network.example',
 *   aud: 'mer_shoreline',
 *   sub: 'opaque-id-of-the-customer',
 *   jti: 'ticket-1',
 *   iat: 1_795_338_600,
 *   exp: 1_795_338_660,
 *   auth_time: 1_795_338_000,
 *   url: 'https://shoreline.example/articles/tides',
 *   purchase: 'pur_1',
 *   offer: 'tides',
 *   access: { from: '2026-11-22T09:10:00Z' },
 * }
 * const ticket = proofs.sealTicket(claims, { signing, recipient: own }, randomBytes)
 *
 * const expected = {
 *   keys: proofs.verifyingKeysFromJwks({ keys: [proofs.publicJwk(signing)] }),
 *   ownKeys: [own],
 *   issuer: 'https://network.example',
 *   audience: 'mer_shoreline',
 *   at: { epochMilliseconds: Date.parse('2026-11-22T09:10:30Z') },
 * }
 * proofs.openTicket(ticket, expected) // → { ok: true, claims }
 * proofs.openTicket(ticket, { ...expected, ownKeys: [] }) // → { ok: false, refusal: 'unknown_key' }
 * ```
 */
export function openTicket(ticket: string, expected: TicketExpectations): OpenedTicket {
  const envelope = openCompactJwe(ticketToken.type, ticket, expected.ownKeys)
  if (!envelope.ok) return envelope
  const opened = openCompactJws(ticketToken, envelope.content, expected.keys)
  if (!opened.ok) return opened
  const problem = findTicketProblem(opened.payload)
  if (problem !== undefined) return { ok: false, refusal: problem }
  const claims = opened.payload as TicketClaims
  const refusal = findRefusal(claims, expected)
  return refusal === undefined ? { ok: true, claims } : { ok: false, refusal }
}

function findRefusal(
  claims: TicketClaims,
  expected: TicketExpectations,
): TicketRefusal | undefined {
  if (claims.iss !== expected.issuer) return 'wrong_issuer'
  if (claims.aud !== expected.audience) return 'wrong_audience'
  if (claims.nonce !== expected.nonce) return 'wrong_nonce'
  const { access } = claims
  const atMs = expected.at.epochMilliseconds
  const toleranceMs = expected.clockToleranceMs ?? 10_000
  const beginsMs = Math.max(claims.iat * 1000, readUtcInstantMs(access.from) ?? Infinity)
  if (beginsMs > atMs + toleranceMs) return 'not_yet_valid'
  const untilMs = access.until === undefined ? Infinity : (readUtcInstantMs(access.until) ?? 0)
  if (Math.min(claims.exp * 1000, untilMs) + toleranceMs <= atMs) return 'expired'
  return undefined
}
