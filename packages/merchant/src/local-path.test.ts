// Where visitors may be sent back to: nowhere but to the site itself, and not to the engine's own addresses.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readReturnPath, withNotice, withoutNotice } from './local-path.ts'

const outcomes: readonly (readonly [string, string | undefined])[] = [
  ['/articles/tides?page=2', '/articles/tides?page=2'],
  ['//evil.example', undefined],
  ['/tally', undefined],
  ['/tally?x', undefined],
  ['/tally/sign-out', undefined],
  ['/x/../tally/sign-out', undefined],
  ['/tallyho', '/tallyho'],
  [`/${'a'.repeat(1024)}`, undefined],
]
for (const [text, path] of outcomes) {
  test(`${JSON.stringify(text).slice(0, 40)} gives ${path ?? 'nothing'}`, () => {
    assert.equal(readReturnPath(text, 'https://a.example'), path)
  })
}

test('a notice is put on and taken off', () => {
  assert.equal(withNotice('/a?b=c', 'cancelled'), '/a?b=c&tally=cancelled')
  assert.equal(withNotice('/a?tally=signed-off', 'cancelled'), '/a?tally=cancelled')
  assert.equal(withoutNotice('/a?b=c&tally=cancelled'), '/a?b=c')
})
