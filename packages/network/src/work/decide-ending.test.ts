// What becomes of work that was tried: done, tried again, dropped or parked, in a table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideEnding } from './decide-ending.ts'

const now = Temporal.Instant.from('2026-11-27T12:00:00Z')
const retry: Input['retry'] = { firstSeconds: 10, factor: 2, maxSeconds: 60, attemptCountMax: 5 }
const failed = { outcome: 'failed', reason: 'no answer' } as const

type Input = Parameters<typeof decideEnding>[0]

/** What comes of it: state, seconds from now, attempts. */
const endings: readonly (readonly [what: string, input: Partial<Input>, ending: string])[] = [
  ['done', { outcome: { outcome: 'done' } }, 'done 0 1'],
  ['done, and it repeats', { outcome: { outcome: 'done' }, everySeconds: 300 }, 'waiting 300 0'],
  ['parked', { outcome: { outcome: 'parked', reason: 'a person must look' } }, 'parked 0 1'],
  ['a first failure', { outcome: failed }, 'waiting 10 1'],
  ['a third failure', { outcome: failed, work: worked(3) }, 'waiting 40 3'],
  ['a fourth, no later than the longest pause', { work: worked(4) }, 'waiting 60 4'],
  ['the last failure', { work: worked(5) }, 'parked 0 5'],
  ['the last, of what nobody looks at', { work: worked(5), retry: dropped() }, 'cancelled 0 5'],
  ['the hundredth, and it repeats', { work: worked(100), everySeconds: 300 }, 'waiting 60 100'],
  ['with less of a pause by chance', { outcome: failed, jitter: 0 }, 'waiting 8 1'],
  ['with more of one', { outcome: failed, jitter: 1 }, 'waiting 12 1'],
  ['before its hours are over', { retry: for3Hours(), work: worked(9, 2) }, 'waiting 60 9'],
  ['when its hours are over', { retry: for3Hours(), work: worked(9, 3) }, 'parked 0 9'],
]
for (const [what, input, ending] of endings) {
  test(`${what}: ${ending}`, () => {
    const { state, dueAt, attempts } = decideEnding({
      outcome: failed,
      work: worked(1),
      retry,
      everySeconds: undefined,
      now,
      jitter: 0.5,
      ...input,
    })
    assert.equal(`${state} ${now.until(dueAt).total('seconds')} ${attempts}`, ending)
  })
}

function worked(attempts: number, hours = 0): Input['work'] {
  return { attempts, dueAt: now, tryingSince: now.subtract({ hours }) }
}

function dropped(): Input['retry'] {
  return { ...retry, isDropped: true }
}

function for3Hours(): Input['retry'] {
  return { firstSeconds: 10, factor: 2, maxSeconds: 60, hours: 3 }
}
