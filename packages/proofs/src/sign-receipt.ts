// Signing a receipt: the network's statement that a purchase happened.
import type { JsonObject } from './canonical-json.ts'
import { signCompactJws, signCompactJwsInBackground } from './compact-jws.ts'
import type { TokenKind } from './compact-jws.ts'
import { findClaimsProblem } from './receipt-claims.ts'
import type { ReceiptClaims } from './receipt-claims.ts'
import type { SigningKey } from './signing-key.ts'

/** It must fit into a header or a form beside others. */
export const receiptToken: TokenKind = { type: 'receipt+jwt', lengthMax: 2048 }

/**
 * Signs a receipt (JWS compact of RFC 7515, EdDSA of RFC 8037, `typ: receipt+jwt`). The same claims and key give the
 * same token.
 * @throws TypeError when the claims are ones that `verifyReceipt` would refuse, RangeError when the
 * token would exceed 2 KB: merchants must never be handed a receipt that they cannot use.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, signReceipt } from '@tallystick/proofs'
 *
 * const key = generateSigningKey('net-2026-11', randomBytes(32))
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
 * signReceipt(claims, key).split('.').length // → 3
 * signReceipt({ ...claims, exp: claims.iat + 31 * 86_400 }, key) // → throws TypeError
 * ```
 */
export function signReceipt(claims: ReceiptClaims, signingKey: SigningKey): string {
  return signCompactJws(receiptToken, payloadOf(claims), signingKey)
}

/**
 * The same receipt, signed on a thread of the pool: for a server that signs many, whose own thread has other requests
 * to answer meanwhile.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, signReceipt, signReceiptInBackground } from '@tallystick/proofs'
 *
 * const key = generateSigningKey('net-2026-11', randomBytes(32))
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
 * const receipt = await signReceiptInBackground(claims, key)
 * receipt === signReceipt(claims, key) // → true
 * ```
 */
export async function signReceiptInBackground(
  claims: ReceiptClaims,
  signingKey: SigningKey,
): Promise<string> {
  return await signCompactJwsInBackground(receiptToken, payloadOf(claims), signingKey)
}

function payloadOf(claims: ReceiptClaims): JsonObject {
  const payload: JsonObject = claims
  const problem = findClaimsProblem(payload)
  if (problem !== undefined) throw new TypeError(`not the claims of a receipt: ${problem}`)
  return payload
}
