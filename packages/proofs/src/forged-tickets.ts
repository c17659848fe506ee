// Forged, altered, outdated and malformed tickets, each with the refusal that it must meet.
import { createHmac } from 'node:crypto'
import { encryptCompactJwe } from './compact-jwe.ts'
import type { TicketRefusal } from './open-ticket.ts'
import { knownBytes, sealRaw } from './seal-raw.ts'
import { signRaw } from './sign-raw.ts'
import type { SigningKey } from './signing-key.ts'
import type { TicketClaims } from './ticket-claims.ts'
import type { ForgedTicketVector, TicketVectorKeys } from './ticket-vectors.ts'

type Asked = { readonly nonce?: string; readonly at?: string }
type Row = readonly [name: string, ticket: string, refusal: TicketRefusal, asked?: Asked]

const base64url = (text: string | Buffer): string => Buffer.from(text).toString('base64url')

export function forgedTickets(
  keys: TicketVectorKeys,
  claims: TicketClaims,
): readonly ForgedTicketVector[] {
  return [
    ...misspeltEnvelopes(keys, claims),
    ...otherHeaders(keys, claims),
    ...changedEnvelopes(keys, claims),
    ...wrongTokens(keys, claims),
    ...wrongClaims(keys, claims),
    ...elsewhereOrAnotherTime(keys, claims),
  ].map(([name, ticket, refusal, asked]) => ({ name, ticket, refusal, ...asked }))
}

/** A right ticket, signed and sealed. */
function right({ signing, x25519 }: TicketVectorKeys, claims: TicketClaims): string {
  return sealRaw(signRaw(headerText(signing), JSON.stringify(claims), signing), x25519, 'right')
}

/** The ticket with one of its five parts exchanged. */
function exchange(ticket: string, index: number, change: (part: string) => string): string {
  return ticket
    .split('.')
    .map((part, at) => (at === index ? change(part) : part))
    .join('.')
}

function misspeltEnvelopes(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const { signing, x25519 } = keys
  const ticket = right(keys, claims)
  const signed = signRaw(headerText(signing), JSON.stringify(claims), signing)
  const long = signRaw(
    headerText(signing),
    JSON.stringify({ ...claims, sub: 'x'.repeat(3100) }),
    signing,
  )
  return [
    ['an envelope of 7169 characters', `${ticket}${'A'.repeat(7169 - ticket.length)}`, 'too_long'],
    ['a token of more than 4608 characters inside', sealRaw(long, x25519, 'long'), 'too_long'],
    ['nothing', '', 'not_compact'],
    ['signed but not encrypted', signed, 'not_compact'],
    ['a sixth part', `${ticket}.AA`, 'not_compact'],
    ['an empty key part', exchange(ticket, 1, () => ''), 'not_compact'],
    [
      'two parts inside',
      sealRaw(signed.split('.').slice(0, 2).join('.'), x25519, 'two'),
      'not_compact',
    ],
    ['padding', exchange(ticket, 4, (part) => `${part}==`), 'bad_encoding'],
    ['a space at the end', `${ticket} `, 'bad_encoding'],
    ['the other alphabet', exchange(ticket, 2, () => '++++'), 'bad_encoding'],
    ['a header that is no JSON', exchange(ticket, 0, () => base64url('alg')), 'bad_json'],
    ['a header that is a list', exchange(ticket, 0, () => base64url('[]')), 'bad_json'],
    [
      'alg twice',
      exchange(ticket, 0, (part) => spell(part, (text) => text.replace('{', '{"alg":"dir",'))),
      'duplicate_member',
    ],
  ]
}

