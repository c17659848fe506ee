// Texts that only the holder of a key can read (AES-256-GCM, NIST SP 800-38D): a nonce, the tag, what was sealed.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from './random.ts'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** @param boundTo what it is about: a row that is copied to something else opens nothing there. */
export function sealText(
  { random, key }: { readonly random: Random; readonly key: Buffer },
  text: string,
  boundTo = '',
): Buffer {
  const nonce = random.bytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed])
}

/** @throws for what was not sealed under this key, for this. */
export function unsealText(key: Buffer, sealed: Uint8Array, boundTo = ''): string {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes))
  opening.setAAD(Buffer.from(boundTo))
  opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const rest = sealed.subarray(nonceBytes + tagBytes)
  return Buffer.concat([opening.update(rest), opening.final()]).toString('utf8')
}
