// Public keys of merchants: which are taken. Those that sign, and those that tickets are encrypted to. Pure.
import { createHash, createPublicKey } from 'node:crypto'
import type { EncryptionJwk } from '@tallystick/proofs'

/** A public key as RFC 7517 writes it, with nothing in it that is not needed. */
export type MerchantJwk = SigningJwk | EncryptionJwk

/** With which a merchant proves that it is itself. */
export type SigningJwk = {
  readonly kty: 'OKP' | 'EC'
  readonly crv: 'Ed25519' | 'P-256'
  readonly x: string
  readonly y?: string
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA' | 'ES256'
}

export type ReadKey =
  { readonly ok: true; readonly jwk: MerchantJwk } | { readonly ok: false; readonly fault: string }

const members = new Set(['kty', 'crv', 'x', 'y', 'kid', 'use', 'alg', 'key_ops'])
const coordinatePattern = /^[A-Za-z0-9_-]{43}$/

/**
 * The key of a JWK; the algorithm follows from the key, never from what the JWK says. Without a `kid`
 * its thumbprint (RFC 7638) is taken.
 */
export function readMerchantKey(jwk: Readonly<Record<string, unknown>>): ReadKey {
  const { kty, crv, x, y, kid, use, alg } = jwk
  if ('d' in jwk || 'k' in jwk) return { ok: false, fault: 'is a private key: make a new one' }
  const unknown = Object.keys(jwk).find((member) => !members.has(member))
  if (unknown !== undefined) return { ok: false, fault: 'has members that a public key has not' }
  if (use !== undefined && use !== 'sig' && use !== 'enc') {
    return { ok: false, fault: 'is neither for signing nor for encryption' }
  }
  if (kid !== undefined && (typeof kid !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(kid))) {
    return { ok: false, fault: 'has a kid that is not 1 to 100 printable ASCII characters' }
  }
  if (typeof x !== 'string' || !coordinatePattern.test(x)) {
    return { ok: false, fault: 'has no x of 32 bytes' }
  }
  if (use === 'enc') return readEncryptionKey(jwk, x)
  if (kty === 'OKP' && crv === 'Ed25519') {
    if (y !== undefined) return { ok: false, fault: 'has a y, which Ed25519 has not' }
    if (alg !== undefined && alg !== 'EdDSA' && alg !== 'Ed25519') return otherAlgorithm
    const named = kid ?? thumbprint({ crv, kty, x })
    return withPoint({ kty, crv, x, kid: named, use: 'sig', alg: 'EdDSA' })
  }
  if (kty === 'EC' && crv === 'P-256') {
    if (typeof y !== 'string' || !coordinatePattern.test(y)) {
      return { ok: false, fault: 'has no y of 32 bytes' }
    }
    if (alg !== undefined && alg !== 'ES256') return otherAlgorithm
    const named = kid ?? thumbprint({ crv, kty, x, y })
    return withPoint({ kty, crv, x, y, kid: named, use: 'sig', alg: 'ES256' })
  }
  return { ok: false, fault: 'is neither Ed25519 nor P-256' }
}

/** `kid` and `x` were looked at already. */
function readEncryptionKey(jwk: Readonly<Record<string, unknown>>, x: string): ReadKey {
  const { kty, crv, y, kid, alg } = jwk
  if (alg !== undefined && alg !== 'ECDH-ES+A256KW') return otherAlgorithm
  const named = { use: 'enc', alg: 'ECDH-ES+A256KW' } as const
  if (kty === 'OKP' && crv === 'X25519') {
    if (y !== undefined) return { ok: false, fault: 'has a y, which X25519 has not' }
    const point = { kty, crv, x } as const
    return withPoint({ ...point, ...named, kid: textOf(kid) ?? thumbprint({ crv, kty, x }) })
  }
  if (kty === 'EC' && crv === 'P-256') {
    if (typeof y !== 'string' || !coordinatePattern.test(y)) {
      return { ok: false, fault: 'has no y of 32 bytes' }
    }
    const point = { kty, crv, x, y } as const
    return withPoint({ ...point, ...named, kid: textOf(kid) ?? thumbprint({ crv, kty, x, y }) })
  }
  return { ok: false, fault: 'is neither X25519 nor P-256' }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const otherAlgorithm: ReadKey = { ok: false, fault: 'names an algorithm that is not its own' }

// Members in the order of the alphabet, as RFC 7638, section 3.2 demands.
function thumbprint(required: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(JSON.stringify(required)).digest('base64url')
}

// The importer checks that the point lies on its curve.
function withPoint(jwk: MerchantJwk): ReadKey {
  try {
    const { kty, crv, x } = jwk
    const y = yOf(jwk)
    createPublicKey({ key: { kty, crv, x, ...(y === undefined ? {} : { y }) }, format: 'jwk' })
    return { ok: true, jwk }
  } catch {
    return { ok: false, fault: 'is not a point of its curve' }
  }
}

/** Whether two keys are the same key, whatever else was written with them. */
export function isSameKey(a: MerchantJwk, b: MerchantJwk): boolean {
  return a.kty === b.kty && a.crv === b.crv && a.x === b.x && yOf(a) === yOf(b)
}

function yOf(jwk: MerchantJwk): string | undefined {
  return 'y' in jwk ? jwk.y : undefined
}
