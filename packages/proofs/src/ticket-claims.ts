// What a ticket says: its claims, their types, and the check of both sides that they are well formed.
import type { JsonObject } from './canonical-json.ts'
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

/** The claims of a ticket as they stand in the token. `iat`, `exp` and `auth_time` are seconds since 1970. */
export type TicketClaims = {
  /** The network: its public base URL. */
  readonly iss: string
  /** The merchant. */
  readonly aud: string
  /** The customer, as this merchant knows it (pairwise). */
  readonly sub: string
  /** Of this one ticket; whoever honours it remembers it until it has expired. */
  readonly jti: string
  readonly iat: number
  /** At most 60 seconds after `iat`. */
  readonly exp: number
  /** When the customer signed on at the network. */
  readonly auth_time: number
  /** The content that the customer wants to open, at the merchant. */
  readonly url: string
  readonly purchase: string
  /** The merchant's own sku of what was bought. */
  readonly offer: string
  readonly access: AccessClaim
  /** What the merchant tied to the browser, where it did. */
  readonly nonce?: string
}

/**
 * Longest time from `iat` to `exp`, in seconds.
 *
 * @example
 * ```ts
 * import { ticketLifetimeMaxSeconds } from '@tallystick/proofs'
 *
 * ticketLifetimeMaxSeconds // → 60
 * ```
 */
export const ticketLifetimeMaxSeconds = 60

const claimMembers: Members = {
  iss: { check: isText },
  aud: { check: isText },
  sub: { check: isText },
  jti: { check: isText },
  iat: { check: isCount },
  exp: { check: isCount },
  auth_time: { check: isCount },
  url: {
    check: (value) =>
      typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
  },
  purchase: { check: isText },
  offer: { check: isText },
  access: {
    check: (value) => isObject(value) && findMemberProblem(value, accessMembers) === undefined,
  },
  nonce: { check: isText, optional: true },
}

export type TicketClaimsProblem = 'unknown_claim' | 'wrong_claim' | 'lifetime_too_long'

/** The first thing wrong with claims in themselves, whoever asks and whenever; undefined when all is well. */
export function findTicketProblem(claims: JsonObject): TicketClaimsProblem | undefined {
  const { access: any } = claims
  const isKnown = hasOnly(claims, claimMembers) && (!isObject(any) || hasOnly(any, accessMembers))
  if (!isKnown) return 'unknown_claim'
  const problem = findMemberProblem(claims, claimMembers)
  if (problem !== undefined) return problem
  const { iat, exp, auth_time: signedOn, access } = claims as TicketClaims
  if (exp <= iat || signedOn > iat) return 'wrong_claim'
  const untilMs = access.until === undefined ? Infinity : readUtcInstantMs(access.until)
  if ((readUtcInstantMs(access.from) ?? 0) > (untilMs ?? 0)) return 'wrong_claim'
  return exp - iat > ticketLifetimeMaxSeconds ? 'lifetime_too_long' : undefined
}
