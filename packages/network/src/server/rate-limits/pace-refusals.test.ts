// How long refusals are held, on a clock that stands still unless it is moved.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paceRefusals } from './pace-refusals.ts'

function openPace() {
  const clock = { nowMs: 5_000 }
  const heldMs: number[] = []
  const mayLeave = paceRefusals({
    perSecond: 10,
    holdMsMax: 2_000,
    now: () => clock.nowMs,
    hold: (ms) => Promise.resolve(heldMs.push(ms)),
  })
  /** How long those were held that were not answered at once. */
  const refuse = async (count: number): Promise<readonly number[]> => {
    for (let at = 0; at < count; at += 1) await mayLeave()
    return heldMs.splice(0)
  }
  return { clock, refuse }
}

test('as many as may leave in a second leave at once, and those beyond one after the other', async () => {
  const { refuse } = openPace()
  assert.deepEqual(await refuse(10), [])
  assert.deepEqual(await refuse(3), [100, 200, 300])
})

test('nobody is held for longer than the most, however many come', async () => {
  const { refuse } = openPace()
  assert.equal(Math.max(...(await refuse(1_000))), 2_000)
})

test('what waits a second is let go, and after a quiet second all is as at first', async () => {
  const { refuse, clock } = openPace()
  await refuse(13)
  clock.nowMs += 1_000
  assert.deepEqual(await refuse(8), [100])
  clock.nowMs += 60_000
  assert.deepEqual(await refuse(10), [])
})
