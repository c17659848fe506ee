import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import * as jose from 'jose'
import { currencies, printMicros } from '@tallystick/money'
import {
  generateSigningKey,
  privateJwk,
  publicJwk,
  signReceipt,
  signReceiptInBackground,
  verifyReceipt,
  verifyingKeysFromJwks,
} from './index.ts'
import type { ReceiptClaims, ReceiptVerification } from './index.ts'
import { vectorClaims, vectorKeys } from './receipt-vectors.ts'

const key = vectorKeys.current
const keys = verifyingKeysFromJwks({ keys: [publicJwk(key)] })
const verifyWith = (
  token: string,
  claims: ReceiptClaims,
  options: { readonly at?: string; readonly clockToleranceMs?: number } = {},
): ReceiptVerification =>
  verifyReceipt(token, {
    keys,
    issuer: claims.iss,
    audience: claims.aud,
    at:
      options.at === undefined
        ? Temporal.Instant.fromEpochMilliseconds(claims.iat * 1000)
        : Temporal.Instant.from(options.at),
    ...(options.clockToleranceMs === undefined
      ? {}
      : { clockToleranceMs: options.clockToleranceMs }),
  })

const anyText = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })
const secondMax = Date.UTC(2100, 0) / 1000

const anyClaims: fc.Arbitrary<ReceiptClaims> = fc
  .record({
    texts: fc.tuple(anyText, anyText, anyText, anyText, anyText),
    iat: fc.integer({ min: 0, max: secondMax }),
    lifetimeSeconds: fc.integer({ min: 0, max: 30 * 86_400 }),
    priceMicros: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    currency: fc.constantFrom(...currencies),
    isEnding: fc.boolean(),
    views: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
    checkpoint: fc.option(anyText, { nil: undefined }),
  })
  .map((any): ReceiptClaims => {
    const [iss, aud, sub, jti, offer] = any.texts
    const exp = any.iat + any.lifetimeSeconds
    const instantText = (second: number): string =>
      Temporal.Instant.fromEpochMilliseconds(second * 1000).toString()
    return {
      iss,
      aud,
      sub,
      jti,
      offer,
      iat: any.iat,
      exp,
      price: {
        amount: printMicros(any.priceMicros, any.currency.code),
        currency: any.currency.code,
      },
      access: {
        from: instantText(any.iat),
        ...(any.isEnding ? { until: instantText(exp) } : {}),
        ...(any.views === undefined ? {} : { views: any.views }),
      },
      ...(any.checkpoint === undefined ? {} : { checkpoint: any.checkpoint }),
    }
  })

test('any valid claims come back as they went in, and make the same token again', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const token = signReceipt(claims, key)
      assert.deepEqual(verifyWith(token, claims), { ok: true, claims })
      const reordered = Object.fromEntries(Object.entries(claims).reverse()) as ReceiptClaims
      assert.equal(signReceipt(reordered, key), token)
    }),
  )
})

test('a token with any one character exchanged is refused', () => {
  fc.assert(
    fc.property(anyClaims, fc.nat(), fc.integer({ min: 1, max: 255 }), (claims, at, flip) => {
      const bytes = Buffer.from(signReceipt(claims, key), 'latin1')
      const index = at % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ flip
      assert.equal(verifyWith(bytes.toString('latin1'), claims).ok, false)
    }),
    { numRuns: 500 },
  )
})

test('every single bit of one token matters', () => {
  const token = Buffer.from(signReceipt(vectorClaims, key), 'latin1')
  for (let bit = 0; bit < token.length * 8; bit += 1) {
    const flipped = Buffer.from(token)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.equal(verifyWith(flipped.toString('latin1'), vectorClaims).ok, false, `bit ${bit}`)
  }
})

test('no text makes the verifier throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w.-]{0,80}$/)), (text) => {
      assert.equal(verifyWith(text, vectorClaims).ok, false)
    }),
  )
})

const toleranceCases: readonly [at: string, clockToleranceMs: number, outcome: string][] = [
  ['2026-11-01T09:00:00Z', 0, 'ok'],
  ['2026-11-01T08:59:59.999Z', 0, 'not_yet_valid'],
  ['2026-11-08T08:59:59.999Z', 0, 'ok'],
  ['2026-11-08T09:00:00Z', 0, 'expired'],
  ['2026-11-08T09:00:59.999Z', 60_000, 'ok'],
  ['2026-11-08T09:01:00Z', 60_000, 'expired'],
]

for (const [at, clockToleranceMs, outcome] of toleranceCases) {
  test(`at ${at} with a tolerance of ${clockToleranceMs} ms: ${outcome}`, () => {
    const verified = verifyWith(signReceipt(vectorClaims, key), vectorClaims, {
      at,
      clockToleranceMs,
    })
    assert.equal(verified.ok ? 'ok' : verified.refusal, outcome)
  })
}

const unsignable: readonly [why: string, claims: object][] = [
  [
    'the lifetime is over 30 days',
    { access: { from: '2026-11-01T09:00:00Z' }, exp: 1_796_115_601 },
  ],
  ['exp is after the end of access', { exp: vectorClaims.exp + 1 }],
  ['a claim is unknown', { email: 'j@example.org' }],
  ['a claim is missing', { sub: undefined }],
  ['the price is negative', { price: { amount: '-1.00', currency: 'USD' } }],
  ['the token would be too long', { offer: 'x'.repeat(1500) }],
]

for (const [why, members] of unsignable) {
  test(`nothing is signed when ${why}`, async () => {
    const claims = { ...vectorClaims, ...members }
    assert.throws(() => signReceipt(claims, key), /receipt|characters/)
    await assert.rejects(signReceiptInBackground(claims, key), /receipt|characters/)
  })
}

test('signed in the background it is the same token', async () => {
  assert.equal(await signReceiptInBackground(vectorClaims, key), signReceipt(vectorClaims, key))
})

test('jose verifies our token, and we verify one made by jose', async () => {
  const ours = signReceipt(vectorClaims, key)
  const verified = await jose.jwtVerify(ours, jose.createLocalJWKSet({ keys: [publicJwk(key)] }), {
    algorithms: ['EdDSA'],
    typ: 'receipt+jwt',
    issuer: vectorClaims.iss,
    audience: vectorClaims.aud,
    currentDate: new Date(vectorClaims.iat * 1000),
  })
  assert.deepEqual({ ...verified.payload }, vectorClaims)
  assert.equal(verified.protectedHeader.kid, key.kid)

  const theirs = await new jose.SignJWT({ ...vectorClaims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'receipt+jwt', kid: key.kid })
    .sign(await jose.importJWK({ ...privateJwk(key) }, 'EdDSA'))
  assert.deepEqual(verifyWith(theirs, vectorClaims), { ok: true, claims: vectorClaims })
})

test('a key taken out of the set verifies nothing more', () => {
  const other = generateSigningKey('later', createHash('sha256').update('later').digest())
  const verified = verifyReceipt(signReceipt(vectorClaims, key), {
    keys: verifyingKeysFromJwks({ keys: [publicJwk(other)] }),
    issuer: vectorClaims.iss,
    audience: vectorClaims.aud,
    at: Temporal.Instant.from('2026-11-01T10:00:00Z'),
  })
  assert.deepEqual(verified, { ok: false, refusal: 'unknown_key' })
})
