import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSeededRandom, drawBelow, drawWord, shuffle } from './seeded-random.ts'

test('one seed, one sequence, in range', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 1000 }), (seed, limit) => {
      const [one, two] = [createSeededRandom(seed), createSeededRandom(seed)]
      for (let n = 0; n < 20; n += 1) {
        const drawn = drawBelow(one, limit)
        assert.equal(drawn, drawBelow(two, limit))
        assert.ok(drawn >= 0 && drawn < limit)
      }
      assert.match(drawWord(one), /^[0-9a-f]{32}$/)
    }),
  )
})

test('shuffling keeps every item, and reaches every order', () => {
  const random = createSeededRandom(1)
  const orders = new Set<string>()
  for (let n = 0; n < 500; n += 1) {
    const shuffled = shuffle(['a', 'b', 'c', 'd'], random)
    assert.deepEqual([...shuffled].sort(), ['a', 'b', 'c', 'd'])
    orders.add(shuffled.join(''))
  }
  assert.equal(orders.size, 24)
})
