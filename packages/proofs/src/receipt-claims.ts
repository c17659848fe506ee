// What a receipt says: its claims, their types, and the check of both sides that they are well formed.
import { isCurrency, readMicros } from '@tallystick/money'
import type { JsonObject, JsonValue } from './canonical-json.ts'
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
  readonly access: {
    /** When access begins; RFC 3339 in UTC, as `until`. */
    readonly from: string
    readonly until?: string
    /** How often it may be opened. */
    readonly views?: number
  }
  /** End of the entitlement, at most 30 days after `iat`: then the receipt is renewed. */
  readonly exp: number
  /** Latest head of the network's audit chain. */
  readonly checkpoint?: string
}

/** Longest time from `iat` to `exp`, in seconds. */
export const receiptLifetimeMaxSeconds = 30 * 24 * 60 * 60

type Check = (value: JsonValue) => boolean
type Members = { readonly [member: string]: { readonly check: Check; readonly optional?: true } }

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
const accessMembers: Members = {
  from: { check: isInstant },
  until: { check: isInstant, optional: true },
  views: { check: (value) => isCount(value) && value !== 0, optional: true },
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

function hasOnly(object: JsonObject, members: Members): boolean {
  return Object.keys(object).every((name) => Object.hasOwn(members, name))
}

function findMemberProblem(object: JsonObject, members: Members): 'wrong_claim' | undefined {
  const isRight = Object.entries(members).every(([name, { check, optional }]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined
    return value === undefined ? optional === true : check(value)
  })
  return isRight ? undefined : 'wrong_claim'
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: JsonValue): boolean {
  return typeof value === 'string' && value !== '' && value.isWellFormed()
}

/** Whole and not negative: seconds, views. */
function isCount(value: JsonValue): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isInstant(value: JsonValue): boolean {
  return typeof value === 'string' && readUtcInstantMs(value) !== undefined
}

/** A price may be nothing (a cap was reached), never less. */
function isPrice(value: JsonValue): boolean {
  if (typeof value !== 'string') return false
  const read = readMicros(value)
  return read.ok && read.micros >= 0n
}
