import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { verifyReceipt, verifyingKeysFromJwks } from '@tallystick/proofs'
import { testOutward } from '../outward/testing/test-outward.ts'
import { issueReceipt, openReceiptKeys } from './index.ts'
import { receiptRoutes } from './routes.ts'
import type { ReceiptFacts } from './index.ts'

const keys = {
  derive: (name: string, purpose: string): Uint8Array =>
    createHash('sha256').update(`${name} ${purpose}`).digest(),
}
const now = Temporal.Instant.from('2026-12-01T10:00:00.700Z')
const start = Temporal.Instant.from('2026-12-01T08:00:00Z')
const facts: ReceiptFacts = {
  issuer: 'https://tally.example',
  merchant: 'mer_c',
  subject: 'pairwise',
  purchase: testOutward().idFor('mer_c', 'pur_0301m8phfrrm81jhzsav82ham4aa'),
  sku: 'article',
  priceMicros: 2_500_000n,
  currency: getCurrency('USD').code,
  accessFrom: now,
  accessUntil: null,
}
const verify = (token: string, at: Temporal.Instant, published: unknown, merchant = 'mer_c') =>
  verifyReceipt(token, {
    keys: verifyingKeysFromJwks(published),
    issuer: 'https://tally.example',
    audience: merchant,
    at,
  })

const lifetimes: readonly [until: string | null, expiresIn: number | undefined][] = [
  [null, 30 * 86_400],
  ['2027-06-01T00:00:00Z', 30 * 86_400],
  ['2026-12-01T11:00:00.900Z', 3_600],
  ['2026-12-01T10:00:01Z', 1],
  ['2026-12-01T10:00:00.900Z', undefined],
  ['2026-12-01T09:00:00Z', undefined],
]
for (const [until, expiresIn] of lifetimes) {
  test(`access until ${until}: good for ${expiresIn ?? 'no'} seconds`, async () => {
    const accessUntil = until === null ? null : Temporal.Instant.from(until)
    const receiptKeys = openReceiptKeys({ keys })
    const token = await issueReceipt(receiptKeys, { ...facts, accessUntil, accessFrom: start }, now)
    if (expiresIn === undefined) {
      assert.equal(token, undefined)
      return
    }
    assert.ok(token)
    const verified = verify(token, now, receiptKeys.published)
    assert.ok(verified.ok)
    assert.equal(verified.claims.exp - verified.claims.iat, expiresIn)
  })
}
test('it says what was bought, and only that', async () => {
  const receiptKeys = openReceiptKeys({ keys })
  const witness = { views: 3, checkpoint: '7:aGFzaA' }
  const token = await issueReceipt(receiptKeys, { ...facts, ...witness }, now)
  assert.ok(token)
  const verified = verify(token, now, receiptKeys.published)
  assert.deepEqual(verified.ok && verified.claims, {
    iss: 'https://tally.example',
    aud: 'mer_c',
    sub: 'pairwise',
    jti: facts.purchase,
    iat: 1_796_119_200,
    offer: 'article',
    price: { amount: '2.50', currency: 'USD' },
    access: { from: '2026-12-01T10:00:00.7Z', views: 3 },
    exp: 1_796_119_200 + 30 * 86_400,
    checkpoint: '7:aGFzaA',
  })
})

test('after a change of keys the receipts of the generation before are still good', async () => {
  const first = openReceiptKeys({ keys })
  const token = await issueReceipt(first, facts, now)
  assert.ok(token)
  const answer = await receiptRoutes(openReceiptKeys({ keys }, { generation: 2 })).request(
    '/receipt-keys',
  )
  assert.equal(answer.status, 200)
  const published: unknown = await answer.json()
  assert.ok(verify(token, now, published).ok)
  const third = openReceiptKeys({ keys }, { generation: 3 })
  assert.ok(!verify(token, now, third.published).ok)
})

test('another merchant cannot use it', async () => {
  const receiptKeys = openReceiptKeys({ keys })
  const token = await issueReceipt(receiptKeys, facts, now)
  assert.ok(token)
  assert.ok(!verify(token, now, receiptKeys.published, 'mer_s').ok)
})
