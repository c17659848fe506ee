// The clock of a sandbox network: real time plus an offset kept in the database, so that all processes agree.

import { setInterval } from 'node:timers'
import type { Clock } from './clock.ts'
import type { Database, SqlStatement } from './database.ts'

export interface SandboxClock extends Clock {
  /** Moves the whole network forward. @throws RangeError for a negative or zero duration. */
  advance(duration: Temporal.Duration): Promise<Temporal.Instant>
  /** @throws RangeError for an instant that is past. */
  moveTo(instant: Temporal.Instant): Promise<Temporal.Instant>
  /** Learns at once what another process moved; otherwise within a second. */
  refresh(): Promise<void>
  close(): void
}

const refreshEveryMs = 500

const selectOffset: SqlStatement = {
  name: 'platform.select-sandbox-offset',
  text: 'select offset_ms from sandbox_clock where singleton',
}
const lockOffset: SqlStatement = {
  name: 'platform.lock-sandbox-offset',
  text: 'select offset_ms from sandbox_clock where singleton for update',
}
const updateOffset = (offsetMs: bigint): SqlStatement => ({
  name: 'platform.update-sandbox-offset',
  text: 'update sandbox_clock set offset_ms = $1 where singleton and offset_ms <= $1',
  values: [offsetMs],
})

/** Opens the clock of a migrated database. `base` is the real clock. */
export async function openSandboxClock(options: {
  readonly database: Database
  readonly base: Clock
}): Promise<SandboxClock> {
  const { database, base } = options
  let offsetMs = 0
  let latestMs = 0

  const learn = (offset: bigint): void => {
    // Answers may arrive out of order; the clock never moves back.
    offsetMs = Math.max(offsetMs, Number(offset))
  }
  const refresh = async (): Promise<void> => {
    const rows = await database.read('platform.refresh-sandbox-clock', (tx) =>
      tx.query<{ offset_ms: bigint }>(selectOffset),
    )
    learn(offsetOf(rows))
  }
  const now = (): Temporal.Instant => {
    latestMs = Math.max(latestMs, base.now().epochMilliseconds + offsetMs)
    return Temporal.Instant.fromEpochMilliseconds(latestMs)
  }
  const move = async (nextOffset: (current: bigint) => bigint): Promise<Temporal.Instant> => {
    const moved = await database.transaction('platform.move-sandbox-clock', async (tx) => {
      const current = offsetOf(await tx.query<{ offset_ms: bigint }>(lockOffset))
      const next = nextOffset(current)
      if (next < current) throw new RangeError('the clock never moves back')
      await tx.query(updateOffset(next))
      return next
    })
    learn(moved)
    return now()
  }

  await refresh()
  const timer = setInterval(() => {
    // A failure is the database's to report; the next round asks again.
    refresh().catch(() => undefined)
  }, refreshEveryMs)
  timer.unref()
  return {
    now,
    sleep: (ms, signal) => base.sleep(ms, signal),
    refresh,
    advance(duration) {
      // Days are 24 hours: an instant has no time zone in which they could be 23 or 25.
      const ms = Math.trunc(
        duration.total({ unit: 'millisecond', relativeTo: Temporal.PlainDate.from('2000-01-01') }),
      )
      if (!(ms > 0)) return Promise.reject(new RangeError('the clock only moves forward'))
      return move((current) => current + BigInt(ms))
    },
    moveTo(instant) {
      return move(() => BigInt(instant.epochMilliseconds - base.now().epochMilliseconds))
    },
    close() {
      clearInterval(timer)
    },
  }
}

function offsetOf(rows: readonly { readonly offset_ms: bigint }[]): bigint {
  const row = rows[0]
  if (row === undefined) throw new Error('the row of sandbox_clock is missing')
  return row.offset_ms
}
