// An id as somebody outside knows it: the same each time under one key, and without bucket, time or order.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bucketCount, idAlphabet } from './ids.ts'

/** An id that was made for one receiver. It begins with `r` to `z`, which none of the network's own does. */
export type OutwardId = string & { readonly __outward: true }

const cipher = 'aes-256-ecb'
const blockBits = 128n
const blockLength = 26
// 26 characters hold 130 bits. The two in front say which of both kinds of id it is.
const mark = 0b11n << blockBits

// No bucket that there is begins with more than 7.
const insideForm = /^([a-z]{2,4}_)([0-7][0-9a-hjkmnp-tv-z])?([0-7][0-9a-hjkmnp-tv-z]{25})$/
const outwardForm = /^([a-z]{2,4}_)([r-tv-z][0-9a-hjkmnp-tv-z]{25})([0-9a-hjkmnp-tv-z]{2})?$/

/**
 * Time and chance of an id are 128 bits: one block of AES (FIPS 197). The bucket in front is hidden behind what the
 * block of that block begins with. No two ids share time and chance, so nothing of the outcome repeats.
 * @throws RangeError for what is no id of the network's own.
 */
export function sealId(key: KeyObject, id: string): OutwardId {
  const [, prefix, bucket, rest] = insideForm.exec(id) ?? []
  if (prefix === undefined || rest === undefined) throw new RangeError(`${id} is no id to seal`)
  const block = createCipheriv(cipher, key, null).setAutoPadding(false)
  const sealed = block.update(bytesOf(readBits(rest)))
  const body = printBits(readBits(sealed) | mark, blockLength)
  const place =
    bucket === undefined ? '' : printBits(readBits(bucket) ^ maskOf(block.update(sealed)), 2)
  return `${prefix}${body}${place}` as OutwardId
}

/** The id that was sealed under this key; for another's, one that nothing has, or undefined. */
export function openId(key: KeyObject, text: string): string | undefined {
  const [, prefix, body, place] = outwardForm.exec(text) ?? []
  if (prefix === undefined || body === undefined) return undefined
  const sealed = bytesOf(readBits(body) ^ mark)
  const opened = createDecipheriv(cipher, key, null).setAutoPadding(false).update(sealed)
  const rest = printBits(readBits(opened), blockLength)
  if (place === undefined) return `${prefix}${rest}`
  const block = createCipheriv(cipher, key, null).setAutoPadding(false)
  const bucket = readBits(place) ^ maskOf(block.update(sealed))
  return bucket < bucketCount ? `${prefix}${printBits(bucket, 2)}${rest}` : undefined
}

export function isOutwardId(text: unknown): text is OutwardId {
  return typeof text === 'string' && outwardForm.test(text)
}

/** Whether something is an id of the network's own, of whatever kind. */
export function isInsideId(text: unknown): boolean {
  return typeof text === 'string' && insideForm.test(text)
}

/** Ten bits: as many as the two characters of a bucket. */
function maskOf(block: Buffer): bigint {
  return BigInt(block.readUInt16BE(0) & 0x3ff)
}

function readBits(from: string | Buffer): bigint {
  if (typeof from !== 'string') return BigInt(`0x${from.toString('hex')}`)
  let bits = 0n
  for (const character of from) bits = (bits << 5n) | BigInt(idAlphabet.indexOf(character))
  return bits
}

function bytesOf(bits: bigint): Buffer {
  return Buffer.from(bits.toString(16).padStart(32, '0'), 'hex')
}

function printBits(bits: bigint, length: number): string {
  let text = ''
  for (let rest = bits; text.length < length; rest >>= 5n) {
    text = idAlphabet.charAt(Number(rest & 31n)) + text
  }
  return text
}