function otherHeaders(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const ticket = right(keys, claims)
  const header = (members: object): string =>
    exchange(ticket, 0, (part) =>
      spell(part, (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...members })),
    )
  const { x25519, p256 } = keys
  const { x } = x25519.jwk
  const { kid } = p256.jwk
  return [
    ['crit', header({ crit: ['exp'] }), 'unknown_header'],
    ['compressed', header({ zip: 'DEF' }), 'unknown_header'],
    ['party infos', header({ apu: 'QWxpY2U', apv: 'Qm9i' }), 'unknown_header'],
    ['a key beside the key', header({ jwk: { kty: 'OKP', crv: 'X25519', x } }), 'unknown_header'],
    ['an address of keys', header({ jku: 'https://evil.example/keys' }), 'unknown_header'],
    ['a receipt', header({ cty: 'receipt+jwt' }), 'wrong_type'],
    ['no type', header({ cty: undefined }), 'wrong_type'],
    ['direct agreement', header({ alg: 'ECDH-ES' }), 'wrong_algorithm'],
    ['a password for the key', header({ alg: 'PBES2-HS512+A256KW' }), 'wrong_algorithm'],
    ['another cipher', header({ enc: 'A128CBC-HS256' }), 'wrong_algorithm'],
    ['a key that is not ours', header({ kid: 'courier-old' }), 'unknown_key'],
    ['no kid', header({ kid: undefined }), 'unknown_key'],
    ['our key of another curve', header({ kid }), 'not_decryptable'],
    ['no key of the sender', header({ epk: undefined }), 'not_decryptable'],
    [
      'the sender’s private key beside',
      header({ epk: { kty: 'OKP', crv: 'X25519', x, d: x } }),
      'not_decryptable',
    ],
    [
      'a point of few multiples',
      header({ epk: { kty: 'OKP', crv: 'X25519', x: base64url(Buffer.alloc(32)) } }),
      'not_decryptable',
    ],
    ['a point off the curve', offCurve(keys, claims), 'not_decryptable'],
    [
      'spelt with a space',
      header({}).replace(/^[^.]+/, (part) => spell(part, (text) => ` ${text}`)),
      'not_decryptable',
    ],
  ]
}

/** To the P-256 key, with a point beside the curve: the classic way to learn a private key bit by bit. */
function offCurve({ signing, p256 }: TicketVectorKeys, claims: TicketClaims): string {
  const signed = signRaw(headerText(signing), JSON.stringify(claims), signing)
  const ticket = sealRaw(signed, p256, 'off the curve')
  return exchange(ticket, 0, (part) =>
    spell(part, (text) => {
      const header = JSON.parse(text) as { readonly epk: object }
      const y = base64url(Buffer.alloc(32, 1))
      return JSON.stringify({ ...header, epk: { ...header.epk, y } })
    }),
  )
}

function changedEnvelopes(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const ticket = right(keys, claims)
  const signed = signRaw(headerText(keys.signing), JSON.stringify(claims), keys.signing)
  const flip = (index: number): string =>
    exchange(ticket, index, (part) => {
      const bytes = Buffer.from(part, 'base64url')
      bytes[3] = (bytes[3] ?? 0) ^ 1
      return base64url(bytes)
    })
  const shortTag = exchange(ticket, 4, (part) =>
    base64url(Buffer.from(part, 'base64url').subarray(0, 12)),
  )
  return [
    [
      'to another merchant’s key of the same name',
      sealRaw(signed, keys.another, 'another'),
      'not_decryptable',
    ],
    ['the wrapped key changed', flip(1), 'not_decryptable'],
    ['the initial value changed', flip(2), 'not_decryptable'],
    ['the content changed', flip(3), 'not_decryptable'],
    ['the tag changed', flip(4), 'not_decryptable'],
    ['a shorter tag', shortTag, 'not_decryptable'],
    [
      'the content of another ticket',
      exchange(ticket, 3, () => sealRaw(signed, keys.x25519, 'other').split('.')[3] ?? ''),
      'not_decryptable',
    ],
  ]
}

function wrongTokens(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const { signing, stranger, x25519 } = keys
  const text = JSON.stringify(claims)
  const sealed = (signed: string): string => sealRaw(signed, x25519, 'token')
  const none = `${base64url(headerText(signing, { alg: 'none' }))}.${base64url(text)}.AA`
  const hmacHead = `${base64url(headerText(signing, { alg: 'HS256' }))}.${base64url(text)}`
  const secret = Buffer.from(signing.x, 'base64url')
  const hmac = `${hmacHead}.${createHmac('sha256', secret).update(hmacHead).digest('base64url')}`
  const twice = text.replace('{', '{"sub":"sub_other",')
  return [
    ['not signed', sealed(none), 'wrong_algorithm'],
    ['the public key as a secret', sealed(hmac), 'wrong_algorithm'],
    [
      'a receipt inside',
      sealed(signRaw(headerText(signing, { typ: 'receipt+jwt' }), text, signing)),
      'wrong_type',
    ],
    [
      'a key inside',
      sealed(signRaw(headerText(signing, { jwk: {} }), text, signing)),
      'unknown_header',
    ],
    [
      'signed with an unknown key',
      sealed(signRaw(headerText(signing, { kid: 'net-2026-10' }), text, signing)),
      'unknown_key',
    ],
    [
      'signed by a stranger',
      sealed(signRaw(headerText(signing), text, stranger)),
      'wrong_signature',
    ],
    [
      'a member said twice',
      sealed(signRaw(headerText(signing), twice, signing)),
      'duplicate_member',
    ],
    ['claims that are no object', sealed(signRaw(headerText(signing), '[]', signing)), 'bad_json'],
    [
      'bytes that are no text',
      encryptCompactJwe('\u0000', 'ticket+jwt', x25519, knownBytes('bytes')),
      'not_compact',
    ],
  ]
}

