// The token of a form: never the same twice, always the browser's, nobody else's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../platform/index.ts'
import { formToken, isFormToken, isMark, markOf } from './form-token.ts'

const formKey = Buffer.alloc(32, 1)
const random = seededRandom('form tokens')
const make = (value: string) => formToken({ formKey, random }, value)

test('each page has letters of its own, and all of them are the token of its browser', () => {
  const tokens = Array.from({ length: 50 }, () => make('browser'))
  assert.equal(new Set(tokens).size, 50)
  // Nor any part of them: a page that is packed repeats nothing of another one.
  for (let at = 0; at < 86; at += 4) {
    assert.ok(new Set(tokens.map((token) => token.slice(at, at + 4))).size > 45, `at ${at}`)
  }
  assert.ok(tokens.every((token) => isFormToken(formKey, 'browser', token)))
})

test('any other is refused', () => {
  const token = make('browser')
  for (const [what, posted] of [
    ['of another browser', make('other')],
    ['cut', token.slice(0, -1)],
    ['longer', `${token}x`],
    ['with letters that decode to the same', `${token.slice(0, 40)} ${token.slice(40)}`],
    ['turned around', token.slice(43) + token.slice(0, 43)],
    ['a mark', markOf(formKey, 'browser')],
    ['nothing but a pad', Buffer.alloc(64).toString('base64url')],
    ['nothing', ''],
  ] as const) {
    assert.equal(isFormToken(formKey, 'browser', posted), false, what)
  }
  assert.equal(isFormToken(Buffer.alloc(32, 2), 'browser', token), false, 'under another key')
})

test('a mark is the one on its text', () => {
  assert.ok(isMark(formKey, 'text', markOf(formKey, 'text')))
  for (const other of [markOf(formKey, 'texts'), '', make('text')]) {
    assert.equal(isMark(formKey, 'text', other), false)
  }
})
