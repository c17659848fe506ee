// Forms carry a token that only pages shown to this browser know. Beside SameSite cookies and the Origin check.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Random } from '../../platform/index.ts'

const macBytes = 32

function macOf(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Our own mark on a text, to be known again when it comes back in an address. */
export function markOf(key: Buffer, text: string): string {
  return macOf(key, text).toString('base64url')
}

/** Whether a mark is the one on the text; compared in constant time. */
export function isMark(key: Buffer, text: string, given: string): boolean {
  const expected = Buffer.from(markOf(key, text))
  const bytes = Buffer.from(given)
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}

/**
 * The form token of a cookie value (a session's or, before sign-on, a browser's): a fresh pad, and the mark under it.
 * No two pages carry the same letters, so that what a page is packed to says nothing of them
 * (docs/decisions/packed-pages.md).
 */
export function formToken(
  { formKey, random }: { readonly formKey: Buffer; readonly random: Random },
  cookieValue: string,
): string {
  const pad = Buffer.from(random.bytes(macBytes))
  return Buffer.concat([pad, under(pad, macOf(formKey, cookieValue))]).toString('base64url')
}

/** Whether a posted token belongs to the cookie value; compared in constant time. */
export function isFormToken(key: Buffer, cookieValue: string, posted: string): boolean {
  const bytes = Buffer.from(posted, 'base64url')
  if (bytes.length !== 2 * macBytes || bytes.toString('base64url') !== posted) return false
  const [pad, padded] = [bytes.subarray(0, macBytes), bytes.subarray(macBytes)]
  return timingSafeEqual(under(pad, padded), macOf(key, cookieValue))
}

function under(pad: Buffer, bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (pad[index] ?? 0)))
}

/**
 * Whether a request that changes something comes from the network's own pages. Browsers say so with every POST, in one
 * of two ways; who says nothing is none.
 */
export function isOwnOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(publicUrl).origin
  return headers.get('sec-fetch-site') === 'same-origin'
}
