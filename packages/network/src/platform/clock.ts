// The only source of time: of the system, of a test, and of a sandbox whose clock its users move.

import { setTimeout as sleepFor } from 'node:timers/promises'

export interface Clock {
  /** Whole milliseconds, so that it is the same instant after a round trip through the database. */
  now(): Temporal.Instant
  /** Resolves after that much real time. @throws AbortError when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export function systemClock(): Clock {
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    sleep: sleepReal,
  }
}

async function sleepReal(ms: number, signal?: AbortSignal): Promise<void> {
  await sleepFor(ms, undefined, signal === undefined ? {} : { signal })
}

export interface TestClock extends Clock {
  /** @throws RangeError for a negative duration: the clock never moves back. */
  advance(duration: Temporal.Duration | Temporal.DurationLike): void
  /** @throws RangeError for an earlier instant. */
  set(instant: Temporal.Instant): void
}

/** Stands still until it is moved. Sleeping moves it by that much at once, so that loops end. */
export function testClock(start: Temporal.Instant | string): TestClock {
  let now = typeof start === 'string' ? Temporal.Instant.from(start) : start
  const clock: TestClock = {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      await Promise.resolve()
      clock.advance({ milliseconds: ms })
    },
    advance(duration) {
      // Days are 24 hours here: an instant has no time zone in which they could be 23 or 25.
      const zoned = now.toZonedDateTimeISO('UTC').add(duration)
      clock.set(zoned.toInstant())
    },
    set(instant) {
      if (Temporal.Instant.compare(instant, now) < 0) {
        throw new RangeError(
          `the clock never moves back: ${instant.toString()} is before ${now.toString()}`,
        )
      }
      now = instant
    },
  }
  return clock
}
