// A key pair for a merchant who has none: its private half is handed over once, and kept nowhere here.
import { createPrivateKey } from 'node:crypto'
import type { Random } from '../platform/index.ts'

export type MadeKey = {
  /** With its private half. */
  readonly privateJwk: Readonly<Record<string, string>>
  readonly publicJwk: Readonly<Record<string, string>>
}

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, section 7). */
const kinds = {
  sig: { head: '302e020100300506032b657004220420', alg: 'EdDSA' },
  enc: { head: '302e020100300506032b656e04220420', alg: 'ECDH-ES+A256KW' },
} as const

/** Ed25519 to sign with, X25519 to have tickets encrypted to. */
export function makeMerchantKey(
  { random }: { readonly random: Random },
  { use, kid }: { readonly use: keyof typeof kinds; readonly kid: string },
): MadeKey {
  const { head, alg } = kinds[use]
  const der = Buffer.concat([Buffer.from(head, 'hex'), random.bytes(32)])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { kty = '', crv = '', x = '', d = '' } = key.export({ format: 'jwk' })
  const publicJwk = { kty, crv, x, kid, use, alg }
  return { publicJwk, privateJwk: { ...publicJwk, d } }
}
