import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherWords } from './rooms.ts'

test('a name that two rooms use is refused, and the second room is named', () => {
  assert.throws(
    () => gatherWords(() => ({ same: 1 })),
    /^RangeError: server: another room has same/,
  )
})
