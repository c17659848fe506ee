// Ids that sort by time, cannot be guessed, say what they name, and, where placed by bucket, in which one it lies.

import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

/**
 * Buckets into which payment accounts are placed, from 0. Ids carry them in two characters, so 1 024 at most, and the
 * table `buckets` has a row for each. Decided once: it is never made smaller.
 */
export const bucketCount = 256

/** An id with this prefix, such as `pur_…`. The prefix is its type. */
export type Id<Prefix extends string> = string & { readonly __prefix: Prefix }

/** Crockford base32, lower case: no i, l, o, u. */
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const timeLength = 10
const randomLength = 16
const bucketLength = 2
const bodyPattern = /^[0-9a-hjkmnp-tv-z]+$/
const bucketTexts = Array.from({ length: bucketCount }, (_, bucket) =>
  encodeNumber(bucket, bucketLength),
)
// Bodies with a bucket sort before this one.
const bucketEnd = encodeNumber(bucketCount, bucketLength)

/** The sources of an id. */
export interface IdSources {
  readonly clock: Clock
  readonly random: Random
}

/**
 * `<prefix>_` + bucket (2 characters, only where given) + time (48-bit milliseconds, 10) + chance (80 bits, 16).
 * Ids of a later millisecond sort after earlier ones of the same bucket.
 */
export function newId<Prefix extends string>(
  prefix: Prefix,
  sources: IdSources & { readonly bucket?: number },
): Id<Prefix> {
  const { bucket } = sources
  const place = bucket === undefined ? '' : bucketTexts[bucket]
  if (place === undefined) throw new RangeError(`there is no bucket ${bucket}`)
  const time = timeText(sources.clock.now().epochMilliseconds)
  return `${prefix}_${place}${time}${randomText(sources.random)}` as Id<Prefix>
}

/** The bucket in an id that carries one. @throws RangeError for an id without. */
export function bucketOf(id: string): number {
  const body = id.slice(id.indexOf('_') + 1)
  const bucket = idAlphabet.indexOf(body[0] ?? '?') * 32 + idAlphabet.indexOf(body[1] ?? '?')
  if (
    body.length !== bucketLength + timeLength + randomLength ||
    bucket < 0 ||
    bucket >= bucketCount
  ) {
    throw new RangeError('this id carries no bucket')
  }
  return bucket
}

/** The bucket of what belongs to somebody: that of an id which carries one, otherwise the same for the same text. */
export function bucketFor(owner: string): number {
  const body = owner.slice(owner.indexOf('_') + 1)
  if (body.length === bucketLength + timeLength + randomLength) return bucketOf(owner)
  return createHash('md5').update(owner).digest().readUInt32BE(0) % bucketCount
}

/** Whether the text has the form of an id with this prefix, with a bucket or without. */
export function isId<Prefix extends string>(prefix: Prefix, text: unknown): text is Id<Prefix> {
  if (typeof text !== 'string' || !text.startsWith(`${prefix}_`)) return false
  const body = text.slice(prefix.length + 1)
  const plain = timeLength + randomLength
  // 48 bits fill ten characters only up to "7": anything above was never made here.
  if (body.length === plain) return bodyPattern.test(body) && body.charAt(0) <= '7'
  if (body.length !== plain + bucketLength) return false
  return bodyPattern.test(body) && body < bucketEnd && body.charAt(bucketLength) <= '7'
}

let lastMs = -1
let lastText = ''

function timeText(ms: number): string {
  if (ms !== lastMs) {
    lastText = encodeNumber(ms, timeLength)
    lastMs = ms
  }
  return lastText
}

function encodeNumber(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = idAlphabet.charAt(rest % 32) + text
  }
  return text
}

function randomText(random: Random): string {
  const bytes = random.bytes(10)
  let text = ''
  // Five bytes are eight characters.
  for (let at = 0; at < 10; at += 5) {
    const a = bytes[at] ?? 0
    const b = bytes[at + 1] ?? 0
    const c = bytes[at + 2] ?? 0
    const d = bytes[at + 3] ?? 0
    const e = bytes[at + 4] ?? 0
    text +=
      idAlphabet.charAt(a >> 3) +
      idAlphabet.charAt(((a & 7) << 2) | (b >> 6)) +
      idAlphabet.charAt((b >> 1) & 31) +
      idAlphabet.charAt(((b & 1) << 4) | (c >> 4)) +
      idAlphabet.charAt(((c & 15) << 1) | (d >> 7)) +
      idAlphabet.charAt((d >> 2) & 31) +
      idAlphabet.charAt(((d & 3) << 3) | (e >> 5)) +
      idAlphabet.charAt(e & 31)
  }
  return text
}
