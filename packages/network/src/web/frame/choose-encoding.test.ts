// What is sent for which `Accept-Encoding`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { chooseEncoding, encodings, pack, packTightly } from './choose-encoding.ts'

const cases: readonly (readonly [accepted: string | undefined, encoding: string | undefined])[] = [
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, zstd', 'zstd'],
  ['br;q=0, gzip', 'gzip'],
  ['BR;Q=0.1', 'br'],
  ['gzip;q=0.000', undefined],
  ['gzip;q=nonsense', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *', 'zstd'],
  ['brotli, gzipped', undefined],
]
for (const [accepted, encoding] of cases) {
  test(`${accepted ?? 'no wish'}: ${encoding ?? 'as it is'}`, () => {
    assert.equal(chooseEncoding(accepted), encoding)
  })
}

test('each unpacks to what it was', async () => {
  const text = 'A page about money. '.repeat(200)
  const unpack = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync }
  for (const encoding of encodings) {
    const quick = await pack(new TextEncoder().encode(text), encoding)
    for (const packed of [quick, packTightly(text)[encoding]]) {
      assert.ok(packed.length < text.length / 5)
      assert.equal(unpack[encoding](packed).toString(), text, encoding)
    }
  }
})
