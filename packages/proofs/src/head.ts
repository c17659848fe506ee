// Heads of a network's chain: what one says, its hash, and the check that it is well formed. docs/chain.md explains it.
import { createHash } from 'node:crypto'
import { decodeBase64url } from './base64url.ts'
import { canonicalJson } from './canonical-json.ts'
import type { JsonObject, JsonValue } from './canonical-json.ts'
import { findMemberProblem, hasOnly, isCount, isObject, isText } from './claim-members.ts'
import type { Members } from './claim-members.ts'
import { readUtcInstantMs } from './utc-instant.ts'

/** How far one bucket's chain reaches, and its hash there: SHA-256 in base64url. */
export type BucketEnd = {
  readonly bucket: number
  readonly through: number
  readonly hash: string
}

/** What a head says, before it is hashed and signed. */
export type HeadContent = {
  /** The network: its public base URL. */
  readonly network: string
  /** Counts from 1, without a gap. */
  readonly number: number
  /** RFC 3339 in UTC, by the network's clock. */
  readonly at: string
  /** The hash of the head before; of the first one, `firstHash`. */
  readonly previous: string
  /** The buckets that moved since the head before, in ascending order. */
  readonly buckets: readonly BucketEnd[]
  /** How far the chain of the operators' actions reaches. */
  readonly actions: { readonly through: number; readonly hash: string }
}

/** A head as the network publishes it, and as anybody may keep it. */
export type Head = HeadContent & {
  readonly hash: string
  /** Compact JWS of `typ: head+jwt` over network, number, instant and hashes. */
  readonly signature: string
}

/**
 * What stands in place of a hash where there is nothing before: 32 bytes of zero.
 *
 * @example
 * ```ts
 * import { firstHash } from '@tallystick/proofs'
 *
 * firstHash // → 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
 * ```
 */
export const firstHash = Buffer.alloc(32).toString('base64url')

/**
 * The hash of a head: SHA-256 over a domain and its canonical JSON (RFC 8785), in base64url.
 *
 * @example
 * ```ts
 * import { firstHash, hashHead } from '@tallystick/proofs'
 *
 * const content = {
 *   network: 'https://network.example',
 *   number: 1,
 *   at: '2026-11-01T09:00:00Z',
 *   previous: firstHash,
 *   buckets: [],
 *   actions: { through: 0, hash: firstHash },
 * }
 * hashHead(content) === hashHead({ ...content, number: 2 }) // → false
 * ```
 */
export function hashHead({ network, number, at, previous, buckets, actions }: HeadContent): string {
  const content = canonicalJson({
    network,
    number,
    at,
    previous,
    buckets: buckets.map(({ bucket, through, hash }) => ({ bucket, through, hash })),
    actions: { through: actions.through, hash: actions.hash },
  })
  return createHash('sha256').update(`tallystick head 1\n${content}`).digest('base64url')
}

const endMembers = { through: { check: isCount }, hash: { check: isHash } } as const
const bucketMembers: Members = { bucket: { check: isCount }, ...endMembers }
const headMembers: Members = {
  network: { check: isText },
  number: { check: (value) => isCount(value) && value !== 0 },
  at: { check: (value) => typeof value === 'string' && readUtcInstantMs(value) !== undefined },
  previous: { check: isHash },
  buckets: { check: isListOfEnds },
  actions: { check: (value) => isObject(value) && isRight(value, endMembers) },
  hash: { check: isHash },
  signature: { check: isText },
}

/** Whether something has the form of a head: every member, and no other. */
export function isHead(value: JsonValue): boolean {
  return isObject(value) && isRight(value, headMembers)
}

function isRight(object: JsonObject, members: Members): boolean {
  return hasOnly(object, members) && findMemberProblem(object, members) === undefined
}

function isListOfEnds(value: JsonValue): boolean {
  if (!Array.isArray(value)) return false
  const ends = value as readonly JsonValue[]
  if (!ends.every((end) => isObject(end) && isRight(end, bucketMembers))) return false
  const buckets = (ends as unknown as readonly BucketEnd[]).map(({ bucket }) => bucket)
  return buckets.every((bucket, at) => at === 0 || bucket > (buckets[at - 1] ?? bucket))
}

function isHash(value: JsonValue): boolean {
  return typeof value === 'string' && decodeBase64url(value)?.length === 32
}
