// Keys that tickets are encrypted to: P-256 or X25519, public halves from merchants, private halves at their engines.
import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decodeBase64url } from './base64url.ts'

/** The public half as merchants publish it (RFC 7517, RFC 8037). */
export type EncryptionJwk = EncryptionCurve & {
  readonly alg: 'ECDH-ES+A256KW'
  readonly use: 'enc'
  readonly kid: string
}

type EncryptionCurve =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: 'X25519'; readonly x: string }

/** The private half too. Never published. */
export type PrivateEncryptionJwk = EncryptionJwk & { readonly d: string }

/** To whom something is encrypted. */
export type EncryptionKey = { readonly jwk: EncryptionJwk; readonly publicKey: KeyObject }

/** Who can open it. */
export type DecryptionKey = EncryptionKey & { readonly privateKey: KeyObject }

const coordinateBytes = 32

/**
 * The key of a public JWK (RFC 7517, RFC 8037 section 2). Only what makes it a key is read; `alg` may be missing.
 * @throws TypeError when it is not a P-256 or X25519 key for encryption with a `kid`, or not a point of its curve.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { encryptionKeyFromJwk, generateDecryptionKey } from '@tallystick/proofs'
 *
 * const { jwk } = generateDecryptionKey('shoreline-1', 'X25519', randomBytes(32))
 * encryptionKeyFromJwk(jwk).jwk.kid // → 'shoreline-1'
 * encryptionKeyFromJwk({ ...jwk, use: 'sig' }) // → throws TypeError
 * ```
 */
export function encryptionKeyFromJwk(jwk: unknown): EncryptionKey {
  const read = readEncryptionJwk(jwk)
  return { jwk: read, publicKey: importPoint(read) }
}

/**
 * The key of a private JWK, as a key file holds it.
 * @throws TypeError as `encryptionKeyFromJwk`, and when the halves do not belong together.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { decryptionKeyFromJwk, generateDecryptionKey, privateEncryptionJwk } from '@tallystick/proofs'
 *
 * const written = privateEncryptionJwk(generateDecryptionKey('shoreline-1', 'P-256', randomBytes(32)))
 * decryptionKeyFromJwk(written).jwk.crv // → 'P-256'
 * decryptionKeyFromJwk({ ...written, d: undefined }) // → throws TypeError
 * ```
 */
export function decryptionKeyFromJwk(jwk: unknown): DecryptionKey {
  const read = readEncryptionJwk(jwk)
  const { d } = jwk as { readonly d?: unknown }
  if (typeof d !== 'string' || decodeBase64url(d)?.length !== coordinateBytes) {
    throw new TypeError('a private encryption key needs a d of 32 bytes')
  }
  const privateKey = createPrivateKey({ key: { ...curveOf(read), d }, format: 'jwk' })
  // Some importers believe the x that stands beside d. What is published must be the half of this very d.
  const whole = generateDecryptionKey(read.kid, read.crv, Buffer.from(d, 'base64url'))
  if (!whole.publicKey.equals(importPoint(read))) throw new TypeError('x is not the half of d')
  return { jwk: read, publicKey: whole.publicKey, privateKey }
}

/** The DER of PKCS #8 around an X25519 seed (RFC 8410 section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')

/**
 * The key of 32 bytes: the same bytes always give the same key.
 * @throws TypeError when there are not 32 bytes, Error for bytes that are no scalar of P-256, which chance makes once
 * in 2^32 tries.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateDecryptionKey } from '@tallystick/proofs'
 *
 * const key = generateDecryptionKey('shoreline-1', 'X25519', randomBytes(32))
 * key.jwk.alg // → 'ECDH-ES+A256KW'
 * generateDecryptionKey('shoreline-1', 'X25519', randomBytes(16)) // → throws TypeError
 * ```
 */
export function generateDecryptionKey(
  kid: string,
  curve: EncryptionJwk['crv'],
  seed: Uint8Array,
): DecryptionKey {
  if (seed.length !== coordinateBytes) throw new TypeError(`the seed has ${seed.length} bytes`)
  const named = { alg: 'ECDH-ES+A256KW', use: 'enc', kid } as const
  if (curve === 'X25519') {
    const key = Buffer.concat([pkcs8Prefix, seed])
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    const publicKey = createPublicKey(privateKey)
    const { x = '' } = publicKey.export({ format: 'jwk' })
    return { jwk: { kty: 'OKP', crv: 'X25519', x, ...named }, publicKey, privateKey }
  }
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(seed)
  // Uncompressed: one byte that says so, then the two coordinates.
  const point = ecdh.getPublicKey()
  const x = point.subarray(1, 1 + coordinateBytes).toString('base64url')
  const y = point.subarray(1 + coordinateBytes).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x, y, ...named } as const
  const d = Buffer.from(seed).toString('base64url')
  const privateKey = createPrivateKey({ key: { ...curveOf(jwk), d }, format: 'jwk' })
  return { jwk, publicKey: importPoint(jwk), privateKey }
}

/**
 * The whole key, for the merchant's own key file.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateDecryptionKey, privateEncryptionJwk } from '@tallystick/proofs'
 *
 * const seed = randomBytes(32)
 * const { d } = privateEncryptionJwk(generateDecryptionKey('shoreline-1', 'X25519', seed))
 * d // → seed.toString('base64url')
 * ```
 */
export function privateEncryptionJwk({ jwk, privateKey }: DecryptionKey): PrivateEncryptionJwk {
  const { d } = privateKey.export({ format: 'jwk' })
  if (d === undefined) throw new TypeError('the private key has no d')
  return { ...jwk, d }
}

/**
 * The point of a JWK's curve.
 * @throws TypeError when there is no such point: a sender that used it would give its secret away.
 */
export function importPoint(curve: EncryptionCurve): KeyObject {
  try {
    return createPublicKey({ key: { ...curveOf(curve) }, format: 'jwk' })
  } catch (error) {
    throw new TypeError('not a point of its curve', { cause: error })
  }
}

/** The members that make the point, of a JWK that may hold more; undefined when they make none. */
export function readCurve(jwk: Readonly<Record<string, unknown>>): EncryptionCurve | undefined {
  const { kty, crv, x, y } = jwk
  if (!isCoordinate(x)) return undefined
  if (kty === 'EC' && crv === 'P-256' && isCoordinate(y)) return { kty, crv, x, y }
  if (kty === 'OKP' && crv === 'X25519' && y === undefined) return { kty, crv, x }
  return undefined
}

function readEncryptionJwk(jwk: unknown): EncryptionJwk {
  if (typeof jwk !== 'object' || jwk === null) throw new TypeError('not a JWK')
  const members = jwk as Readonly<Record<string, unknown>>
  const { kid, use, alg } = members
  const curve = readCurve(members)
  if (curve === undefined) throw new TypeError('neither a P-256 nor an X25519 key')
  if (use !== 'enc') throw new TypeError('not a key for encryption')
  if (alg !== undefined && alg !== 'ECDH-ES+A256KW') throw new TypeError('for another algorithm')
  if (typeof kid !== 'string' || kid === '') throw new TypeError('an encryption key needs a kid')
  return { ...curve, alg: 'ECDH-ES+A256KW', use: 'enc', kid }
}

function curveOf(curve: EncryptionCurve): EncryptionCurve {
  const { kty, crv, x } = curve
  return kty === 'EC' ? { kty, crv, x, y: curve.y } : { kty, crv, x }
}

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && decodeBase64url(value)?.length === coordinateBytes
}
