import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWaitingByBucket } from './waiting-by-bucket.ts'

function waitingOf(...buckets: readonly number[]) {
  const waiting = createWaitingByBucket<string>({ bucketMax: 3 })
  buckets.forEach((bucket, index) => void waiting.add(bucket, `${bucket}.${index}`))
  return waiting
}

test('whole buckets are taken, those first that have waited longest', () => {
  const rows: readonly [buckets: readonly number[], enough: number, most: number, string[]][] = [
    [[], 1, 9, []],
    [[7, 8, 7], 1, 9, ['7.0', '7.2']],
    [[7, 8, 7], 2, 9, ['7.0', '7.2']],
    [[7, 8, 7], 3, 9, ['7.0', '7.2', '8.1']],
    [[8, 7, 8], 9, 9, ['8.0', '8.2', '7.1']],
    [[7, 7, 7], 1, 2, ['7.0', '7.1']],
  ]
  for (const [buckets, enough, most, expected] of rows) {
    assert.deepEqual(waitingOf(...buckets).take({ enough, most }).items, expected)
  }
})

test('what waits in a bucket that is taken is not ready until it is free', () => {
  const waiting = waitingOf(7, 8)
  assert.equal(waiting.readyCount(), 2)
  assert.deepEqual(waiting.take({ enough: 1, most: 9 }), { buckets: [7], items: ['7.0'] })
  assert.equal(waiting.add(7, 'late'), true)
  assert.equal(waiting.readyCount(), 1)
  assert.deepEqual(waiting.take({ enough: 9, most: 9 }).items, ['8.1'])
  assert.equal(waiting.isEmpty(), false)
  waiting.free(8)
  assert.equal(waiting.readyCount(), 0)
  waiting.free(7)
  assert.equal(waiting.readyCount(), 1)
  assert.deepEqual(waiting.take({ enough: 1, most: 9 }).items, ['late'])
  assert.equal(waiting.isEmpty(), true)
})

test('a bucket takes no more than its most, and others are not concerned', () => {
  const waiting = waitingOf(7, 7, 7)
  assert.equal(waiting.add(7, 'beyond'), false)
  assert.equal(waiting.add(8, 'beside'), true)
  assert.equal(waiting.readyCount(), 4)
})
