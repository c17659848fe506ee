import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRegisteredAddress, readAddress, readTarget } from './read-address.ts'

const registered: readonly [text: string, kept: string][] = [
  ['https://example.com', 'https://example.com'],
  ['https://example.com/', 'https://example.com'],
  ['HTTPS://Example.COM:443/Shop/', 'https://example.com/Shop'],
  ['https://example.com:8443/a//b', 'https://example.com:8443/a//b'],
  ['https://bücher.example/läden', 'https://xn--bcher-kva.example/l%C3%A4den'],
  ['http://localhost:4001', 'http://localhost:4001'],
  ['http://127.0.0.1:4002/', 'http://127.0.0.1:4002'],
  ['http://[::1]:4001/x', 'http://[::1]:4001/x'],
  ['http://localhost:80', 'http://localhost'],
  ['https://example.com/..a/.b', 'https://example.com/..a/.b'],
  ['https://example.com/wiki/AC%2FDC', 'https://example.com/wiki/AC%2FDC'],
  ['https://example.com/a%5Cb/100%25', 'https://example.com/a%5Cb/100%25'],
  ['https://example.com/a%252eb', 'https://example.com/a%252eb'],
]
for (const [text, kept] of registered) {
  test(`${text} is kept as ${kept}`, () => {
    assert.deepEqual(readAddress(text), { ok: true, address: kept })
    assert.equal(isRegisteredAddress([kept], text), true)
  })
}

const refused: readonly [text: string, fault: string][] = [
  ['http://example.com', 'not_https'],
  ['http://localhost.example.com', 'not_https'],
  ['http://127.0.0.2', 'not_https'],
  ['ftp://example.com', 'not_an_address'],
  ['javascript:alert(1)', 'not_an_address'],
  ['//example.com', 'not_an_address'],
  ['https:example.com', 'not_an_address'],
  ['https:/example.com', 'not_an_address'],
  ['https://', 'not_an_address'],
  ['https:///example.com', 'not_an_address'],
  ['https://example.com.', 'not_an_address'],
  ['https://exa mple.com', 'not_an_address'],
  [' https://example.com', 'not_an_address'],
  ['https://example.com\n', 'not_an_address'],
  ['https://exam\tple.com', 'not_an_address'],
  ['https://example.com\\@evil.example', 'not_an_address'],
  ['https://example.com/a\\..\\b', 'not_an_address'],
  ['https://example.com:99999', 'not_an_address'],
  ['https://user@example.com', 'has_credentials'],
  ['https://user:pass@example.com', 'has_credentials'],
  ['https://example.com#top', 'has_fragment'],
  ['https://example.com/#', 'has_fragment'],
  ['https://example.com/?q=1', 'has_query'],
  ['https://example.com/?', 'has_query'],
  ['https://example.com/a/../b', 'has_dot_segments'],
  ['https://example.com/./b', 'has_dot_segments'],
  ['https://example.com/a/%2e%2E/b', 'has_dot_segments'],
  ['https://example.com/a/.%2e', 'has_dot_segments'],
  ['https://example.com/a%2f..%2fb', 'has_dot_segments'],
  ['https://example.com/a%2F..', 'has_dot_segments'],
  ['https://example.com/a%5c%2e%2e%5cb', 'has_dot_segments'],
  ['https://example.com/a/%252e%252e/b', 'has_dot_segments'],
  ['https://example.com/a%25252f.%252e%25252fb', 'has_dot_segments'],
  ['https://example.com/a/..;/b', 'has_dot_segments'],
  ['https://example.com/a/%2e%2e%3bx=1/b', 'has_dot_segments'],
  [`https://example.com/${'a'.repeat(2000)}`, 'not_an_address'],
  // Written out, each letter has nine characters.
  [`https://example.com/${'№'.repeat(300)}`, 'not_an_address'],
]
for (const [text, fault] of refused) {
  test(`${JSON.stringify(text.slice(0, 60))} → ${fault}`, () => {
    assert.deepEqual(readAddress(text), { ok: false, fault })
    if (fault !== 'has_query')
      assert.equal(isRegisteredAddress(['https://example.com'], text), false)
  })
}

const base = 'https://example.com/shop'
const matches: readonly [url: string, lies: boolean][] = [
  ['https://example.com/shop', true],
  ['https://example.com/shop/', true],
  ['https://example.com/shop/item?x=1&y=/../', true],
  ['https://EXAMPLE.com:443/shop/item', true],
  ['https://example.com/shopping', false],
  ['https://example.com/shop2/', false],
  ['https://example.com/Shop', false],
  ['https://example.com/', false],
  ['https://example.com/other/shop', false],
  ['https://example.com:8443/shop', false],
  ['http://example.com/shop', false],
  ['https://example.com.evil.example/shop', false],
  ['https://example.comevil.example/shop', false],
  ['https://evil.example/https://example.com/shop', false],
  ['https://sub.example.com/shop', false],
  ['https://example.com@evil.example/shop', false],
  ['https://example.com%40evil.example/shop', false],
  ['https://evil.example/#https://example.com/shop', false],
  ['https://example.com/shop/../admin', false],
  ['https://example.com/shop/%2e%2e/admin', false],
  ['https://example.com/shop%2f..%2fadmin', false],
  ['https://example.com/shop#x', false],
  ['https://ехаmple.com/shop', false],
  ['https://example.com\u3002evil.example/shop', false],
]
for (const [url, lies] of matches) {
  test(`${url} ${lies ? 'lies' : 'does not lie'} below ${base}`, () => {
    assert.equal(isRegisteredAddress([base], url), lies)
  })
}

test('with no address nothing is below', () => {
  assert.equal(isRegisteredAddress([], 'https://example.com'), false)
})

test('whatever is accepted leads, for a browser too, to the same origin and below the path', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '@',
    ':',
    '#',
    '?',
    '//',
    'shop',
    'a',
    '\t',
    '\n',
    'evil.example',
    'example.com',
    '443',
    ' ',
    '%00',
    '%25',
    '\u3002',
    '\u202e',
    ';',
  )
  const tail = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const head = fc.constantFrom(
    'https://example.com/shop',
    'https://example.com',
    'https:',
    'HTTPS://',
  )
  fc.assert(
    fc.property(head, tail, (start, rest) => {
      const text = start + rest
      if (!isRegisteredAddress([base], text)) return
      const seen = new URL(text)
      assert.equal(seen.origin, 'https://example.com')
      assert.equal(seen.username + seen.password + seen.hash, '')
      assert.ok(seen.pathname === '/shop' || seen.pathname.startsWith('/shop/'))
      // A server that decodes once more than it should still stays below.
      const decoded = new URL(decodeURIComponent(seen.pathname.replaceAll('%00', '')), seen.origin)
      assert.ok(decoded.pathname === '/shop' || decoded.pathname.startsWith('/shop/'))
    }),
    { numRuns: 3000 },
  )
})

test('a target keeps its query', () => {
  assert.deepEqual(readTarget('https://example.com/a?b=c'), {
    ok: true,
    address: 'https://example.com/a?b=c',
  })
})
