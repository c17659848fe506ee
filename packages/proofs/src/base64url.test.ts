import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBase64url } from './index.ts'

const cases: readonly [text: string, hex: string | undefined][] = [
  ['', ''],
  ['AA', '00'],
  ['_-8', 'ffef'],
  ['AAAA', '000000'],
  ['A', undefined],
  ['AAAAA', undefined],
  ['AB', undefined],
  ['AAB', undefined],
  ['AA==', undefined],
  ['/+8', undefined],
  ['A A', undefined],
  ['AAAA\n', undefined],
  ['AAA\u00C1', undefined],
  ['AA.A', undefined],
]

for (const [text, hex] of cases) {
  test(`${JSON.stringify(text)} decodes to ${hex ?? 'nothing'}`, () => {
    assert.equal(decodeBase64url(text)?.toString('hex'), hex)
  })
}

test('any bytes have one spelling: what decodes, encodes to the same text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      assert.deepEqual(decodeBase64url(text), Buffer.from(bytes))
      assert.equal(decodeBase64url(`${text}=`), undefined)
    }),
  )
})
