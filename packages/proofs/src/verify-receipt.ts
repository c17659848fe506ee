// Verifying a receipt offline: whether the network says so, to this merchant, now.
import { openCompactJws } from './compact-jws.ts'
import { findClaimsProblem } from './receipt-claims.ts'
import type { ReceiptClaims } from './receipt-claims.ts'
import type { ReceiptRefusal } from './receipt-refusals.ts'
import { receiptToken } from './sign-receipt.ts'
import { readUtcInstantMs } from './utc-instant.ts'
import type { VerifyingKeys } from './verifying-keys.ts'

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
