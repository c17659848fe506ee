import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherReads } from './gather-reads.ts'

/** A store whose reads end when the test says so. */
function openStore() {
  const batches: (readonly string[])[] = []
  const ends: (() => void)[] = []
  const rows = new Map<string, number>()
  const read = gatherReads<string, number | undefined>(
    async (keys) => {
      batches.push(keys)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (keys.includes('poison')) throw new Error('the database is away')
      return keys.map((key) => rows.get(key))
    },
    { batchMax: 3 },
  )
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    batches,
    rows,
    read,
    endOne: async () => {
      await turn()
      ends.shift()?.()
      await turn()
    },
  }
}

test('who asks in one turn, or while others are read, shares a read; each has their own answer', async () => {
  const { batches, rows, read, endOne } = openStore()
  for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) rows.set(key, index)
  const first = Promise.all([read('a'), read('b')])
  await endOne()
  assert.deepEqual(await first, [0, 1])
  const alone = read('c')
  await new Promise((resolve) => setImmediate(resolve))
  const meanwhile = Promise.all(['d', 'e', 'a', 'nobody'].map((key) => read(key)))
  await endOne()
  assert.equal(await alone, 2)
  await endOne()
  await endOne()
  assert.deepEqual(await meanwhile, [3, 4, 0, undefined])
  assert.deepEqual(batches, [['a', 'b'], ['c'], ['d', 'e', 'a'], ['nobody']])
})

test('what changed before somebody asks is what they are answered, also while an older read is under way', async () => {
  const { rows, read, endOne } = openStore()
  rows.set('token', 1)
  const before = read('token')
  await new Promise((resolve) => setImmediate(resolve))
  rows.delete('token')
  const after = read('token')
  await endOne()
  await endOne()
  assert.deepEqual(await Promise.all([before, after]), [undefined, undefined])
})

test('a read that fails fails for those who shared it, and the next are read', async () => {
  const { rows, read, endOne } = openStore()
  rows.set('a', 0)
  const failed = Promise.allSettled([read('poison'), read('a')])
  await endOne()
  const outcomes = await failed
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  const next = read('a')
  await endOne()
  assert.equal(await next, 0)
})
