// Making a ticket: signed by the network, then encrypted so that only the merchant can read it.
import type { JsonObject } from './canonical-json.ts'
import { encryptCompactJwe } from './compact-jwe.ts'
import { signCompactJws } from './compact-jws.ts'
import type { TokenKind } from './compact-jws.ts'
import type { EncryptionKey } from './encryption-key.ts'
import type { SigningKey } from './signing-key.ts'
import { findTicketProblem } from './ticket-claims.ts'
import type { TicketClaims } from './ticket-claims.ts'

/** It holds the longest address that content may have, beside everything else. */
export const ticketToken: TokenKind = { type: 'ticket+jwt', lengthMax: 4608 }

/**
 * A ticket: JWS (EdDSA, `typ: ticket+jwt`) inside a JWE (ECDH-ES+A256KW, A256GCM).
 * @param randomBytes a source of secret chance.
 * @throws TypeError when the claims are ones that `openTicket` would refuse, RangeError when it would be too long.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { generateDecryptionKey, generateSigningKey, sealTicket } from '@tallystick/proofs'
 *
 * const signing = generateSigningKey('net-2026-11', randomBytes(32))
 * const recipient = generateDecryptionKey('shoreline-1', 'X25519', randomBytes(32))
 * const claims = {
 *   iss: 'https://network.example',
 *   aud: 'mer_shoreline',
 *   sub: 'opaque-id-of-the-customer',
 *   jti: 'ticket-1',
 *   iat: 1_795_338_600,
 *   exp: 1_795_338_660,
 *   auth_time: 1_795_338_000,
 *   url: 'https://shoreline.example/articles/tides',
 *   purchase: 'pur_1',
 *   offer: 'tides',
 *   access: { from: '2026-11-22T09:10:00Z' },
 * }
 * const ticket = sealTicket(claims, { signing, recipient }, randomBytes)
 * ticket.split('.').length // → 5
 * sealTicket({ ...claims, exp: claims.iat + 61 }, { signing, recipient }, randomBytes) // → throws TypeError
 * ```
 */
export function sealTicket(
  claims: TicketClaims,
  keys: { readonly signing: SigningKey; readonly recipient: EncryptionKey },
  randomBytes: (count: number) => Uint8Array,
): string {
  const payload: JsonObject = claims
  const problem = findTicketProblem(payload)
  if (problem !== undefined) throw new TypeError(`not the claims of a ticket: ${problem}`)
  const signed = signCompactJws(ticketToken, payload, keys.signing)
  return encryptCompactJwe(signed, ticketToken.type, keys.recipient, randomBytes)
}
