// Making a ticket: signed by the network, then encrypted so that only the merchant can read it.
import type { JsonObject } from './canonical-json.ts'
import { encryptCompactJwe } from './compact-jwe.ts'
import { signCompactJws } from './compact-jws.ts'
import type { EncryptionKey } from './encryption-key.ts'
import type { SigningKey } from './signing-key.ts'
import { findTicketProblem } from './ticket-claims.ts'
import type { TicketClaims } from './ticket-claims.ts'

export const ticketType = 'ticket+jwt'

/**
 * A ticket: JWS (EdDSA, `typ: ticket+jwt`) inside a JWE (ECDH-ES+A256KW, A256GCM).
 * @param randomBytes a source of secret chance.
 * @throws TypeError when the claims are ones that `openTicket` would refuse, RangeError when it would be too long.
 */
export function sealTicket(
  claims: TicketClaims,
  keys: { readonly signing: SigningKey; readonly recipient: EncryptionKey },
  randomBytes: (count: number) => Uint8Array,
): string {
  const payload: JsonObject = claims
  const problem = findTicketProblem(payload)
  if (problem !== undefined) throw new TypeError(`not the claims of a ticket: ${problem}`)
  const signed = signCompactJws(ticketType, payload, keys.signing)
  return encryptCompactJwe(signed, ticketType, keys.recipient, randomBytes)
}
