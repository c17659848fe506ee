// Signing a receipt: the network's statement that a purchase happened.
import type { JsonObject } from './canonical-json.ts'
import { signCompactJws } from './compact-jws.ts'
import { findClaimsProblem } from './receipt-claims.ts'
import type { ReceiptClaims } from './receipt-claims.ts'
import type { SigningKey } from './signing-key.ts'

export const receiptType = 'receipt+jwt'

/**
 * Signs a receipt (JWS compact, EdDSA, `typ: receipt+jwt`). The same claims and key give the same token.
 * @throws TypeError when the claims are ones that `verifyReceipt` would refuse, RangeError when the
 * token would exceed 2 KB: merchants must never be handed a receipt that they cannot use.
 */
export function signReceipt(claims: ReceiptClaims, signingKey: SigningKey): string {
  const payload: JsonObject = claims
  const problem = findClaimsProblem(payload)
  if (problem !== undefined) throw new TypeError(`not the claims of a receipt: ${problem}`)
  return signCompactJws(receiptType, payload, signingKey)
}
