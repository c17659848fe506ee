// Forms carry a token that only pages shown to this browser know. Beside SameSite cookies and the Origin check.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The form token of a cookie value (a session's or, before sign-on, a browser's). */
export function formToken(key: Buffer, cookieValue: string): string {
  return createHmac('sha256', key).update(cookieValue).digest('base64url')
}

/** Whether a posted token belongs to the cookie value; compared in constant time. */
export function isFormToken(key: Buffer, cookieValue: string, posted: string): boolean {
  const expected = Buffer.from(formToken(key, cookieValue))
  const given = Buffer.from(posted)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Whether a request that changes something comes from the network's own pages. Browsers send Origin with every
 * POST; a missing one is left to the form token.
 */
export function isOwnOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(publicUrl).origin
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}
