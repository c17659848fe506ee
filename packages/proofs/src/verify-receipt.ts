// Verifying a receipt offline: whether the network says so, to this merchant, now.
import { openCompactJws } from './compact-jws.ts'
import type { EnvelopeRefusal } from './compact-jws.ts'
import { findClaimsProblem } from './receipt-claims.ts'
import type { ClaimsProblem, ReceiptClaims } from './receipt-claims.ts'
import { receiptToken } from './sign-receipt.ts'
import { readUtcInstantMs } from './utc-instant.ts'
import type { VerifyingKeys } from './verifying-keys.ts'

/**
 * Every refusal, in order of precedence, with its meaning. Only the last two change with time.
 *
 * @example
 * ```ts
 * import { receiptRefusals } from '@tallystick/proofs'
 *
 * receiptRefusals.wrong_audience // → 'aud is another merchant'
 * ```
 */
export const receiptRefusals = {
  too_long: 'the token has more than 2048 characters',
  not_compact: 'the token is not three parts between two points',
  bad_encoding: 'a part is not canonical base64url without padding',
  bad_json: 'the header or the claims are not a JSON object in UTF-8',
  duplicate_member: 'an object names a member twice',
  unknown_header: 'the header has a member besides alg, typ and kid',
  wrong_type: 'typ is not receipt+jwt',
  wrong_algorithm: 'alg is not EdDSA',
  unknown_key: 'no trusted key has this kid',
  wrong_signature: 'the signature is not one of this key over this content',
  unknown_claim: 'the claims have a member that receipts do not have',
  wrong_claim: 'a claim is missing, of a wrong type or form, or contradicts another',
  lifetime_too_long: 'exp is more than 30 days after iat',
  wrong_issuer: 'iss is another network',
  wrong_audience: 'aud is another merchant',
  not_yet_valid: 'the receipt or its access begins later',
  expired: 'the entitlement has ended, or the receipt is to be renewed',
} as const satisfies Record<EnvelopeRefusal | ClaimsProblem, string> & Record<string, string>

export type ReceiptRefusal = keyof typeof receiptRefusals

export type ReceiptVerification =
  | { readonly ok: true; readonly claims: ReceiptClaims }
  | { readonly ok: false; readonly refusal: ReceiptRefusal }

export type ReceiptExpectations = {
  readonly keys: VerifyingKeys
  /** The network's public base URL. */
  readonly issuer: string
  /** The merchant that asks. */
  readonly audience: string
  /** A `Temporal.Instant`; only its milliseconds are read. */
  readonly at: Pick<Temporal.Instant, 'epochMilliseconds'>
  /** How far the two clocks may differ; 10 s unless told otherwise. */
  readonly clockToleranceMs?: number
}

/**
 * Verifies a receipt offline (protocol: "Receipt"; JWS of RFC 7515, Ed25519 of RFC 8037 section 3.1). Refusals are
 * values; the first that applies is answered.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import * as proofs from '@tallystick/proofs'
 *
 * const key = proofs.generateSigningKey('net-2026-11', randomBytes(32))
 * const claims = {
 *   iss: 'https://network.example',
 *   aud: 'mer_shoreline',
 *   sub: 'opaque-id-of-the-customer',
 *   jti: 'pur_1',
 *   iat: 1_795_338_600,
 *   offer: 'tides',
 *   price: { amount: '0.25', currency: 'USD' },
 *   access: { from: '2026-11-22T09:10:00Z' },
 *   exp: 1_795_338_600 + 86_400,
 * }
 * const receipt = proofs.signReceipt(claims, key)
 *
 * const expected = {
 *   keys: proofs.verifyingKeysFromJwks({ keys: [proofs.publicJwk(key)] }),
 *   issuer: 'https://network.example',
 *   audience: 'mer_shoreline',
 *   at: { epochMilliseconds: Date.parse('2026-11-22T12:00:00Z') },
 * }
 * proofs.verifyReceipt(receipt, expected) // → { ok: true, claims }
 * proofs.verifyReceipt(receipt, { ...expected, audience: 'mer_other' }) // → { ok: false, refusal: 'wrong_audience' }
 * ```
 */
export function verifyReceipt(token: string, expected: ReceiptExpectations): ReceiptVerification {
  const opened = openCompactJws(receiptToken, token, expected.keys)
  if (!opened.ok) return opened
  const problem = findClaimsProblem(opened.payload)
  if (problem !== undefined) return { ok: false, refusal: problem }
  const claims = opened.payload as ReceiptClaims
  const refusal = findRefusal(claims, expected)
  return refusal === undefined ? { ok: true, claims } : { ok: false, refusal }
}

function findRefusal(
  claims: ReceiptClaims,
  expected: ReceiptExpectations,
): ReceiptRefusal | undefined {
  if (claims.iss !== expected.issuer) return 'wrong_issuer'
  if (claims.aud !== expected.audience) return 'wrong_audience'
  const atMs = expected.at.epochMilliseconds
  const toleranceMs = expected.clockToleranceMs ?? 10_000
  const beginsMs = Math.max(claims.iat * 1000, readUtcInstantMs(claims.access.from) ?? Infinity)
  if (beginsMs > atMs + toleranceMs) return 'not_yet_valid'
  // RFC 7519 section 4.1.4: on the second of exp itself a token has ended.
  if (claims.exp * 1000 + toleranceMs <= atMs) return 'expired'
  return undefined
}
