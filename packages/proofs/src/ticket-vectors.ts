// The test vectors of tickets: keys, tickets that open, and forged ones with the refusal expected.
// Deterministic: seeds, times and what stands for chance are fixed.
import { generateDecryptionKey, privateEncryptionJwk } from './encryption-key.ts'
import type { DecryptionKey, PrivateEncryptionJwk } from './encryption-key.ts'
import { forgedTickets } from './forged-tickets.ts'
import type { TicketRefusal } from './open-ticket.ts'
import { knownBytes, sealRaw } from './seal-raw.ts'
import { sealTicket } from './seal-ticket.ts'
import { signRaw } from './sign-raw.ts'
import { generateSigningKey, privateJwk, publicJwk } from './signing-key.ts'
import type { PrivateJwk, SigningKey } from './signing-key.ts'
import type { TicketClaims } from './ticket-claims.ts'

/** A ticket as a vector; where `at` or `nonce` is missing, that of the engine is meant, which has no nonce. */
type ValidVector = {
  readonly name: string
  readonly claims: TicketClaims
  readonly ticket: string
  readonly nonce?: string
  readonly at?: string
}

export type ForgedTicketVector = {
  readonly name: string
  readonly ticket: string
  readonly refusal: TicketRefusal
  readonly nonce?: string
  readonly at?: string
}

export type TicketVectors = {
  readonly about: string
  readonly engine: {
    readonly issuer: string
    readonly audience: string
    readonly at: string
    readonly clock_tolerance_ms: number
  }
  readonly signing_keys: readonly PrivateJwk[]
  readonly jwks: { readonly keys: readonly object[] }
  readonly engine_keys: readonly PrivateEncryptionJwk[]
  readonly valid: readonly ValidVector[]
  readonly forged: readonly ForgedTicketVector[]
}

export type TicketVectorKeys = {
  readonly signing: SigningKey
  readonly stranger: SigningKey
  readonly p256: DecryptionKey
  readonly x25519: DecryptionKey
  readonly another: DecryptionKey
}

const seed = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)

export const ticketVectorKeys: TicketVectorKeys = {
  signing: generateSigningKey('net-2026-11', seed(1)),
  stranger: generateSigningKey('net-2026-11', seed(3)),
  p256: generateDecryptionKey('courier-p256', 'P-256', seed(4)),
  x25519: generateDecryptionKey('courier-x25519', 'X25519', seed(5)),
  /** Of another merchant, under the same name. */
  another: generateDecryptionKey('courier-x25519', 'X25519', seed(6)),
}

export const ticketVectorClaims: TicketClaims = {
  iss: 'https://network.example',
  aud: 'mer_courier',
  sub: 'sub_8Zt2mQ4r',
  jti: 'tkt_5N0c2vUq',
  iat: 1_793_523_600,
  exp: 1_793_523_660,
  auth_time: 1_793_520_000,
  url: 'https://courier.example/articles/42',
  purchase: 'pur_01_7c9e6679',
  offer: 'article-42',
  access: { from: '2026-11-01T08:00:00Z', until: '2026-11-08T08:00:00Z' },
}

export function makeTicketVectors(): TicketVectors {
  const { signing, p256, x25519 } = ticketVectorKeys
  return {
    about:
      'Tickets of the network: JWS (EdDSA, typ ticket+jwt) inside a compact JWE (ECDH-ES+A256KW, A256GCM, cty ' +
      'ticket+jwt). The keys are public: never trust or use them. Every valid ticket is to be opened with exactly ' +
      'these claims, every forged one refused, for the reason named where several engines share the list of ' +
      'reasons. That a ticket is used once is for the engine to see to.',
    engine: {
      issuer: ticketVectorClaims.iss,
      audience: ticketVectorClaims.aud,
      at: '2026-11-01T09:00:30Z',
      clock_tolerance_ms: 10_000,
    },
    signing_keys: [privateJwk(signing)],
    jwks: { keys: [publicJwk(signing)] },
    engine_keys: [p256, x25519].map(privateEncryptionJwk),
    valid: validVectors(),
    forged: forgedTickets(ticketVectorKeys, ticketVectorClaims),
  }
}

function validVectors(): readonly ValidVector[] {
  const { signing, p256, x25519 } = ticketVectorKeys
  const sealed = (
    name: string,
    members: Partial<TicketClaims> = {},
    more: {
      readonly recipient?: DecryptionKey
      readonly nonce?: string
      readonly at?: string
    } = {},
  ): ValidVector => {
    const { recipient = x25519, ...asked } = more
    const claims = { ...ticketVectorClaims, ...members }
    const ticket = sealTicket(claims, { signing, recipient }, knownBytes(name))
    return { name, claims, ticket, ...asked }
  }
  const spacedHeader = '{ "kid": "net-2026-11",\n "typ": "ticket+jwt", "alg": "EdDSA" }'
  const spaced = signRaw(spacedHeader, JSON.stringify(ticketVectorClaims, null, 1), signing)
  return [
    sealed('to an X25519 key'),
    sealed('to a P-256 key', {}, { recipient: p256 }),
    sealed('access without an end', { access: { from: '2026-11-01T08:00:00Z' } }),
    sealed('a number of views', { access: { from: '2026-11-01T08:00:00Z', views: 3 } }),
    sealed('tied to a browser', { nonce: 'n-0S6_WzA2Mj' }, { nonce: 'n-0S6_WzA2Mj' }),
    sealed('text outside ASCII', { offer: 'Überblick "€" 文' }),
    sealed('as early as clocks may differ', {}, { at: '2026-11-01T08:59:50Z' }),
    sealed('the last millisecond', {}, { at: '2026-11-01T09:01:09.999Z' }),
    {
      name: 'white space and another order of members say the same',
      claims: ticketVectorClaims,
      ticket: sealRaw(spaced, x25519, 'spaced'),
    },
  ]
}
