// Ed25519 keys that verify, by key id, read from a published JWK set and imported once.
import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decodeBase64url } from './base64url.ts'

/** The keys a verifier trusts, by `kid`. Every one of them is an Ed25519 key: nothing else verifies. */
export type VerifyingKeys = ReadonlyMap<string, KeyObject>

const publicKeyBytes = 32

/**
 * Reads a JWK set (RFC 7517 section 5). Keys for something else (another type or curve, encryption, no
 * `kid`, no `use`) are passed over, as the set may serve other readers too.
 * @throws TypeError when it is not a JWK set, or one of our keys in it is damaged, private or doubled:
 * a set that is wrong in one key is not trusted for the others.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateSigningKey, publicJwk, verifyingKeysFromJwks } from '@tallystick/proofs'
 *
 * const jwk = publicJwk(generateSigningKey('net-2026-11', randomBytes(32)))
 * const keys = verifyingKeysFromJwks({ keys: [jwk] })
 * keys.has('net-2026-11') // → true
 * verifyingKeysFromJwks({ keys: [jwk, jwk] }) // → throws TypeError
 * ```
 */
export function verifyingKeysFromJwks(jwks: unknown): VerifyingKeys {
  if (!isRecord(jwks) || !Array.isArray(jwks['keys'])) throw new TypeError('not a JWK set')
  const keys = new Map<string, KeyObject>()
  for (const jwk of jwks['keys'] as readonly unknown[]) {
    if (!isRecord(jwk) || !isSigningJwk(jwk)) continue
    const kid = jwk['kid'] as string
    if (keys.has(kid)) throw new TypeError(`two keys have the kid ${kid}`)
    keys.set(kid, importPublicKey(kid, jwk))
  }
  return keys
}

function isSigningJwk(jwk: Readonly<Record<string, unknown>>): boolean {
  const { kty, crv, use, kid, alg } = jwk
  if (kty !== 'OKP' || crv !== 'Ed25519' || use !== 'sig') return false
  if (alg !== undefined && alg !== 'EdDSA') return false
  return typeof kid === 'string' && kid !== ''
}

function importPublicKey(kid: string, jwk: Readonly<Record<string, unknown>>): KeyObject {
  const { x, d } = jwk
  if (d !== undefined) throw new TypeError(`the key ${kid} is published with its private half`)
  if (typeof x !== 'string' || decodeBase64url(x)?.length !== publicKeyBytes) {
    throw new TypeError(`the key ${kid} has no valid x`)
  }
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
