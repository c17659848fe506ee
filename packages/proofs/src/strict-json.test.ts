import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readJsonObject } from './strict-json.ts'

const cases: readonly [text: string, outcome: string][] = [
  ['{}', 'ok'],
  [' {"a":{"a":[{"a":1},{"a":2}]},"b":"a"} ', 'ok'],
  ['{"a":"\\"a\\":","b":"{\\"a\\":1,"}', 'ok'],
  ['{"a":["a","a"],"b":["b"]}', 'ok'],
  ['{"a":1,"a":1}', 'duplicate_member'],
  ['{"a":1,"\\u0061":1}', 'duplicate_member'],
  ['{"a":{},"a" \n:1}', 'duplicate_member'],
  ['{"x":[{"a":{"b":1},"a":2}]}', 'duplicate_member'],
  ['{"":1,"":2}', 'duplicate_member'],
  ['{"__proto__":1,"__proto__":2}', 'duplicate_member'],
  ['{"\\\\":1,"\\\\":2}', 'duplicate_member'],
  ['', 'not_a_json_object'],
  ['[]', 'not_a_json_object'],
  ['"a"', 'not_a_json_object'],
  ['null', 'not_a_json_object'],
  ['{"a":1,}', 'not_a_json_object'],
  ["{'a':1}", 'not_a_json_object'],
  ['{"a":01}', 'not_a_json_object'],
  ['{} {}', 'not_a_json_object'],
  ['\uFEFF{}', 'not_a_json_object'],
]

for (const [text, outcome] of cases) {
  test(`${JSON.stringify(text)}: ${outcome}`, () => {
    const read = readJsonObject(Buffer.from(text))
    assert.equal(read.ok ? 'ok' : read.problem, outcome)
  })
}

test('bytes that are not UTF-8 are refused', () => {
  const read = readJsonObject(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))
  assert.deepEqual(read, { ok: false, problem: 'not_a_json_object' })
})

test('any object is read as it is, and refused when its first member is said again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (object) => {
      const text = JSON.stringify(object)
      for (const spelling of [text, JSON.stringify(object, null, 1)]) {
        const read = readJsonObject(Buffer.from(spelling))
        assert.ok(read.ok)
        assert.deepEqual(read.value, JSON.parse(text))
      }
      const name = JSON.stringify(Object.keys(object)[0])
      const again = readJsonObject(Buffer.from(`${text.slice(0, -1)},${name}:0}`))
      assert.deepEqual(again, { ok: false, problem: 'duplicate_member' })
    }),
  )
})
