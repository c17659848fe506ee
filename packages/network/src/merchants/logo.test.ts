// Which pictures are taken as a logo, and which are not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pixelPng, sampleJpeg, sampleWebp } from '../testing/sample-logo.ts'
import { logoMediaType, logoTextMax, readLogo } from './logo.ts'
import { measureImage } from './measure-image.ts'

function bytesOf(url: string): Buffer {
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}

function urlOf(type: string, image: Buffer): string {
  return `data:image/${type};base64,${image.toString('base64')}`
}

/** The same picture that says that it is so wide, or is followed by so many bytes. */
function changedPng(change: { readonly width?: number; readonly more?: number }): string {
  const image = Buffer.concat([bytesOf(pixelPng), Buffer.alloc(change.more ?? 0)])
  if (change.width !== undefined) image.writeUInt32BE(change.width, 16)
  return urlOf('png', image)
}

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const noPicture = 'no data URL of a PNG, JPEG or WebP'
const cases: readonly (readonly [what: string, text: string, outcome: string])[] = [
  ['a PNG', pixelPng, 'png'],
  ['a JPEG', sampleJpeg, 'jpeg'],
  ['a WebP', sampleWebp, 'webp'],
  ['as wide as may be', changedPng({ width: 1024 }), 'png'],
  ['wider', changedPng({ width: 1025 }), 'too many pixels'],
  ['of no width', changedPng({ width: 0 }), noPicture],
  ['as heavy as may be', changedPng({ more: 16_384 - bytesOf(pixelPng).length }), 'png'],
  ['heavier', changedPng({ more: 16_385 - bytesOf(pixelPng).length }), 'too many bytes'],
  ['a drawing', urlOf('svg+xml', svg), noPicture],
  ['a drawing that says it is a PNG', urlOf('png', svg), noPicture],
  ['a PNG that says it is a JPEG', urlOf('jpeg', bytesOf(pixelPng)), noPicture],
  ['a page', 'data:text/html;base64,PHA+', noPicture],
  ['an address', 'https://courier.example/logo.png', noPicture],
  ['with parameters', pixelPng.replace('image/png', 'image/png;charset=x'), noPicture],
  ['cut off', pixelPng.slice(0, 60), noPicture],
  ['followed by something', `${pixelPng}\n<script>`, noPicture],
  ['nothing', '', noPicture],
]
for (const [what, text, outcome] of cases) {
  test(`a logo that is ${what}: ${outcome}`, () => {
    const read = readLogo(text)
    assert.equal(read.ok ? read.logo.name.split('.')[1] : read.fault, outcome)
    if (read.ok) assert.equal(logoMediaType(read.logo.name), `image/${outcome}`)
    if (read.ok) assert.ok(text.length <= logoTextMax)
  })
}

test('each kind says its size, and no picture is read beyond its end', () => {
  for (const [url, width, height] of [
    [pixelPng, 1, 1],
    [sampleJpeg, 3, 2],
    [sampleWebp, 3, 2],
  ] as const) {
    const image = bytesOf(url)
    const measured = measureImage(image)
    assert.deepEqual([measured?.width, measured?.height], [width, height])
    for (let length = 0; length < image.length; length += 1) {
      assert.doesNotThrow(() => measureImage(image.subarray(0, length)), `${url} at ${length}`)
    }
  }
  // The simple and the lossless WebP, whose frames hold the size themselves.
  const simple = Buffer.from(
    '5249464600000000574542505650382000000000300100' + '9d012a03000200',
    'hex',
  )
  assert.deepEqual(measureImage(simple), { type: 'webp', width: 3, height: 2 })
  const lossless = Buffer.alloc(30)
  lossless.write('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/', 'latin1')
  lossless.writeUInt32LE(2 | (1 << 14), 21)
  assert.deepEqual(measureImage(lossless), { type: 'webp', width: 3, height: 2 })
})
