// Which sessions a sign-out ends, and which it must not.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createBoundedMap } from '../bounded-map.ts'
import { createEndedSessions } from './ended-sessions.ts'

const mine = { sessionId: 's1', subject: 'ada', signedOnSeconds: 100 }
const ended = { endedSeconds: 200, keptUntilSeconds: 1000 }

const outcomes = [
  ['its own sid', { sessionId: 's1' }, mine, true],
  ['its own sid and subject', { sessionId: 's1', subject: 'ada' }, mine, true],
  ['another sid', { sessionId: 's2' }, mine, false],
  ['another sid of the same customer', { sessionId: 's2', subject: 'ada' }, mine, false],
  ['the customer everywhere', { subject: 'ada' }, mine, true],
  ['another customer', { subject: 'grace' }, mine, false],
  ['the customer, signed on since', { subject: 'ada' }, { ...mine, signedOnSeconds: 201 }, false],
  [
    'a session without sid, by its customer',
    { sessionId: 's2', subject: 'ada' },
    { subject: 'ada', signedOnSeconds: 100 },
    true,
  ],
] as const
for (const [name, what, session, hasEnded] of outcomes) {
  test(`${name}: ${hasEnded ? 'ended' : 'goes on'}`, async () => {
    const sessions = createEndedSessions()
    await sessions.end({ ...what, ...ended })
    assert.equal(await sessions.hasEnded(session), hasEnded)
  })
}

test('a bounded map forgets what was written longest ago', () => {
  const map = createBoundedMap<number>(3)
  for (const key of ['a', 'b', 'c', 'a', 'd']) map.set(key, 1)
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => map.get(key) !== undefined),
    [true, false, true, true],
  )
  assert.equal(map.size(), 3)
})
