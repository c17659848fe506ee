// The examples of docs/style.md stand in the code, as they are there.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const examples = [
  ...readFileSync('docs/style.md', 'utf8').matchAll(/```ts\n\/\/ (packages\/\S+)\n([\s\S]*?)```/g),
]

test('the page has examples', () => {
  assert.ok(examples.length >= 3)
})

for (const [, file = '', code = ''] of examples) {
  test(`the example of ${file} stands there`, () => {
    const source = readFileSync(file, 'utf8')
    // Lines may be left out where an example says so.
    for (const part of code.split(/^ *…\n/m)) assert.ok(source.includes(part), part)
  })
}
