// Holds the committed vectors against the code, and runs every one of them as another verifier would.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  receiptRefusals,
  signReceipt,
  signingKeyFromJwk,
  verifyReceipt,
  verifyingKeysFromJwks,
} from './index.ts'
import { makeReceiptVectors } from './receipt-vectors.ts'
import type { ReceiptVectors } from './receipt-vectors.ts'

const committedText = readFileSync(new URL('../vectors/receipts.json', import.meta.url), 'utf8')
const committed = JSON.parse(committedText) as ReceiptVectors
const { verifier } = committed
const keys = verifyingKeysFromJwks(committed.jwks)
const verifyAt = (token: string, at = verifier.at): ReturnType<typeof verifyReceipt> =>
  verifyReceipt(token, {
    keys,
    issuer: verifier.issuer,
    audience: verifier.audience,
    at: Temporal.Instant.from(at),
  })

test('the committed file is what make-vectors.ts writes', () => {
  assert.equal(committedText, `${JSON.stringify(makeReceiptVectors(), null, 2)}\n`)
})

test('the default tolerance is that of the vectors', () => {
  assert.equal(verifier.clock_tolerance_ms, 10_000)
})

for (const { name, token, claims, kid, at, is_canonical } of committed.valid) {
  test(`valid: ${name}`, () => {
    assert.deepEqual(verifyAt(token, at), { ok: true, claims })
    const jwk = committed.signing_keys.find((key) => key.kid === kid)
    assert.ok(jwk)
    assert.equal(signReceipt(claims, signingKeyFromJwk(jwk)) === token, is_canonical)
  })
}

for (const { name, token, refusal, at } of committed.forged) {
  test(`forged: ${name}: ${refusal}`, () => {
    assert.deepEqual(verifyAt(token, at), { ok: false, refusal })
  })
}

test('every refusal has a forged vector, and every vector a name of its own', () => {
  const refusals = new Set(committed.forged.map((vector) => vector.refusal))
  assert.deepEqual([...refusals].sort(), Object.keys(receiptRefusals).sort())
  const names = [...committed.forged, ...committed.valid].map((vector) => vector.name)
  assert.equal(new Set(names).size, names.length)
})
