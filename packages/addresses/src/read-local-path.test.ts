// Which texts are paths of a site: nothing that leads anywhere else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRegisteredAddress } from './read-address.ts'
import { readLocalPath } from './read-local-path.ts'

const site = 'https://a.example'

const outcomes: readonly (readonly [string, string | undefined])[] = [
  ['/', '/'],
  ['/articles/tides', '/articles/tides'],
  ['/a?b=c&d=%20', '/a?b=c&d=%20'],
  ['/a?next=https://evil.example', '/a?next=https://evil.example'],
  ['/a#fragment', '/a'],
  ['/wiki/AC%2FDC', '/wiki/AC%2FDC'],
  ['/wiki/100%25', '/wiki/100%25'],
  ['/wiki/50%', '/wiki/50%'],
  ['/ä', '/%C3%A4'],
  ["/o'neill/(1)/[2]", "/o'neill/(1)/[2]"],
  ['/a/../b', undefined],
  ['', undefined],
  ['a', undefined],
  ['.evil.example', undefined],
  [':8443/', undefined],
  ['@evil.example/', undefined],
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
  [`/${'a'.repeat(2000)}`, undefined],
]
for (const [text, path] of outcomes) {
  test(`${JSON.stringify(text).slice(0, 40)} gives ${path ?? 'nothing'}`, () => {
    assert.equal(readLocalPath(text, site), path)
  })
}

const pieces = [
  '/',
  '\\',
  '.',
  '..',
  '%2e',
  '%2F',
  '%25',
  ';',
  '@',
  ':',
  '//',
  'evil.example',
  '?',
  '#',
  'ä',
  'a',
]

test('what is accepted lies on the site for the network too, and is accepted as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const path = readLocalPath(parts.join(''), site)
      if (path === undefined) return
      assert.equal(new URL(path, site).origin, site)
      assert.equal(isRegisteredAddress([site], site + path), true)
      assert.equal(readLocalPath(path, site), path)
    }),
    { numRuns: 5000 },
  )
})

test('every page that a browser can stand on comes back, but one whose path names a host or goes up', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const { pathname, search } = new URL(site + '/' + parts.join('').replaceAll('\\', '/'))
      if (pathname.startsWith('//') || /%2e|%2f|%25|;/i.test(pathname)) return
      assert.equal(readLocalPath(pathname + search, site), pathname + search)
    }),
    { numRuns: 5000 },
  )
})
