// Base64url without padding (RFC 4648 section 5; RFC 7515 section 2), read strictly.

/**
 * Decodes base64url; undefined for anything but the one canonical spelling of some bytes: no padding,
 * no `+` or `/`, no white space, no stray bits in the last character. Two spellings of one token would
 * be two tokens to whoever remembers tokens.
 *
 * @example
 * ```ts
 * import { decodeBase64url } from '@tallystick/proofs'
 *
 * decodeBase64url('AQID') // → Buffer.from([1, 2, 3])
 * decodeBase64url('AQI=') // → undefined
 * ```
 */
export function decodeBase64url(text: string): Buffer | undefined {
  // Buffer skips what it does not know, so only what encodes back to the same text is accepted.
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

/** Encodes the UTF-8 of a text, without padding. */
export function encodeBase64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}
