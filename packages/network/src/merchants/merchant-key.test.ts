import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { readMerchantKey } from './merchant-key.ts'

const ed = generateKeyPairSync('ed25519')
const edJwk = ed.publicKey.export({ format: 'jwk' })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' })
const xJwk = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' })

test('Ed25519 and P-256 are taken, with the algorithm of the key', () => {
  assert.deepEqual(readMerchantKey({ ...edJwk, kid: 'k1' }), {
    ok: true,
    jwk: { ...edJwk, kid: 'k1', use: 'sig', alg: 'EdDSA' },
  })
  assert.deepEqual(readMerchantKey({ ...ec, kid: 'k2', alg: 'ES256' }), {
    ok: true,
    jwk: { ...ec, kid: 'k2', use: 'sig', alg: 'ES256' },
  })
})

test('X25519 and P-256 are taken for encryption, when they say so', () => {
  const more = { use: 'enc', alg: 'ECDH-ES+A256KW' }
  assert.deepEqual(readMerchantKey({ ...xJwk, kid: 'k1', use: 'enc' }), {
    ok: true,
    jwk: { ...xJwk, kid: 'k1', ...more },
  })
  assert.deepEqual(readMerchantKey({ ...ec, kid: 'k2', ...more }), {
    ok: true,
    jwk: { ...ec, kid: 'k2', ...more },
  })
  const named = readMerchantKey({ ...xJwk, use: 'enc' })
  assert.ok(named.ok && named.jwk.kid.length === 43)
})

test('without a kid the thumbprint of RFC 8037, appendix A.3', () => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  const read = readMerchantKey({ kty: 'OKP', crv: 'Ed25519', x })
  assert.equal(read.ok && read.jwk.kid, 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

const refused: readonly [name: string, jwk: Record<string, unknown>][] = [
  ['nothing', {}],
  ['a private key', { ...ed.privateKey.export({ format: 'jwk' }), kid: 'k' }],
  ['a secret', { kty: 'oct', k: 'AAAA', kid: 'k' }],
  ['RSA', { ...rsa, kid: 'k' }],
  ['P-384', { ...p384, kid: 'k' }],
  ['another algorithm', { ...edJwk, kid: 'k', alg: 'HS256' }],
  ['none', { ...edJwk, kid: 'k', alg: 'none' }],
  ['a signing key for encryption', { ...edJwk, kid: 'k', use: 'enc' }],
  ['an encryption key that signs', { ...xJwk, kid: 'k' }],
  ['an encryption key for another algorithm', { ...xJwk, kid: 'k', use: 'enc', alg: 'ECDH-ES' }],
  ['an encryption key with a y', { ...xJwk, kid: 'k', use: 'enc', y: xJwk.x }],
  ['an encryption point off the curve', { ...ec, kid: 'k', use: 'enc', y: 'A'.repeat(43) }],
  ['another use', { ...edJwk, kid: 'k', use: 'wrap' }],
  ['an address', { ...edJwk, kid: 'k', x5u: 'https://evil.example' }],
  ['an empty kid', { ...edJwk, kid: '' }],
  ['a kid with a line break', { ...edJwk, kid: 'a\nb' }],
  ['a kid that is a number', { ...edJwk, kid: 1 }],
  ['a short x', { ...edJwk, kid: 'k', x: 'AAAA' }],
  ['a point off the curve', { ...ec, kid: 'k', y: 'A'.repeat(43) }],
  ['P-256 without y', { ...ec, kid: 'k', y: undefined }],
]
for (const [name, jwk] of refused) {
  test(`${name} is refused`, () => {
    assert.equal(readMerchantKey(jwk).ok, false)
  })
}
