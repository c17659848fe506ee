// What claims are made of: members by name, each with its check. Whatever is not named is refused.
import type { JsonObject, JsonValue } from './canonical-json.ts'
import { readUtcInstantMs } from './utc-instant.ts'

export type Check = (value: JsonValue) => boolean
export type Members = {
  readonly [member: string]: { readonly check: Check; readonly optional?: true }
}

/** When access begins and ends, and how often it may be had; the same in receipts and tickets. */
export type AccessClaim = {
  /** RFC 3339 in UTC, as `until`. */
  readonly from: string
  readonly until?: string
  /** How often it may be opened. */
  readonly views?: number
}

export const accessMembers: Members = {
  from: { check: isInstant },
  until: { check: isInstant, optional: true },
  views: { check: (value) => isCount(value) && value !== 0, optional: true },
}

export function hasOnly(object: JsonObject, members: Members): boolean {
  return Object.keys(object).every((name) => Object.hasOwn(members, name))
}

export function findMemberProblem(object: JsonObject, members: Members): 'wrong_claim' | undefined {
  const isRight = Object.entries(members).every(([name, { check, optional }]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined
    return value === undefined ? optional === true : check(value)
  })
  return isRight ? undefined : 'wrong_claim'
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: JsonValue): boolean {
  return typeof value === 'string' && value !== '' && value.isWellFormed()
}

/** Whole and not negative: seconds, views. */
export function isCount(value: JsonValue): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isInstant(value: JsonValue): boolean {
  return typeof value === 'string' && readUtcInstantMs(value) !== undefined
}
