import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import * as jose from 'jose'
import {
  decryptionKeyFromJwk,
  encryptionKeyFromJwk,
  generateDecryptionKey,
  openTicket,
  privateEncryptionJwk,
  privateJwk,
  publicJwk,
  sealTicket,
  verifyingKeysFromJwks,
} from './index.ts'
import type { DecryptionKey, OpenedTicket, TicketClaims } from './index.ts'
import { ticketVectorClaims as claims, ticketVectorKeys } from './ticket-vectors.ts'

const { signing, p256, x25519 } = ticketVectorKeys
const keys = verifyingKeysFromJwks({ keys: [publicJwk(signing)] })
const open = (ticket: string, ownKeys: readonly DecryptionKey[] = [p256, x25519]): OpenedTicket =>
  openTicket(ticket, {
    keys,
    ownKeys,
    issuer: claims.iss,
    audience: claims.aud,
    at: Temporal.Instant.fromEpochMilliseconds(claims.iat * 1000),
  })
const chance = (count: number): Uint8Array => randomBytes(count)
const curves = [p256, x25519] as const

for (const recipient of curves) {
  const { crv } = recipient.jwk

  test(`${crv}: any claims come back as they went in, and no two tickets are alike`, () => {
    const anyText = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })
    fc.assert(
      fc.property(anyText, anyText, anyText, (sub, jti, offer) => {
        const any: TicketClaims = { ...claims, sub, jti, offer }
        const ticket = sealTicket(any, { signing, recipient }, chance)
        assert.deepEqual(open(ticket), { ok: true, claims: any })
        assert.notEqual(sealTicket(any, { signing, recipient }, chance), ticket)
        assert.equal(
          ticket.includes(Buffer.from(sub).toString('base64url')) && sub.length > 6,
          false,
        )
      }),
      { numRuns: 30 },
    )
  })

  test(`${crv}: a ticket with any one character exchanged is refused`, () => {
    const ticket = sealTicket(claims, { signing, recipient }, chance)
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(ticket, 'latin1')
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ flip
        assert.equal(open(bytes.toString('latin1')).ok, false)
      }),
      { numRuns: 500 },
    )
  })

  test(`${crv}: jose opens what we seal, and we open what jose seals`, async () => {
    const ours = sealTicket(claims, { signing, recipient }, chance)
    const privateKey = await jose.importJWK({ ...privateEncryptionJwk(recipient) })
    const { plaintext, protectedHeader } = await jose.compactDecrypt(ours, privateKey)
    assert.equal(protectedHeader.enc, 'A256GCM')
    const signed = new TextDecoder().decode(plaintext)
    const verified = await jose.jwtVerify(signed, await jose.importJWK({ ...publicJwk(signing) }), {
      typ: 'ticket+jwt',
      audience: claims.aud,
      currentDate: new Date(claims.iat * 1000),
    })
    assert.deepEqual({ ...verified.payload }, claims)

    const theirs = await new jose.SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'ticket+jwt', kid: signing.kid })
      .sign(await jose.importJWK({ ...privateJwk(signing) }, 'EdDSA'))
    const sealed = await new jose.CompactEncrypt(Buffer.from(theirs))
      .setProtectedHeader({
        alg: 'ECDH-ES+A256KW',
        enc: 'A256GCM',
        cty: 'ticket+jwt',
        kid: recipient.jwk.kid,
      })
      .encrypt(await jose.importJWK({ ...recipient.jwk }))
    assert.deepEqual(open(sealed), { ok: true, claims })
  })

  test(`${crv}: a key comes back from its JWK, and only its own`, () => {
    const jwk = privateEncryptionJwk(recipient)
    const ticket = sealTicket(claims, { signing, recipient: encryptionKeyFromJwk(jwk) }, chance)
    assert.deepEqual(open(ticket, [decryptionKeyFromJwk(jwk)]), { ok: true, claims })
    const other = generateDecryptionKey(jwk.kid, crv, randomBytes(32))
    assert.deepEqual(open(ticket, [other]), { ok: false, refusal: 'not_decryptable' })
    const mixed = { ...jwk, d: privateEncryptionJwk(other).d }
    assert.throws(() => decryptionKeyFromJwk(mixed), TypeError)
  })
}

test('a merchant between two keys opens tickets for either', () => {
  for (const recipient of curves) {
    assert.ok(open(sealTicket(claims, { signing, recipient }, chance)).ok)
  }
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{1,9}(\.[\w-]{1,9}){4}$/)),
      (text) => {
        assert.equal(open(text).ok, false)
      },
    ),
  )
})

const notKeys: readonly [why: string, members: object][] = [
  ['it signs', { use: 'sig' }],
  ['it has no use', { use: undefined }],
  ['it has no kid', { kid: undefined }],
  ['the algorithm is another', { alg: 'ECDH-ES' }],
  ['the curve is another', { crv: 'Ed25519' }],
  ['the type is another', { kty: 'EC' }],
  ['x is too short', { x: 'AAAA' }],
  ['x is padded', { x: `${x25519.jwk.x}=` }],
  ['it has a y', { y: x25519.jwk.x }],
]
for (const [why, members] of notKeys) {
  test(`nothing is encrypted to a key when ${why}`, () => {
    assert.throws(() => encryptionKeyFromJwk({ ...x25519.jwk, ...members }), TypeError)
  })
}

test('a point off the curve is no key', () => {
  const y = Buffer.alloc(32, 1).toString('base64url')
  assert.throws(() => encryptionKeyFromJwk({ ...p256.jwk, y }), TypeError)
})

const unsealable: readonly [why: string, members: object][] = [
  ['it would live for 61 seconds', { exp: claims.iat + 61 }],
  ['a claim is unknown', { email: 'j@example.org' }],
  ['a claim is missing', { url: undefined }],
  ['it would be too long', { url: `https://courier.example/${'x'.repeat(4000)}` }],
]
for (const [why, members] of unsealable) {
  test(`nothing is sealed when ${why}`, () => {
    const wrong = { ...claims, ...members }
    assert.throws(
      () => sealTicket(wrong, { signing, recipient: x25519 }, chance),
      /ticket|characters/,
    )
  })
}
