// What a receipt says: its claims, their types, and the check of both sides that they are well formed.
import { isCurrency, readMicros } from '@tallystick/money'
import type { JsonObject, JsonValue } from './canonical-json.ts'
import {
  accessMembers,
  findMemberProblem,
  hasOnly,
  isCount,
  isObject,
  isText,
} from './claim-members.ts'
import type { AccessClaim, Members } from './claim-members.ts'
import { readUtcInstantMs } from './utc-instant.ts'

/** The claims of a receipt as they stand in the token. Times `iat` and `exp` are seconds since 1970. */
export type ReceiptClaims = {
  /** The network: its public base URL. */
  readonly iss: string
  /** The merchant. */
  readonly aud: string
  /** The customer, as this merchant knows it (pairwise). */
  readonly sub: string
  /** The purchase. */
  readonly jti: string
  readonly iat: number
  /** The merchant's own sku. */
  readonly offer: string
  readonly price: { readonly amount: string; readonly currency: string }
  readonly access: AccessClaim
  /** End of the entitlement, at most 30 days after `iat`: then the receipt is renewed. */
  readonly exp: number
  /** Latest head of the network's audit chain. */
  readonly checkpoint?: string
}

/**
 * Longest time from `iat` to `exp`, in seconds.
 *
 * @example
 * ```ts
 * import { receiptLifetimeMaxSeconds } from '@tallystick/proofs'
 *
 * receiptLifetimeMaxSeconds / 86_400 // → 30
 * ```
 */
export const receiptLifetimeMaxSeconds = 30 * 24 * 60 * 60

const claimMembers: Members = {
  iss: { check: isText },
  aud: { check: isText },
  sub: { check: isText },
  jti: { check: isText },
  iat: { check: isCount },
  offer: { check: isText },
  price: {
    check: (value) => isObject(value) && findMemberProblem(value, priceMembers) === undefined,
  },
  access: {
    check: (value) => isObject(value) && findMemberProblem(value, accessMembers) === undefined,
  },
  exp: { check: isCount },
  checkpoint: { check: isText, optional: true },
}
const priceMembers: Members = {
  amount: { check: isPrice },
  currency: { check: (value) => typeof value === 'string' && isCurrency(value) },
}

export type ClaimsProblem = 'unknown_claim' | 'wrong_claim' | 'lifetime_too_long'

/** The first thing wrong with claims in themselves, whoever asks and whenever; undefined when all is well. */
export function findClaimsProblem(claims: JsonObject): ClaimsProblem | undefined {
  const problem = findUnknownMember(claims) ?? findMemberProblem(claims, claimMembers)
  if (problem !== undefined) return problem
  const { iat, exp, access } = claims as ReceiptClaims
  if (exp < iat) return 'wrong_claim'
  if (access.until !== undefined) {
    const untilMs = readUtcInstantMs(access.until) ?? 0
    const fromMs = readUtcInstantMs(access.from) ?? 0
    // A receipt that outlives its own entitlement would open what is no longer paid for.
    if (untilMs < fromMs || exp * 1000 > untilMs) return 'wrong_claim'
  }
  return exp - iat > receiptLifetimeMaxSeconds ? 'lifetime_too_long' : undefined
}

/** A member that a verifier does not know could change what the others mean: refused at every depth. */
function findUnknownMember(claims: JsonObject): ClaimsProblem | undefined {
  const { price, access } = claims
  const isKnown =
    hasOnly(claims, claimMembers) &&
    (!isObject(price) || hasOnly(price, priceMembers)) &&
    (!isObject(access) || hasOnly(access, accessMembers))
  return isKnown ? undefined : 'unknown_claim'
}

/** A price may be nothing (a cap was reached), never less. */
function isPrice(value: JsonValue): boolean {
  if (typeof value !== 'string') return false
  const read = readMicros(value)
  return read.ok && read.micros >= 0n
}
