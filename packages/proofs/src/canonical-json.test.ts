import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './index.ts'
import type { JsonValue } from './index.ts'

const cases: readonly [value: JsonValue, text: string][] = [
  [null, 'null'],
  [true, 'true'],
  [-0, '0'],
  [1e21, '1e+21'],
  [0.000001, '0.000001'],
  ['€$\u000F\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
  [[3, [], {}], '[3,[],{}]'],
  [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
  // RFC 8785 section 3.2.3: sorted by UTF-16 code units, so the smiley comes before U+FB33.
  [
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, '\u00f6': 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1F600}":5,"\ufb33":3}',
  ],
]

for (const [value, text] of cases) {
  test(`canonical: ${JSON.stringify(value)}`, () => {
    assert.equal(canonicalJson(value), text)
  })
}

const notJson: readonly unknown[] = [
  undefined,
  NaN,
  Infinity,
  1n,
  [undefined],
  [, 1],
  { a: undefined },
]
const notPlain: readonly unknown[] = [
  new Date(0),
  new Map(),
  () => 1,
  Symbol('s'),
  '\uD800',
  { '\uDC00': 1 },
]

for (const value of [...notJson, ...notPlain]) {
  test(`no canonical form: ${typeof value}`, () => {
    assert.throws(() => canonicalJson(value as JsonValue), TypeError)
  })
}

test('any JSON value is kept, and its spelling does not depend on the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (any) => {
      const value = any as JsonValue
      const text = canonicalJson(value)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
      assert.equal(canonicalJson(reverseMembers(value)), text)
    }),
  )
})

function reverseMembers(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as JsonValue[]).map(reverseMembers)
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    reverseMembers(member),
  ])
  return Object.fromEntries(members.reverse())
}
