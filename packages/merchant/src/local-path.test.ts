// Where visitors may be sent back to: nowhere but to the site itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readLocalPath, withNotice, withoutNotice } from './local-path.ts'

const site = 'https://a.example'

const outcomes: readonly (readonly [string, string | undefined])[] = [
  ['/', '/'],
  ['/articles/tides', '/articles/tides'],
  ['/a?b=c&d=%20', '/a?b=c&d=%20'],
  ['/a/../b', '/b'],
  ['/a?next=https://evil.example', '/a?next=https://evil.example'],
  ['/a#fragment', '/a'],
  ['', undefined],
  ['a', undefined],
  ['//evil.example', undefined],
  ['///evil.example', undefined],
  ['/\\evil.example', undefined],
  ['\\\\evil.example', undefined],
  ['/..//evil.example', undefined],
  ['/./%2e//evil.example', undefined],
  ['https://evil.example/', undefined],
  ['https:evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/a\nSet-Cookie: x=y', undefined],
  ['/\t/evil.example', undefined],
  ['/a b', undefined],
  ['/ä', undefined],
  ['/tally', undefined],
  ['/tally/sign-out', undefined],
  ['/x/../tally/sign-out', undefined],
  ['/tallyho', '/tallyho'],
  [`/${'a'.repeat(1024)}`, undefined],
]
for (const [text, path] of outcomes) {
  test(`${JSON.stringify(text).slice(0, 40)} gives ${path ?? 'nothing'}`, () => {
    assert.equal(readLocalPath(text, site), path)
  })
}

test('whatever is accepted stays on the site, also when it is read again', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '@',
    ':',
    '//',
    'evil.example',
    '?',
    '#',
    'a',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const path = readLocalPath(parts.join(''), site)
      if (path === undefined) return
      assert.equal(new URL(path, site).origin, site)
      assert.equal(readLocalPath(path, site), path)
    }),
    { numRuns: 5000 },
  )
})

test('a notice is put on and taken off', () => {
  assert.equal(withNotice('/a?b=c', 'cancelled'), '/a?b=c&tally=cancelled')
  assert.equal(withNotice('/a?tally=signed-off', 'cancelled'), '/a?tally=cancelled')
  assert.equal(withoutNotice('/a?b=c&tally=cancelled'), '/a?b=c')
})
