// Whatever colours a merchant brings, its half can be seen and its name can be read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { brandStylesheet, contrastRatio, readableColour, textColourOn } from './brand.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast ratios are those of WCAG', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['#000000', '#ffffff', '21.00'],
    ['#ffffff', '#ffffff', '1.00'],
    ['#777777', '#ffffff', '4.48'],
    ['#0000ff', '#ffffff', '8.59'],
  ]
  for (const [first, second, ratio] of cases) {
    assert.equal(contrastRatio(first, second).toFixed(2), ratio, `${first} ${second}`)
    assert.equal(contrastRatio(second, first).toFixed(2), ratio, `${second} ${first}`)
  }
})

test('any colour becomes one that stands out on paper, with a name that can be read on it', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (given, scheme) => {
      const ground = readableColour(given, scheme)
      const paper = scheme === 'light' ? '#fbfaf7' : '#151412'
      assert.ok(contrastRatio(ground, paper) >= 1.5, `${given} became ${ground}`)
      assert.ok(contrastRatio(textColourOn(ground), ground) >= 4.5, `name on ${ground}`)
    }),
  )
})

test('a colour that can be seen stays as it is, in the dark too; others change no more than they must', () => {
  const cases: readonly (readonly ['light' | 'dark', given: string, seen: string])[] = [
    ['light', '#7a1f2b', '#7a1f2b'],
    ['dark', '#7a1f2b', '#7a1f2b'],
    ['dark', '#0d3b66', '#0d3b66'],
    ['dark', '#c9a227', '#c9a227'],
    ['light', '#ffd84d', '#e8c548'],
    ['dark', '#000000', '#3b3b39'],
  ]
  for (const [scheme, given, seen] of cases) {
    assert.equal(readableColour(given, scheme), seen, `${given} on ${scheme}`)
  }
})

test('what is not a colour becomes ours, and never reaches the stylesheet', () => {
  for (const text of ['', 'red', '#fff', '#12345g', '#7a1f2b;}body{display:none', 'url(x)']) {
    assert.equal(readableColour(text, 'light'), '#1c1b19', text)
  }
  const rule = String.raw`\.halves\{(--brand[a-z-]*:#[0-9a-f]{6};?){3}\}`
  const sheet = new RegExp(`^${rule}@media\\(prefers-color-scheme:dark\\)\\{${rule}\\}$`)
  fc.assert(
    fc.property(fc.string(), fc.string(), (primary, secondary) => {
      assert.match(brandStylesheet({ primary, secondary }), sheet)
    }),
  )
})
