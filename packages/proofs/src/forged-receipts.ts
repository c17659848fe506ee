// Forged, altered, outdated and malformed receipts, each with the refusal that it must meet.
import { createHmac } from 'node:crypto'
import type { ReceiptClaims } from './receipt-claims.ts'
import type { ForgedVector } from './receipt-vectors.ts'
import { signRaw } from './sign-raw.ts'
import { signReceipt } from './sign-receipt.ts'
import { publicJwk } from './signing-key.ts'
import type { SigningKey } from './signing-key.ts'
import type { ReceiptRefusal } from './receipt-refusals.ts'

type ForgingKeys = { readonly current: SigningKey; readonly stranger: SigningKey }
type Row = readonly [name: string, token: string, refusal: ReceiptRefusal, at?: string]

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

export function forgedReceipts(keys: ForgingKeys, claims: ReceiptClaims): readonly ForgedVector[] {
  const rows = [
    ...badEnvelopes(keys, claims),
    ...badSignatures(keys, claims),
    ...badHeaders(keys, claims),
    ...badJson(keys, claims),
    ...badClaims(keys, claims),
    ...elsewhereOrAnotherTime(keys, claims),
  ]
  return rows.map(([name, token, refusal, at]) => ({
    name,
    token,
    refusal,
    ...(at === undefined ? {} : { at }),
  }))
}

function badEnvelopes({ current }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const token = signReceipt(claims, current)
  const [header = '', payload = '', signature = ''] = token.split('.')
  const long = signRaw(
    headerText(current),
    JSON.stringify({ ...claims, offer: 'x'.repeat(1500) }),
    current,
  )
  return [
    ['empty', '', 'not_compact'],
    ['two parts', `${header}.${payload}`, 'not_compact'],
    ['four parts', `${token}.`, 'not_compact'],
    ['five parts, as encrypted tokens have', `${token}.${payload}.${signature}`, 'not_compact'],
    ['no payload', `${header}..${signature}`, 'not_compact'],
    [
      'JSON serialization',
      JSON.stringify({ protected: header, payload, signature }),
      'not_compact',
    ],
    ['true signature, but over 2 KB', long, 'too_long'],
    ['padding', `${header}.${payload}.${signature}==`, 'bad_encoding'],
    ['a line end', `${token}\n`, 'bad_encoding'],
    ['a space before', ` ${token}`, 'bad_encoding'],
    [
      'plain base64',
      `${header}.${payload}.${signature.replaceAll('-', '+').replaceAll('_', '/')}`,
      'bad_encoding',
    ],
    [
      'stray bits in the last character',
      `${token.slice(0, -1)}${nextCharacter(token)}`,
      'bad_encoding',
    ],
    ['a length that no bytes have', `${token}AAA`, 'bad_encoding'],
  ]
}

