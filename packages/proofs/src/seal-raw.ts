// Encrypts any content to a key, with any header members exchanged, for forged vectors. Not behind the door of the
// package.
import { createHash } from 'node:crypto'
import { encryptCompactJwe } from './compact-jwe.ts'
import type { EncryptionKey } from './encryption-key.ts'

/** Bytes that look like chance and are the same every time. Vectors only: whoever knows the name knows them all. */
export function knownBytes(name: string): (count: number) => Uint8Array {
  let drawn = 0
  return (count) => {
    drawn += 1
    return createHash('sha256').update(`${name} ${drawn}`).digest().subarray(0, count)
  }
}

/** An envelope around anything, rightly encrypted. */
export function sealRaw(content: string, recipient: EncryptionKey, name: string): string {
  return encryptCompactJwe(content, 'ticket+jwt', recipient, knownBytes(name))
}
