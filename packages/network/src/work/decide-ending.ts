// What becomes of a row after a try: done, due again, tried again after a pause, or parked. Pure.
import type { WorkOutcome, WorkRetry } from '../platform/index.ts'
import type { Work, WorkState } from './work.ts'

/** What a try leaves of a row. */
export interface Ending {
  readonly state: WorkState
  readonly dueAt: Temporal.Instant
  readonly tryingSince: Temporal.Instant
  readonly attempts: number
  readonly lastError: string | null
}

export function decideEnding(input: {
  readonly outcome: WorkOutcome
  readonly work: Pick<Work, 'attempts' | 'dueAt' | 'tryingSince'>
  readonly retry: WorkRetry
  /** Of a subject that repeats: what is done is due again. */
  readonly everySeconds: number | undefined
  readonly now: Temporal.Instant
  /** From 0 to 1. */
  readonly jitter: number
}): Ending {
  const { outcome, work, retry, everySeconds, now } = input
  const again = (dueAt: Temporal.Instant): Ending => ({
    state: 'waiting',
    dueAt,
    tryingSince: dueAt,
    attempts: 0,
    lastError: null,
  })
  switch (outcome.outcome) {
    case 'again':
      return again(outcome.dueAt)
    case 'done':
      if (everySeconds !== undefined) return again(now.add({ seconds: everySeconds }))
      return { ...work, state: 'done', lastError: null }
    case 'parked':
      return { ...work, state: 'parked', lastError: outcome.reason }
    case 'failed': {
      const lastError = outcome.reason
      // What repeats is never given up: its next round comes anyway.
      if (everySeconds === undefined && isLastTry(work, retry, now)) {
        return { ...work, state: retry.isDropped === true ? 'cancelled' : 'parked', lastError }
      }
      const pause = pauseMs(retry, work.attempts, input.jitter)
      return { ...work, state: 'waiting', dueAt: now.add({ milliseconds: pause }), lastError }
    }
  }
}

function isLastTry(
  { attempts, tryingSince }: Pick<Work, 'attempts' | 'tryingSince'>,
  { attemptCountMax, hours }: WorkRetry,
  now: Temporal.Instant,
): boolean {
  if (attemptCountMax !== undefined && attempts >= attemptCountMax) return true
  return hours !== undefined && Temporal.Instant.compare(now, tryingSince.add({ hours })) >= 0
}

function pauseMs(
  { firstSeconds, factor, maxSeconds }: WorkRetry,
  attempts: number,
  jitter: number,
): number {
  const seconds = Math.min(firstSeconds * factor ** Math.max(0, attempts - 1), maxSeconds)
  return Math.round(seconds * 1000 * (0.8 + 0.4 * jitter))
}
