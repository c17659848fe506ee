import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEmailAddress } from './email-address.ts'

const cases: readonly [text: string, key: string | undefined, email?: string][] = [
  ['ada@example.com', 'ada@example.com'],
  [
    ' Ada.Lovelace+news@Example.COM ',
    'ada.lovelace+news@example.com',
    'Ada.Lovelace+news@example.com',
  ],
  ['jürgen@bücher.example', 'jürgen@xn--bcher-kva.example', 'jürgen@bücher.example'],
  ['JU\u0308RGEN@Bücher.example', 'jürgen@xn--bcher-kva.example', 'JÜRGEN@bücher.example'],
  ['j@XN--BCHER-kva.example', 'j@xn--bcher-kva.example', 'j@bücher.example'],
  ['a@例え。jp', 'a@xn--r8jz45g.jp', 'a@例え.jp'],
  ['a@пример.xn--p1ai', 'a@xn--e1afmkfd.xn--p1ai', 'a@пример.рф'],
  ['a@ｅｘａｍｐｌｅ．com', 'a@example.com', 'a@example.com'],
  ['a@نامه\u200Cای.com', 'a@xn--mgba3gch31f060k.com', 'a@نامه\u200Cای.com'],
  ["o'neill@sub.example.co.uk", "o'neill@sub.example.co.uk"],
  ['', undefined],
  ['ada', undefined],
  ['@example.com', undefined],
  ['ada@', undefined],
  ['ada@localhost', undefined],
  ['ada@example.c', undefined],
  ['ada@127.0.0.1', undefined],
  ['ada@[::1]', undefined],
  ['ada@@example.com', undefined],
  ['a b@example.com', undefined],
  ['.ada@example.com', undefined],
  ['ada.@example.com', undefined],
  ['ada..l@example.com', undefined],
  ['ada@example..com', undefined],
  ['ada@-example.com', undefined],
  ['ada@example.com\r\nBcc: x@y.example', undefined],
  ['"ada"@example.com', undefined],
  ['ada@example.com,bob@example.com', undefined],
  ['Ada <ada@example.com>', undefined],
  [`${'a'.repeat(65)}@example.com`, undefined],
  [`a@${'b'.repeat(250)}.com`, undefined],
]

for (const [text, key, email] of cases) {
  test(`${JSON.stringify(text.slice(0, 60))} → ${key ?? 'refused'}`, () => {
    const address = readEmailAddress(text)
    assert.equal(address?.emailKey, key)
    if (email !== undefined) assert.equal(address?.email, email)
  })
}

// One mailbox has one text, and one text names one mailbox: nothing may be hidden in it, at any place.
const strangers = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => !/[A-Za-z0-9.-]/.test(character),
  ),
  '\u00AD',
  '\u034F',
  '\u115F',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u2028',
  '\u202E',
  '\u2060',
  '\u3164',
  '\uFE0F',
  '\uFEFF',
  '\u{E0061}',
  '\u00A0',
  '\u2044',
  '\uFF03',
  '\uD800',
]
for (const character of strangers) {
  const shown = `U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`
  test(`${shown} stands in no domain, and nothing follows it`, () => {
    for (const text of [`v@exam${character}ple.test`, `v@example.test${character}x`])
      assert.equal(readEmailAddress(text), undefined, JSON.stringify(text))
  })
}

test('what is read is read again as itself', () => {
  for (const [text] of cases) {
    const address = readEmailAddress(text)
    if (address !== undefined) assert.deepEqual(readEmailAddress(address.email), address)
  }
})
