import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testClock } from './clock.ts'
import { bucketCount, bucketOf, isId, newId } from './ids.ts'
import { seededRandom, systemRandom } from './random.ts'

const clock = testClock('2026-11-22T00:00:00Z')
const random = systemRandom()

describe('newId', () => {
  it('has its prefix, bucket, time and chance', () => {
    const id = newId('pur', { bucket: 255, clock, random })
    assert.match(id, /^pur_7z[0-7][0-9a-hjkmnp-tv-z]{25}$/)
    assert.match(newId('mer', { clock, random }), /^mer_[0-7][0-9a-hjkmnp-tv-z]{25}$/)
  })
  it('keeps every bucket', () => {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      assert.equal(bucketOf(newId('pur', { bucket, clock, random })), bucket)
    }
    for (const bucket of [-1, bucketCount, 1.5]) {
      assert.throws(() => newId('pur', { bucket, clock, random }), RangeError)
    }
  })
  it('sorts by time within a bucket', () => {
    const moving = testClock('2026-01-01T00:00:00Z')
    const ids = Array.from({ length: 200 }, () => {
      moving.advance({ milliseconds: 7 })
      return newId('pur', { bucket: 5, clock: moving, random })
    })
    assert.deepEqual(ids.toSorted(), ids)
  })
  it('is different each time, and the same from the same seed', () => {
    const make = (seed: string): string[] => {
      const seeded = seededRandom(seed)
      return Array.from({ length: 1000 }, () => newId('pur', { clock, random: seeded }))
    }
    assert.equal(new Set(make('a')).size, 1000)
    assert.deepEqual(make('a'), make('a'))
    assert.notDeepEqual(make('a'), make('b'))
  })
})

describe('isId and bucketOf', () => {
  const good = newId('pur', { bucket: 7, clock, random })
  const plain = newId('mer', { clock, random })
  const cases: readonly (readonly [string, unknown, boolean])[] = [
    ['pur', good, true],
    ['mer', plain, true],
    ['mer', good, false],
    ['pur', good.toUpperCase(), false],
    ['pur', `${good}0`, false],
    ['pur', good.slice(0, -1), false],
    ['pur', `${good.slice(0, -1)}u`, false],
    ['pur', `${good.slice(0, -1)}\n`, false],
    ['pur', good.replace('pur_0', 'pur_7'), true],
    ['pur', good.replace('pur_0', 'pur_8'), false],
    ['pur', '', false],
    ['pur', 7, false],
    ['pur', undefined, false],
  ]
  for (const [prefix, text, expected] of cases) {
    it(`${prefix} ${JSON.stringify(text)} ${expected ? 'is' : 'is not'} one`, () => {
      assert.equal(isId(prefix, text), expected)
    })
  }
  it('refuses to find a bucket where there is none', () => {
    assert.throws(() => bucketOf(plain), RangeError)
    assert.throws(() => bucketOf('pur_'), RangeError)
  })
})

describe('random', () => {
  it('below is fair and within', () => {
    const seeded = seededRandom('dice')
    const counts = [0, 0, 0, 0, 0, 0]
    for (let roll = 0; roll < 6000; roll++) {
      const face = seeded.below(6)
      counts[face] = (counts[face] ?? 0) + 1
    }
    assert.equal(counts.length, 6)
    for (const count of counts) assert.ok(count > 850 && count < 1150, String(counts))
    for (const limit of [0, -1, 1.5, 2 ** 32 + 1])
      assert.throws(() => seeded.below(limit), RangeError)
  })
  it('the system gives as many bytes as asked, never the same block twice', () => {
    const seen = new Set<string>()
    for (const count of [1, 10, 32, 1024, 5000]) assert.equal(random.bytes(count).length, count)
    for (let round = 0; round < 3000; round++)
      seen.add(Buffer.from(random.bytes(16)).toString('hex'))
    assert.equal(seen.size, 3000)
  })
})
