// Random values that a browser or program shows to prove itself. Only their hashes are stored.
import { createHash } from 'node:crypto'
import type { Random } from '../platform/index.ts'

/** 256 bits, base64url: 43 characters. */
export function newSecretToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** SHA-256. No salt: a value of 256 random bits cannot be guessed from its hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
