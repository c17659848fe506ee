// The code in a gift's link: which gift, and a proof that the network made it. It is kept nowhere. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isId } from '../platform/index.ts'
import type { Id } from '../platform/index.ts'

/** 128 bits, in base64url without padding. */
const proofBytes = 16
const prefix = 'gft_'

export function giftCode(key: KeyObject, gift: string): string {
  return `${gift.slice(prefix.length)}-${proofOf(key, gift).toString('base64url')}`
}

/** The gift of a code; undefined for every text that was not made by `giftCode` with this key. */
export function readGiftCode(key: KeyObject, code: string): Id<'gft'> | undefined {
  const at = code.indexOf('-')
  const gift = `${prefix}${code.slice(0, Math.max(0, at))}`
  if (!isId('gft', gift)) return undefined
  const proof = Buffer.from(code.slice(at + 1), 'base64url')
  if (proof.length !== proofBytes || !timingSafeEqual(proof, proofOf(key, gift))) return undefined
  // Another spelling of the same bytes is not the code that was sent.
  return giftCode(key, gift) === code ? gift : undefined
}

function proofOf(key: KeyObject, gift: string): Buffer {
  return createHmac('sha256', key).update(`gift ${gift}`).digest().subarray(0, proofBytes)
}
