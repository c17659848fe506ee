import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  generateSigningKey,
  privateJwk,
  publicJwk,
  signingKeyFromJwk,
  verifyingKeysFromJwks,
} from './index.ts'
import type { PrivateJwk } from './index.ts'

// RFC 8032 section 7.1, tests 1 and 2: seed and public key.
const knownKeys: readonly [seedHex: string, publicHex: string][] = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  ],
]

for (const [seedHex, publicHex] of knownKeys) {
  test(`the seed ${seedHex.slice(0, 8)}… has the public key of RFC 8032`, () => {
    const key = generateSigningKey('k1', Buffer.from(seedHex, 'hex'))
    assert.equal(Buffer.from(publicJwk(key).x, 'base64url').toString('hex'), publicHex)
    assert.deepEqual(publicJwk(signingKeyFromJwk(privateJwk(key))), publicJwk(key))
  })
}

const key = generateSigningKey('k1', new Uint8Array(32).fill(7))
const jwk = publicJwk(key)

test('nothing secret is in a public JWK', () => {
  assert.deepEqual(Object.keys(jwk).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x'])
})

test('a seed of another length, or no kid, makes no key', () => {
  for (const length of [0, 31, 33, 64]) {
    assert.throws(() => generateSigningKey('k1', new Uint8Array(length)), TypeError)
  }
  assert.throws(() => generateSigningKey('', new Uint8Array(32)), TypeError)
})

const wrongPrivate: readonly [why: string, members: object][] = [
  ['x belongs to another key', { x: publicJwk(generateSigningKey('k', new Uint8Array(32))).x }],
  ['d is missing', { d: '' }],
  ['d is padded', { d: `${privateJwk(key).d}=` }],
  ['the curve is another', { crv: 'X25519' }],
  ['it is for encryption', { use: 'enc' }],
  ['the algorithm is another', { alg: 'ES256' }],
  ['it has no kid', { kid: '' }],
]

for (const [why, members] of wrongPrivate) {
  test(`a private JWK is refused when ${why}`, () => {
    const wrong = { ...privateJwk(key), ...members } as PrivateJwk
    assert.throws(() => signingKeyFromJwk(wrong), TypeError)
  })
}

const passedOver: readonly [why: string, member: unknown][] = [
  ['another type', { ...jwk, kty: 'EC' }],
  ['another curve', { ...jwk, crv: 'X25519' }],
  ['for encryption', { ...jwk, use: 'enc' }],
  ['no use', { ...jwk, use: undefined }],
  ['no kid', { ...jwk, kid: undefined }],
  ['an empty kid', { ...jwk, kid: '' }],
  ['another algorithm', { ...jwk, alg: 'ES256' }],
  ['not an object', 'key'],
]

for (const [why, member] of passedOver) {
  test(`a set is read without a key that is: ${why}`, () => {
    const keys = verifyingKeysFromJwks({ keys: [member, { ...jwk, kid: 'k2' }] })
    assert.deepEqual([...keys.keys()], ['k2'])
  })
}

const refusedSets: readonly [why: string, jwks: unknown][] = [
  ['it is no set', jwk],
  ['it is nothing', null],
  ['its keys are no list', { keys: jwk }],
  ['a kid is doubled', { keys: [jwk, jwk] }],
  ['a private half is published', { keys: [privateJwk(key)] }],
  ['x is too short', { keys: [{ ...jwk, x: 'AAAA' }] }],
  ['x is padded', { keys: [{ ...jwk, x: `${jwk.x}=` }] }],
  ['x is missing', { keys: [{ ...jwk, x: undefined }] }],
]

for (const [why, jwks] of refusedSets) {
  test(`a set is refused when ${why}`, () => {
    assert.throws(() => verifyingKeysFromJwks(jwks), TypeError)
  })
}

test('a set may be empty', () => {
  assert.equal(verifyingKeysFromJwks({ keys: [] }).size, 0)
})
