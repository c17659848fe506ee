// Why a receipt is refused: a closed list.
import type { EnvelopeRefusal } from './compact-jws.ts'
import type { ClaimsProblem } from './receipt-claims.ts'

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
