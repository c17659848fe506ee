import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSeeds } from './parse-seeds.ts'

test('one seed, or the first and the last', () => {
  assert.deepEqual(parseSeeds('7'), [7])
  assert.deepEqual(parseSeeds('3..6'), [3, 4, 5, 6])
  for (const wrong of ['', 'a', '1-3', '5..3', '1..', '-1']) {
    assert.throws(() => parseSeeds(wrong), RangeError)
  }
})
