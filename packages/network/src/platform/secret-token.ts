// Random values that a browser, a program or a mailed link shows to prove itself. Only their hashes are stored.
import { createHash } from 'node:crypto'
import type { Random } from './random.ts'

/** 256 bits, base64url: 43 characters. */
export function newSecretToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** Whether a text has the form of one. */
export function isSecretToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** SHA-256. No salt: a value of 256 random bits cannot be guessed from its hash. */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
