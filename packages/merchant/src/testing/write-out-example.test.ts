import assert from 'node:assert/strict'
import test from 'node:test'
import { writeOutExample } from './write-out-example.ts'

const head = "import assert from 'node:assert/strict'\n"
const cases: readonly (readonly [what: string, code: string, written: string])[] = [
  ['nothing is said', 'f(1)\n', 'f(1)\n'],
  ['a value', "f(1) // → 'one'\n", "assert.deepEqual(f(1), 'one')\n"],
  ['a name', 'const a = f(1) // → 2n\n', 'const a = f(1)\nassert.deepEqual(a, 2n)\n'],
  ['an error', "f('') // → throws RangeError\n", "assert.throws(() => f(''), RangeError)\n"],
  ['what is awaited', 'await f() // → 1\n', 'assert.deepEqual(await f(), 1)\n'],
  ['a comment of another kind', 'f() // see above\n', 'f() // see above\n'],
]
for (const [what, code, written] of cases) {
  test(`an example: ${what}`, () => {
    assert.equal(writeOutExample(code), head + written)
  })
}
