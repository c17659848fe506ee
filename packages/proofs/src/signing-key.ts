// Ed25519 keys that sign: made from a seed or read from a private JWK, imported once.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decodeBase64url } from './base64url.ts'

/** A key that signs, with the id under which its public half is published. */
export type SigningKey = {
  readonly kid: string
  readonly privateKey: KeyObject
  /** The public key's 32 bytes in base64url: member `x` of its JWK. */
  readonly x: string
}

/** The public half as a member of a JWK set (RFC 8037 section 2). */
export type PublicJwk = {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  readonly kid: string
  readonly x: string
}

/** The private half too; `d` is the seed. Never published. */
export type PrivateJwk = PublicJwk & { readonly d: string }

const seedBytes = 32
/** The DER of PKCS #8 around an Ed25519 seed (RFC 8410 section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The signing key of a 32-byte seed: the same seed always gives the same key.
 * @throws TypeError when the seed has another length or the kid is empty.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey } from '@tallystick/proofs'
 *
 * const key = generateSigningKey('shoreline-1', randomBytes(32))
 * key.kid // → 'shoreline-1'
 * generateSigningKey('', randomBytes(32)) // → throws TypeError
 * ```
 */
export function generateSigningKey(kid: string, seed: Uint8Array): SigningKey {
  if (kid === '') throw new TypeError('a signing key needs a kid')
  if (seed.length !== seedBytes) throw new TypeError(`the seed has ${seed.length} bytes, not 32`)
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('the public key has no x')
  return { kid, privateKey, x }
}

/**
 * The signing key of a private JWK.
 * @throws TypeError when it is not an Ed25519 key for signing, or its halves do not belong together.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, privateJwk, signingKeyFromJwk } from '@tallystick/proofs'
 *
 * const written = privateJwk(generateSigningKey('shoreline-1', randomBytes(32)))
 * signingKeyFromJwk(written).x // → written.x
 * signingKeyFromJwk({ ...written, x: 'of another key' }) // → throws TypeError
 * ```
 */
export function signingKeyFromJwk(jwk: PrivateJwk): SigningKey {
  const { kty, crv, alg, use } = jwk as Readonly<Record<string, unknown>>
  if (kty !== 'OKP' || crv !== 'Ed25519' || alg !== 'EdDSA' || use !== 'sig') {
    throw new TypeError('not a private Ed25519 key for signing')
  }
  const key = generateSigningKey(jwk.kid, decodeBase64url(jwk.d) ?? new Uint8Array())
  // A published x that is not the x of d would make every signature fail at every merchant.
  if (key.x !== jwk.x) throw new TypeError('x is not the public key of d')
  return key
}

/**
 * What may be published of a key: a member of a JWK set (RFC 8037 section 2).
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, publicJwk } from '@tallystick/proofs'
 *
 * const jwk = publicJwk(generateSigningKey('shoreline-1', randomBytes(32)))
 * Object.keys(jwk) // → ['kty', 'crv', 'alg', 'use', 'kid', 'x']
 * ```
 */
export function publicJwk(key: SigningKey): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: key.kid, x: key.x }
}

/**
 * The whole key, for the key store only.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, privateJwk } from '@tallystick/proofs'
 *
 * const seed = randomBytes(32)
 * privateJwk(generateSigningKey('shoreline-1', seed)).d // → seed.toString('base64url')
 * ```
 */
export function privateJwk(key: SigningKey): PrivateJwk {
  const { d } = key.privateKey.export({ format: 'jwk' })
  if (d === undefined) throw new TypeError('the private key has no d')
  return { ...publicJwk(key), d }
}
