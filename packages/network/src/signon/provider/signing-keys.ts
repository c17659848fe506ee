// The key that signs id tokens, derived from the network's key store. Its kid is the RFC 7638 thumbprint.
import { createHash, createPrivateKey } from 'node:crypto'
import type { JWK } from 'oidc-provider'

// RFC 8410, section 7: the fixed head of a PKCS #8 Ed25519 private key; the 32-byte seed follows.
const ed25519Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param seed 32 secret bytes. */
export function signingKey(seed: Buffer): JWK {
  const der = Buffer.concat([ed25519Head, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { crv, x, d } = key.export({ format: 'jwk' })
  const members = JSON.stringify({ crv, kty: 'OKP', x })
  const kid = createHash('sha256').update(members).digest('base64url')
  return { kty: 'OKP', crv, x, d, kid, alg: 'EdDSA', use: 'sig' }
}
