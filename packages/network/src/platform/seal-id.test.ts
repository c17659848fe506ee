import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { describe, it } from 'node:test'
import { testClock } from './clock.ts'
import { bucketCount, isId, newId } from './ids.ts'
import { seededRandom } from './random.ts'
import { isInsideId, isOutwardId, openId, sealId } from './seal-id.ts'

const clock = testClock('2026-11-22T00:00:00Z')
const random = seededRandom('sealed ids')
const key = createSecretKey(Buffer.alloc(32, 1))
const other = createSecretKey(Buffer.alloc(32, 2))
const inBucket = (bucket: number): string => newId('pur', { bucket, clock, random })

describe('sealId and openId', () => {
  it('open what was sealed, in every bucket and in none', () => {
    const ids = Array.from({ length: bucketCount }, (_, bucket) => inBucket(bucket))
    for (const id of [...ids, newId('evt', { clock, random })]) {
      const sealed = sealId(key, id)
      assert.equal(openId(key, sealed), id)
      assert.equal(sealId(key, id), sealed, 'the same each time')
      assert.equal(sealed.length, id.length)
    }
  })
  it('never changes the form that merchants keep', () => {
    const id = 'pur_7z01jd3q5v8x2m4k6r9t1w3y5a7b'
    assert.equal(sealId(key, id), 'pur_rmn5y3gpjk0zfemk044mkxmj7tc6')
    assert.equal(sealId(key, 'evt_01jd3q5v8x2m4k6r9t1w3y5a7b'), 'evt_rmn5y3gpjk0zfemk044mkxmj7t')
  })
  it('is told from an id of the network’s own, which opens nothing', () => {
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      const id = inBucket(bucket)
      const sealed = sealId(key, id)
      assert.ok(isOutwardId(sealed) && !isInsideId(sealed) && !isId('pur', sealed), sealed)
      assert.ok(!isOutwardId(id) && isInsideId(id) && isId('pur', id), id)
      assert.equal(openId(key, id), undefined)
      assert.throws(() => sealId(key, sealed), RangeError)
    }
  })
  it('opens nothing that was made under another key', () => {
    const ids = Array.from({ length: 200 }, () => inBucket(random.bytes(1)[0] ?? 0))
    const known = new Set(ids)
    for (const id of ids) {
      const opened = openId(other, sealId(key, id))
      assert.ok(opened === undefined || (isId('pur', opened) && !known.has(opened)))
    }
  })
  const foreign: readonly (readonly [what: string, text: string])[] = [
    ['nothing', ''],
    ['no prefix', sealId(key, inBucket(1)).slice(4)],
    ['too short', sealId(key, inBucket(1)).slice(0, -1)],
    ['too long', `${sealId(key, inBucket(1))}0`],
    ['a letter that none has', sealId(key, inBucket(1)).replace(/.$/, 'u')],
    ['capitals', sealId(key, inBucket(1)).toUpperCase()],
    ['a line break', `${sealId(key, inBucket(1))}\n`],
  ]
  for (const [what, text] of foreign) {
    it(`opens nothing of a text with ${what}`, () => {
      assert.equal(openId(key, text), undefined)
    })
  }
  it('tells neither bucket nor time: each character of one bucket and moment is as good as drawn', () => {
    const sealed = Array.from({ length: 4096 }, () => sealId(key, inBucket(7)))
    for (let at = 'pur_'.length; at < (sealed[0]?.length ?? 0); at += 1) {
      const counts = new Map<string, number>()
      for (const id of sealed) counts.set(id.charAt(at), (counts.get(id.charAt(at)) ?? 0) + 1)
      // The first character holds three bits beside the mark, all others five. The ids are those of a seed.
      const kinds = at === 'pur_'.length ? 8 : 32
      const expected = sealed.length / kinds
      assert.equal(counts.size, kinds)
      for (const count of counts.values()) {
        assert.ok(Math.abs(count - expected) < 6 * Math.sqrt(expected), `character ${at}: ${count}`)
      }
    }
  })
})
