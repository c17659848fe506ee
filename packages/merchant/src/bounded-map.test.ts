// A map that forgets the oldest writing first, and nothing else.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createBoundedMap } from './bounded-map.ts'

test('of more entries than it holds, those that were written last are there', () => {
  const sizeMax = 100
  const map = createBoundedMap<number>(sizeMax)
  const written: string[] = []
  for (let at = 0; at < 20_000; at += 1) {
    // Every third writing renews an entry that is there.
    const key = at % 3 === 2 ? (written.at(-50) ?? `new ${at}`) : `new ${at}`
    map.set(key, at)
    written.push(key)
    if (at % 997 !== 0) continue
    const newest = [...new Set(written.toReversed())]
    assert.equal(map.size(), Math.min(sizeMax, newest.length))
    for (const [place, one] of newest.slice(0, 2 * sizeMax).entries()) {
      assert.equal(map.get(one) !== undefined, place < sizeMax, `${one} at ${place}`)
    }
  }
})
