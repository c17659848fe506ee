import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEmailAddress } from './email-address.ts'

const cases: readonly [text: string, key: string | undefined][] = [
  ['ada@example.com', 'ada@example.com'],
  [' Ada.Lovelace+news@Example.COM ', 'ada.lovelace+news@example.com'],
  ['jürgen@bücher.example', 'jürgen@xn--bcher-kva.example'],
  ['JU\u0308RGEN@Bücher.example', 'jürgen@xn--bcher-kva.example'],
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

for (const [text, key] of cases) {
  test(`${JSON.stringify(text.slice(0, 60))} → ${key ?? 'refused'}`, () => {
    assert.equal(readEmailAddress(text)?.emailKey, key)
  })
}
