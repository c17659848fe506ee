// The test vectors of receipts: keys, receipts that hold, and forged ones with the refusal expected.
// Deterministic: seeds and times are fixed, and Ed25519 signatures have no randomness.
import { forgedReceipts } from './forged-receipts.ts'
import type { ReceiptClaims } from './receipt-claims.ts'
import { signReceipt } from './sign-receipt.ts'
import { generateSigningKey, privateJwk, publicJwk } from './signing-key.ts'
import type { PrivateJwk } from './signing-key.ts'
import { signRaw } from './sign-raw.ts'
import type { ReceiptRefusal } from './receipt-refusals.ts'

/** A receipt as a vector; where `audience`, `issuer` or `at` is missing, that of the verifier is meant. */
type ValidVector = {
  readonly name: string
  readonly kid: string
  readonly claims: ReceiptClaims
  readonly token: string
  readonly at?: string
  /** Whether another signer of the same claims must produce exactly this token. */
  readonly is_canonical: boolean
}

export type ForgedVector = {
  readonly name: string
  readonly token: string
  readonly refusal: ReceiptRefusal
  readonly at?: string
}

export type ReceiptVectors = {
  readonly about: string
  readonly verifier: {
    readonly issuer: string
    readonly audience: string
    readonly at: string
    readonly clock_tolerance_ms: number
  }
  readonly signing_keys: readonly PrivateJwk[]
  readonly jwks: { readonly keys: readonly object[] }
  readonly valid: readonly ValidVector[]
  readonly forged: readonly ForgedVector[]
}

export const vectorKeys = {
  current: generateSigningKey('net-2026-11', new Uint8Array(32).fill(1)),
  previous: generateSigningKey('net-2026-10', new Uint8Array(32).fill(2)),
  stranger: generateSigningKey('net-2026-11', new Uint8Array(32).fill(3)),
}

export const vectorClaims: ReceiptClaims = {
  iss: 'https://network.example',
  aud: 'mer_courier',
  sub: 'sub_8Zt2mQ4r',
  jti: 'pur_01_7c9e6679',
  iat: 1_793_523_600,
  offer: 'article-42',
  price: { amount: '2.50', currency: 'USD' },
  access: { from: '2026-11-01T09:00:00Z', until: '2026-11-08T09:00:00Z' },
  exp: 1_794_128_400,
}

/** A set with keys that verify receipts among keys that must not. */
const jwks = {
  keys: [
    publicJwk(vectorKeys.current),
    publicJwk(vectorKeys.previous),
    { ...publicJwk(vectorKeys.current), kid: 'net-encryption', use: 'enc' },
    { ...publicJwk(vectorKeys.current), kid: 'net-other-curve', crv: 'X25519' },
    { kty: 'oct', kid: 'net-shared', use: 'sig', alg: 'HS256', k: publicJwk(vectorKeys.current).x },
  ],
}

export function makeReceiptVectors(): ReceiptVectors {
  return {
    about:
      'Receipts of the network (JWS compact, EdDSA, typ receipt+jwt). The seeds are public: ' +
      'never trust these keys. Every valid token is to be accepted with exactly these claims, every ' +
      'forged one refused, for the reason named where several verifiers share the list of reasons.',
    verifier: {
      issuer: vectorClaims.iss,
      audience: vectorClaims.aud,
      at: '2026-11-01T10:00:00Z',
      clock_tolerance_ms: 10_000,
    },
    signing_keys: [vectorKeys.current, vectorKeys.previous].map(privateJwk),
    jwks,
    valid: validVectors(),
    forged: forgedReceipts(vectorKeys, vectorClaims),
  }
}

function validVectors(): readonly ValidVector[] {
  const { current, previous } = vectorKeys
  const unlimited: ReceiptClaims = {
    ...vectorClaims,
    access: { from: '2026-11-01T09:00:00Z' },
    exp: vectorClaims.iat + 30 * 86_400,
  }
  const full: ReceiptClaims = {
    ...vectorClaims,
    price: { amount: '0.000125', currency: 'KWD' },
    access: { from: '2026-11-01T09:00:00.25Z', until: '2026-11-08T09:00:00.999999999Z', views: 3 },
    checkpoint: '4711:Zm9yIHRoZSB2ZWN0b3JzIG9ubHk',
  }
  const signed = (
    name: string,
    claims: ReceiptClaims,
    key = current,
    at?: string,
  ): ValidVector => ({
    name,
    kid: key.kid,
    claims,
    token: signReceipt(claims, key),
    ...(at === undefined ? {} : { at }),
    is_canonical: true,
  })
  const spacedHeader = '{ "kid": "net-2026-11",\n "typ": "receipt+jwt", "alg": "EdDSA" }'
  return [
    signed('access until a fixed end', vectorClaims),
    signed('unlimited access, the longest lifetime', unlimited),
    signed('every claim, a price below a cent, fractions of seconds', full),
    signed('nothing was charged', { ...vectorClaims, price: { amount: '0', currency: 'JPY' } }),
    signed('text outside ASCII', { ...vectorClaims, offer: 'Überblick "€" 文' }),
    signed('signed with the previous key', vectorClaims, previous),
    signed('as early as clocks may differ', vectorClaims, current, '2026-11-01T08:59:50Z'),
    signed('the last millisecond', vectorClaims, current, '2026-11-08T09:00:09.999Z'),
    {
      name: 'white space and another order of members say the same',
      kid: current.kid,
      claims: vectorClaims,
      token: signRaw(spacedHeader, JSON.stringify(vectorClaims, null, 1), current),
      is_canonical: false,
    },
  ]
}
