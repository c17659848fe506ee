// Holds the committed vectors of heads against the code, and runs every one of them as another verifier would.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { signHead, signingKeyFromJwk, verifyHead, verifyingKeysFromJwks } from './index.ts'
import { makeHeadVectors } from './head-vectors.ts'
import type { HeadVectors } from './head-vectors.ts'

const committedText = readFileSync(new URL('../vectors/heads.json', import.meta.url), 'utf8')
const committed = JSON.parse(committedText) as HeadVectors
const expected = {
  keys: verifyingKeysFromJwks(committed.jwks),
  network: committed.verifier.network,
}

test('the committed file is what make-vectors.ts writes', () => {
  assert.equal(committedText, `${JSON.stringify(makeHeadVectors(), null, 2)}\n`)
})

for (const { name, kid, hashed, head } of committed.valid) {
  test(`valid: ${name}`, () => {
    assert.deepEqual(verifyHead(head, expected), { ok: true, head })
    assert.equal(createHash('sha256').update(hashed).digest('base64url'), head.hash)
    const jwk = committed.signing_keys.find((key) => key.kid === kid)
    assert.ok(jwk)
    // Signing reads of a head what it says, and makes the rest.
    assert.deepEqual(signHead(head, signingKeyFromJwk(jwk)), head)
  })
}

test('each head names the one before', () => {
  for (const [index, { head }] of committed.valid.entries()) {
    if (index > 0) assert.equal(head.previous, committed.valid[index - 1]?.head.hash)
  }
})

for (const { name, head, refusal } of committed.forged) {
  test(`forged: ${name}: ${refusal}`, () => {
    assert.deepEqual(verifyHead(head, expected), { ok: false, refusal })
  })
}
