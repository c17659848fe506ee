// How many pieces of work go on at once, and that one which waits for something else keeps nobody waiting.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { shareTurns } from './share-turns.ts'

/** Work that goes on until it is told to end. */
function createWork(name: string, begun: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const work = async (): Promise<string> => {
    begun.push(name)
    return await promise
  }
  return { work, end: () => resolve(name), fail: () => reject(new Error(name)) }
}

test('so many at once, the others in the order in which they came', async () => {
  const takeTurn = shareTurns({ atOnce: 2, slowMs: 3_600_000 })
  const begun: string[] = []
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => createWork(name, begun))
  assert.ok(a && b && c && d)
  const answers = [a, b, c, d].map(({ work }) => takeTurn(work))
  await setImmediate()
  assert.deepEqual(begun, ['a', 'b'])
  b.end()
  assert.equal(await answers[1], 'b')
  assert.deepEqual(begun, ['a', 'b', 'c'])
  // One that fails gives its turn on like any other.
  a.fail()
  await assert.rejects(answers[0] ?? Promise.resolve(), /a/)
  assert.deepEqual(begun, ['a', 'b', 'c', 'd'])
  c.end()
  d.end()
  assert.deepEqual(await Promise.all(answers.slice(2)), ['c', 'd'])
})

test('who is slow keeps nobody waiting, and gives one turn on, not two', async () => {
  const takeTurn = shareTurns({ atOnce: 1, slowMs: 1 })
  const begun: string[] = []
  const slow = createWork('slow', begun)
  const held = takeTurn(slow.work)
  for (let at = 0; at < 3; at += 1) {
    const next = createWork(`next ${at}`, begun)
    next.end()
    // Comes to an end although the slow one never did: it only waits until that is known to be slow.
    assert.equal(await takeTurn(next.work), `next ${at}`)
  }
  slow.end()
  assert.equal(await held, 'slow')
  const strict = shareTurns({ atOnce: 1, slowMs: 3_600_000 })
  const [one, other] = ['one', 'other'].map((name) => createWork(name, begun))
  assert.ok(one && other)
  const both = [strict(one.work), strict(other.work)]
  await setImmediate()
  assert.equal(begun.includes('other'), false)
  one.end()
  other.end()
  await Promise.all(both)
})