function badSignatures({ current, stranger }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const token = signReceipt(claims, current)
  const [header = '', payload = '', signature = ''] = token.split('.')
  const cheaper = { ...claims, price: { amount: '0.01', currency: 'USD' } }
  const cheaperPayload = base64url(JSON.stringify(cheaper))
  const bytes = Buffer.from(signature, 'base64url')
  const short = bytes.subarray(0, 63).toString('base64url')
  const long = Buffer.concat([bytes, Buffer.from([0])]).toString('base64url')
  return [
    ['payload exchanged', `${header}.${cheaperPayload}.${signature}`, 'wrong_signature'],
    ['signed by a stranger under our kid', signReceipt(claims, stranger), 'wrong_signature'],
    [
      'signature of another receipt',
      `${header}.${payload}.${signReceipt(cheaper, current).split('.')[2] ?? ''}`,
      'wrong_signature',
    ],
    [
      'kid of the other key',
      signRaw(headerText(current, { kid: 'net-2026-10' }), JSON.stringify(claims), current),
      'wrong_signature',
    ],
    ['no signature', `${header}.${payload}.`, 'wrong_signature'],
    ['signature of 63 bytes', `${header}.${payload}.${short}`, 'wrong_signature'],
    ['signature of 65 bytes', `${header}.${payload}.${long}`, 'wrong_signature'],
    [
      'the same signature with S increased by the group order',
      `${header}.${payload}.${malleate(bytes)}`,
      'wrong_signature',
    ],
    [
      'all zero',
      `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
      'wrong_signature',
    ],
  ]
}

function badHeaders({ current, stranger }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const signed = (members: object): string =>
    signRaw(headerText(current, members), JSON.stringify(claims), current)
  const selfMade = signRaw(
    headerText(stranger, { jwk: publicJwk(stranger) }),
    JSON.stringify(claims),
    stranger,
  )
  return [
    ['alg none', unsigned(headerText(current, { alg: 'none' }), claims), 'wrong_algorithm'],
    ['alg HS256 with the public key as secret', hmacSigned(current, claims), 'wrong_algorithm'],
    ['alg ES256', signed({ alg: 'ES256' }), 'wrong_algorithm'],
    ['alg in small letters', signed({ alg: 'eddsa' }), 'wrong_algorithm'],
    ['alg missing', signed({ alg: undefined }), 'wrong_algorithm'],
    ['alg a list', signed({ alg: ['EdDSA'] }), 'wrong_algorithm'],
    ['typ JWT', signed({ typ: 'JWT' }), 'wrong_type'],
    ['typ of another token of the network', signed({ typ: 'ticket+jwt' }), 'wrong_type'],
    ['typ with the media type prefix', signed({ typ: 'application/receipt+jwt' }), 'wrong_type'],
    ['typ missing', signed({ typ: undefined }), 'wrong_type'],
    ['kid unknown', signed({ kid: 'net-2026-12' }), 'unknown_key'],
    ['kid missing', signed({ kid: undefined }), 'unknown_key'],
    ['kid a number', signed({ kid: 1 }), 'unknown_key'],
    ['kid of a key for encryption', signed({ kid: 'net-encryption' }), 'unknown_key'],
    ['kid of a key of another curve', signed({ kid: 'net-other-curve' }), 'unknown_key'],
    ['kid of a shared secret', signed({ kid: 'net-shared' }), 'unknown_key'],
    ['crit', signed({ crit: ['exp'] }), 'unknown_header'],
    ['jwk: brings its own key', selfMade, 'unknown_header'],
    ['jku', signed({ jku: 'https://attacker.example/jwks' }), 'unknown_header'],
    ['x5u', signed({ x5u: 'https://attacker.example/cert' }), 'unknown_header'],
    ['x5c', signed({ x5c: ['MIIB'] }), 'unknown_header'],
    ['b64 false', signed({ b64: false }), 'unknown_header'],
    ['an unknown header member', signed({ note: '' }), 'unknown_header'],
  ]
}

function badJson({ current }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const header = headerText(current)
  const payload = JSON.stringify(claims)
  const signed = (text: string | Buffer): string => signRaw(header, text, current)
  return [
    ['header not JSON', signRaw('receipt', payload, current), 'bad_json'],
    ['header a list', signRaw('[]', payload, current), 'bad_json'],
    ['payload not JSON', signed('receipt'), 'bad_json'],
    ['payload a list', signed(`[${payload}]`), 'bad_json'],
    ['payload null', signed('null'), 'bad_json'],
    ['payload with a byte order mark', signed(`\uFEFF${payload}`), 'bad_json'],
    [
      'payload not UTF-8',
      signed(Buffer.from(payload.replace('article', '\u00FF'), 'latin1')),
      'bad_json',
    ],
    [
      'alg twice',
      signRaw(header.replace('{', '{"alg":"none",'), payload, current),
      'duplicate_member',
    ],
    ['aud twice', signed(payload.replace('{', '{"aud":"mer_other",')), 'duplicate_member'],
    [
      'aud twice, once escaped',
      signed(payload.replace('{', '{"\\u0061ud":"mer_other",')),
      'duplicate_member',
    ],
    [
      'amount twice',
      signed(payload.replace('"amount"', '"amount" : "0.01","amount"')),
      'duplicate_member',
    ],
  ]
}

function badClaims({ current }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const header = headerText(current)
  const signed = (members: object): string =>
    signRaw(header, JSON.stringify({ ...claims, ...members }), current)
  const { price, access } = claims
  const polluted = JSON.stringify(claims).replace('{', '{"__proto__":{"aud":"mer_courier"},')
  const wrong = (name: string, members: object): Row => [name, signed(members), 'wrong_claim']
  return [
    ['an unknown claim', signed({ nbf: claims.iat }), 'unknown_claim'],
    ['an unknown member of price', signed({ price: { ...price, tax: '0.19' } }), 'unknown_claim'],
    ['an unknown member of access', signed({ access: { ...access, hours: 1 } }), 'unknown_claim'],
    ['a claim named __proto__', signRaw(header, polluted, current), 'unknown_claim'],
    ...Object.keys(claims).map((name) => wrong(`${name} missing`, { [name]: undefined })),
    wrong('aud a list', { aud: [claims.aud] }),
    wrong('sub empty', { sub: '' }),
    wrong('offer with half a character', { offer: '\uD800' }),
    wrong('iat a text', { iat: String(claims.iat) }),
    wrong('iat a fraction', { iat: claims.iat + 0.5 }),
    wrong('iat negative', { iat: -1 }),
    wrong('exp beyond exact integers', { exp: 2 ** 53 }),
    wrong('exp before iat', { exp: claims.iat - 1 }),
    wrong('exp after the end of access', { exp: claims.exp + 1 }),
    wrong('checkpoint null', { checkpoint: null }),
    wrong('price a text', { price: '2.50 USD' }),
    wrong('amount a number', { price: { ...price, amount: 2.5 } }),
    wrong('amount negative', { price: { ...price, amount: '-2.50' } }),
    wrong('amount with seven decimals', { price: { ...price, amount: '2.5000000' } }),
    wrong('currency unknown', { price: { ...price, currency: 'usd' } }),
    wrong('access a list', { access: [] }),
    wrong('access without a beginning', { access: { until: access.until } }),
    wrong('from without a zone', { access: { ...access, from: '2026-11-01T09:00:00' } }),
    wrong('until in another zone', { access: { ...access, until: '2026-11-08T10:00:00+01:00' } }),
    wrong('until on a day that does not exist', {
      access: { ...access, until: '2027-02-29T09:00:00Z' },
    }),
    wrong('until before from', { access: { from: '2026-11-09T09:00:00Z', until: access.until } }),
    wrong('views zero', { access: { ...access, views: 0 } }),
    wrong('views a fraction', { access: { ...access, views: 1.5 } }),
  ]
}

function elsewhereOrAnotherTime({ current }: ForgingKeys, claims: ReceiptClaims): readonly Row[] {
  const signed = (members: object): string =>
    signRaw(headerText(current), JSON.stringify({ ...claims, ...members }), current)
  const openEnd = { access: { from: claims.access.from }, exp: claims.iat + 30 * 86_400 + 1 }
  const later = { access: { ...claims.access, from: '2026-11-01T10:00:11Z' } }
  return [
    ['another network', signed({ iss: 'https://network.example.evil' }), 'wrong_issuer'],
    ['issuer with a slash', signed({ iss: 'https://network.example/' }), 'wrong_issuer'],
    ['another merchant', signed({ aud: 'mer_sentinel' }), 'wrong_audience'],
    ['lifetime of 30 days and a second', signed(openEnd), 'lifetime_too_long'],
    ['access begins later', signed(later), 'not_yet_valid'],
    ['issued in the future', signed({}), 'not_yet_valid', '2026-11-01T08:59:49.999Z'],
    ['ended ten seconds ago', signed({}), 'expired', '2026-11-08T09:00:10Z'],
    ['ended long ago', signed({}), 'expired', '2027-11-08T09:00:00Z'],
  ]
}

/** A header of three members, some exchanged; those set to undefined are left out. */
function headerText(key: SigningKey, members: object = {}): string {
  return JSON.stringify({ alg: 'EdDSA', typ: 'receipt+jwt', kid: key.kid, ...members })
}

function unsigned(header: string, claims: ReceiptClaims): string {
  return `${base64url(header)}.${base64url(JSON.stringify(claims))}.`
}

/** The classic confusion: a verifier that believes `alg` takes the public key for a shared secret. */
function hmacSigned(key: SigningKey, claims: ReceiptClaims): string {
  const signed = unsigned(headerText(key, { alg: 'HS256' }), claims).slice(0, -1)
  const secret = Buffer.from(key.x, 'base64url')
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** The same signature with its scalar S increased by the order of the group (RFC 8032 section 5.1.7). */
function malleate(signature: Buffer): string {
  const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n
  let scalar =
    BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + groupOrder
  const bytes = Buffer.from(signature)
  for (let index = 32; index < 64; index += 1, scalar >>= 8n) bytes[index] = Number(scalar & 255n)
  return bytes.toString('base64url')
}

/** The next character of the alphabet after the token's last: the same bytes, spelt otherwise. */
function nextCharacter(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(token.at(-1) ?? '') + 1] ?? ''
}
