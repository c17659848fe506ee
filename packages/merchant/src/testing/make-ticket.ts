// A ticket as the stand-in network seals it, or as a forger would.
import { randomBytes } from 'node:crypto'
import {
  encryptionKeyFromJwk,
  generateDecryptionKey,
  privateEncryptionJwk,
  sealTicket,
} from '@tallystick/proofs'
import type { PrivateEncryptionJwk, TicketClaims } from '@tallystick/proofs'
import { printSeconds, readSeconds } from '../platform/clock.ts'
import type { World } from './world.ts'

export const makeEncryptionKey = (
  kid: string,
  curve: 'P-256' | 'X25519' = 'X25519',
): PrivateEncryptionJwk => privateEncryptionJwk(generateDecryptionKey(kid, curve, randomBytes(32)))

export interface TicketMaking {
  readonly to: PrivateEncryptionJwk
  readonly claims?: Partial<TicketClaims>
  readonly isForged?: boolean
}

/** For `tides` at the first site, which is open until an hour after ten minutes ago. */
export function makeTicket(
  { clock, network: { issuer, keys } }: World,
  { to, claims = {}, isForged = false }: TicketMaking,
): string {
  const iat = readSeconds(clock)
  const whole: TicketClaims = {
    iss: issuer,
    aud: 'mer_shoreline',
    sub: 'sub_ada',
    jti: randomBytes(16).toString('hex'),
    iat,
    exp: iat + 60,
    auth_time: iat - 600,
    url: 'https://shoreline.example/read/tides',
    purchase: 'pur_1',
    offer: 'tides',
    access: { from: textOf(iat - 600), until: textOf(iat + 3000) },
    ...claims,
  }
  const signing = isForged ? keys.stranger : keys.receipts
  const recipient = encryptionKeyFromJwk(to)
  return sealTicket(whole, { signing, recipient }, (count) => randomBytes(count))
}

/** Without the fraction, which the wire format does not have. */
function textOf(seconds: number): string {
  return printSeconds(seconds).replace('.000Z', 'Z')
}
