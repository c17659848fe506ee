import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestDatabase } from '../testing/open-test-database.ts'
import { systemClock, testClock } from './clock.ts'
import { openSandboxClock } from './sandbox-clock.ts'

describe('systemClock', () => {
  it('tells whole milliseconds, and sleeps until it is told to stop', async () => {
    const clock = systemClock()
    assert.equal(clock.now().epochNanoseconds % 1_000_000n, 0n)
    const stop = new AbortController()
    const sleeping = clock.sleep(60_000, stop.signal)
    stop.abort()
    await assert.rejects(sleeping, { name: 'AbortError' })
  })
})

describe('testClock', () => {
  it('stands still, moves when it is moved or slept on, never back', async () => {
    const clock = testClock('2026-01-31T23:00:00Z')
    assert.equal(clock.now().toString(), '2026-01-31T23:00:00Z')
    clock.advance({ days: 1 })
    await clock.sleep(1_500)
    assert.equal(clock.now().toString(), '2026-02-01T23:00:01.5Z')
    assert.throws(() => clock.advance({ seconds: -1 }), RangeError)
    assert.throws(() => clock.set(Temporal.Instant.from('2026-01-01T00:00:00Z')), RangeError)
  })
})

describe('the sandbox clock', () => {
  it('is one clock for all processes of a network, kept over a restart, never moving back', async (t) => {
    const opened = await openTestDatabase()
    const base = testClock('2026-01-01T00:00:00Z')
    const left = await openSandboxClock({ database: opened.database, base })
    const right = await openSandboxClock({ database: opened.database, base })
    t.after(async () => {
      left.close()
      right.close()
      await opened.close()
    })
    assert.equal(left.now().toString(), '2026-01-01T00:00:00Z')
    await left.advance(Temporal.Duration.from({ days: 31 }))
    await right.refresh()
    assert.equal(right.now().toString(), '2026-02-01T00:00:00Z')
    // Both at once: none is lost.
    await Promise.all([
      left.advance(Temporal.Duration.from({ hours: 1 })),
      right.advance(Temporal.Duration.from({ hours: 2 })),
    ])
    await Promise.all([left.refresh(), right.refresh()])
    assert.equal(left.now().toString(), '2026-02-01T03:00:00Z')
    assert.equal(right.now().toString(), '2026-02-01T03:00:00Z')
    base.advance({ minutes: 5 })
    assert.equal(left.now().toString(), '2026-02-01T03:05:00Z')
    await left.moveTo(Temporal.Instant.from('2026-03-01T12:00:00Z'))
    await assert.rejects(left.moveTo(Temporal.Instant.from('2026-02-28T12:00:00Z')), RangeError)
    await assert.rejects(left.advance(Temporal.Duration.from({ hours: -1 })), RangeError)
    const restarted = await openSandboxClock({ database: opened.database, base })
    t.after(() => restarted.close())
    assert.equal(restarted.now().toString(), '2026-03-01T12:00:00Z')
  })
})
