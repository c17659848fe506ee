// What was revoked must not be forgotten for want of room: only time forgets.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createPurchaseNews } from './events/purchase-news.ts'
import { createExpiringMap } from './expiring-map.ts'
import { createEndedSessions } from './sessions/ended-sessions.ts'
import { createSettableClock } from './testing/settable-clock.ts'

const many = 250_000

test('what is kept is there until its time, and then makes room', () => {
  const map = createExpiringMap<number>()
  for (let at = 0; at < 1_000; at += 1) {
    map.set(`early ${at}`, at, { nowSeconds: 0, keptUntilSeconds: 100 })
  }
  assert.deepEqual([map.get('early 0'), map.size()], [0, 1_000])
  // Each later entry lets go of more than one that had its time.
  for (let at = 0; at < 1_000; at += 1) {
    map.set(`late ${at}`, at, { nowSeconds: 100, keptUntilSeconds: 200 })
  }
  assert.deepEqual([map.get('early 0'), map.get('late 0'), map.size()], [undefined, 0, 1_000])
  map.set('late 1', -1, { nowSeconds: 100, keptUntilSeconds: 150 })
  for (let at = 0; at < 1_000; at += 1) {
    map.set('again', at, { nowSeconds: 199, keptUntilSeconds: 300 })
  }
  assert.deepEqual([map.get('late 1'), map.size()], [-1, 1_001])
})

test(`the first of ${many} purchases that were ended opens nothing`, async () => {
  const clock = createSettableClock('2026-11-22T09:10:00Z')
  const news = createPurchaseNews(clock)
  for (let at = 0; at < many; at += 1) await news.end(`pur_${at}`)
  assert.equal(await news.hasEnded('pur_0'), true)
  assert.equal(await news.hasEnded('pur_none'), false)
})

test(`the first of ${many} sign-ons that were ended stays ended`, async () => {
  const sessions = createEndedSessions()
  for (let at = 0; at < many; at += 1) {
    await sessions.end({ sessionId: `s${at}`, endedSeconds: 100, keptUntilSeconds: 200 })
  }
  const first = { sessionId: 's0', subject: 'ada', signedOnSeconds: 50 }
  assert.equal(await sessions.hasEnded(first), true)
})
