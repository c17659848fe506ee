// Verifying a head that somebody kept: whether this network signed exactly this.
import type { JsonValue } from './canonical-json.ts'
import { openCompactJws } from './compact-jws.ts'
import type { EnvelopeRefusal } from './compact-jws.ts'
import { hashHead, isHead } from './head.ts'
import type { Head } from './head.ts'
import { headToken } from './sign-head.ts'
import type { VerifyingKeys } from './verifying-keys.ts'

export type HeadRefusal =
  'not_a_head' | 'wrong_network' | 'wrong_hash' | 'wrong_claim' | EnvelopeRefusal

export type HeadVerification =
  { readonly ok: true; readonly head: Head } | { readonly ok: false; readonly refusal: HeadRefusal }

/**
 * Verifies a head as it was published: its form, its hash, its signature, and that the signature is one of this head.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import * as proofs from '@tallystick/proofs'
 *
 * const key = proofs.generateSigningKey('head-1', randomBytes(32))
 * const head = proofs.signHead(
 *   {
 *     network: 'https://network.example',
 *     number: 1,
 *     at: '2026-11-01T09:00:00Z',
 *     previous: proofs.firstHash,
 *     buckets: [],
 *     actions: { through: 0, hash: proofs.firstHash },
 *   },
 *   key,
 * )
 * const expected = {
 *   keys: proofs.verifyingKeysFromJwks({ keys: [proofs.publicJwk(key)] }),
 *   network: 'https://network.example',
 * }
 * proofs.verifyHead(head, expected) // → { ok: true, head }
 * proofs.verifyHead({ ...head, number: 2 }, expected) // → { ok: false, refusal: 'wrong_hash' }
 * ```
 */
export function verifyHead(
  value: unknown,
  expected: { readonly keys: VerifyingKeys; readonly network: string },
): HeadVerification {
  if (!isHead(value as JsonValue)) return { ok: false, refusal: 'not_a_head' }
  const head = value as Head
  if (head.network !== expected.network) return { ok: false, refusal: 'wrong_network' }
  if (hashHead(head) !== head.hash) return { ok: false, refusal: 'wrong_hash' }
  const opened = openCompactJws(headToken, head.signature, expected.keys)
  if (!opened.ok) return { ok: false, refusal: opened.refusal }
  const { iss, number, at, previous, hash, ...others } = opened.payload
  const isOfThis =
    Object.keys(others).length === 0 &&
    iss === head.network &&
    number === head.number &&
    at === head.at &&
    previous === head.previous &&
    hash === head.hash
  return isOfThis ? { ok: true, head } : { ok: false, refusal: 'wrong_claim' }
}
