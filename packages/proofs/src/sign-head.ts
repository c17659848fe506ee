// Signing a head: the network's statement of how far its chain reaches.
import { signCompactJws } from './compact-jws.ts'
import type { TokenKind } from './compact-jws.ts'
import { hashHead, isHead } from './head.ts'
import type { Head, HeadContent } from './head.ts'
import type { SigningKey } from './signing-key.ts'

export const headToken: TokenKind = { type: 'head+jwt', lengthMax: 2048 }

/**
 * Hashes and signs a head (JWS compact of RFC 7515, EdDSA of RFC 8037, `typ: head+jwt`).
 * @throws TypeError when it is one that `verifyHead` would refuse.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { firstHash, generateSigningKey, signHead } from '@tallystick/proofs'
 *
 * const key = generateSigningKey('head-1', randomBytes(32))
 * const content = {
 *   network: 'https://network.example',
 *   number: 1,
 *   at: '2026-11-01T09:00:00Z',
 *   previous: firstHash,
 *   buckets: [],
 *   actions: { through: 0, hash: firstHash },
 * }
 * signHead(content, key).signature.split('.').length // → 3
 * signHead({ ...content, number: 0 }, key) // → throws TypeError
 * ```
 */
export function signHead(content: HeadContent, key: SigningKey): Head {
  const hash = hashHead(content)
  const { network, number, at, previous } = content
  const signature = signCompactJws(headToken, { iss: network, number, at, previous, hash }, key)
  const head = { ...content, hash, signature }
  if (!isHead(head)) throw new TypeError('not a head')
  return head
}