function wrongClaims(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const { signing, x25519 } = keys
  const { access } = claims
  const row = (name: string, members: object, refusal: TicketRefusal = 'wrong_claim'): Row => {
    const text = JSON.stringify({ ...claims, ...members })
    return [name, sealRaw(signRaw(headerText(signing), text, signing), x25519, name), refusal]
  }
  return [
    row('an unknown claim', { email: 'ada@example.org' }, 'unknown_claim'),
    row('an unknown member of access', { access: { ...access, days: 3 } }, 'unknown_claim'),
    ...Object.keys(claims).map((name) => row(`no ${name}`, { [name]: undefined })),
    row('an empty jti', { jti: '' }),
    row('a fraction of a second', { iat: claims.iat + 0.5 }),
    row('an end as text', { exp: String(claims.exp) }),
    row('ends as it begins', { exp: claims.iat }),
    row('signed on later', { auth_time: claims.iat + 1 }),
    row('an address that is a script', { url: 'javascript:alert(1)' }),
    row('an address without a host', { url: '/articles/42' }),
    row('access that ends before it begins', {
      access: { from: access.from, until: '2026-11-01T07:00:00Z' },
    }),
    row('no views at all', { access: { ...access, views: 0 } }),
    row('61 seconds', { exp: claims.iat + 61 }, 'lifetime_too_long'),
  ]
}

function elsewhereOrAnotherTime(keys: TicketVectorKeys, claims: TicketClaims): readonly Row[] {
  const { signing, x25519 } = keys
  const sealed = (members: object): string => {
    const text = JSON.stringify({ ...claims, ...members })
    return sealRaw(signRaw(headerText(signing), text, signing), x25519, text)
  }
  const ending = { access: { from: claims.access.from, until: '2026-11-01T09:00:20Z' } }
  const later = { access: { from: '2026-11-01T09:00:41Z' } }
  return [
    ['another network', sealed({ iss: 'https://network.example.evil' }), 'wrong_issuer'],
    ['issuer with a slash', sealed({ iss: 'https://network.example/' }), 'wrong_issuer'],
    ['another merchant', sealed({ aud: 'mer_sentinel' }), 'wrong_audience'],
    ['another browser', sealed({ nonce: 'one' }), 'wrong_nonce', { nonce: 'other' }],
    ['no nonce where one was tied', sealed({}), 'wrong_nonce', { nonce: 'other' }],
    ['a nonce where none was tied', sealed({ nonce: 'one' }), 'wrong_nonce'],
    ['issued in the future', sealed({}), 'not_yet_valid', { at: '2026-11-01T08:59:49.999Z' }],
    ['access begins later', sealed(later), 'not_yet_valid'],
    ['ended ten seconds ago', sealed({}), 'expired', { at: '2026-11-01T09:01:10Z' }],
    ['ended long ago', sealed({}), 'expired', { at: '2027-11-01T09:00:00Z' }],
    ['access ended ten seconds ago', sealed(ending), 'expired'],
  ]
}

/** A header of three members, some exchanged; those set to undefined are left out. */
function headerText(key: SigningKey, members: object = {}): string {
  return JSON.stringify({ alg: 'EdDSA', typ: 'ticket+jwt', kid: key.kid, ...members })
}

function spell(part: string, change: (text: string) => string): string {
  return base64url(change(Buffer.from(part, 'base64url').toString('utf8')))
}
