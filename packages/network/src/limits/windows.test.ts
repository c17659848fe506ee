import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spans } from './limit.ts'
import type { Span } from './limit.ts'
import { windowOf } from './windows.ts'

// Begins and ends as UTC; hours between.
const cases: readonly [
  name: string,
  span: Span,
  timeZone: string,
  at: string,
  startsAt: string,
  endsAt: string,
  hours: number,
][] = [
  [
    'a day in winter',
    'day',
    'America/New_York',
    '2026-12-01T10:00:00Z',
    '2026-12-01T05:00:00Z',
    '2026-12-02T05:00:00Z',
    24,
  ],
  [
    'the last second of a day',
    'day',
    'America/New_York',
    '2026-12-02T04:59:59.999999999Z',
    '2026-12-01T05:00:00Z',
    '2026-12-02T05:00:00Z',
    24,
  ],
  [
    'the first moment of the next',
    'day',
    'America/New_York',
    '2026-12-02T05:00:00Z',
    '2026-12-02T05:00:00Z',
    '2026-12-03T05:00:00Z',
    24,
  ],
  [
    'the day on which clocks go forward',
    'day',
    'America/New_York',
    '2026-03-08T12:00:00Z',
    '2026-03-08T05:00:00Z',
    '2026-03-09T04:00:00Z',
    23,
  ],
  [
    'the day on which they go back',
    'day',
    'America/New_York',
    '2026-11-01T05:30:00Z',
    '2026-11-01T04:00:00Z',
    '2026-11-02T05:00:00Z',
    25,
  ],
  [
    'the same in Berlin',
    'day',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-24T22:00:00Z',
    '2026-10-25T23:00:00Z',
    25,
  ],
  [
    'a day without midnight',
    'day',
    'Africa/Cairo',
    '2026-04-24T10:00:00Z',
    '2026-04-23T22:00:00Z',
    '2026-04-24T21:00:00Z',
    23,
  ],
  [
    'a week begins on Monday',
    'week',
    'UTC',
    '2026-12-06T23:59:59Z',
    '2026-11-30T00:00:00Z',
    '2026-12-07T00:00:00Z',
    168,
  ],
  [
    'on Monday itself',
    'week',
    'UTC',
    '2026-12-07T00:00:00Z',
    '2026-12-07T00:00:00Z',
    '2026-12-14T00:00:00Z',
    168,
  ],
  [
    'a week of 167 hours',
    'week',
    'Europe/Berlin',
    '2026-03-29T12:00:00Z',
    '2026-03-22T23:00:00Z',
    '2026-03-29T22:00:00Z',
    167,
  ],
  [
    'a leap February',
    'month',
    'UTC',
    '2028-02-29T12:00:00Z',
    '2028-02-01T00:00:00Z',
    '2028-03-01T00:00:00Z',
    696,
  ],
  [
    'a month with a day of 25 hours',
    'month',
    'Europe/Berlin',
    '2026-10-31T23:30:00Z',
    '2026-10-31T23:00:00Z',
    '2026-11-30T23:00:00Z',
    720,
  ],
]
for (const [name, span, timeZone, at, startsAt, endsAt, hours] of cases) {
  test(`${name}: ${hours} hours`, () => {
    const window = windowOf(span, Temporal.Instant.from(at), timeZone)
    assert.equal(window.startsAt.toString(), startsAt)
    assert.equal(window.endsAt.toString(), endsAt)
    assert.equal(window.endsAt.since(window.startsAt).total('hours'), hours)
  })
}

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

test('windows follow one another without a gap, and each holds the moment it was asked for', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.constantFrom(...zones),
      // 2000 to 2035
      fc.integer({ min: 946_684_800, max: 2_051_222_400 }),
      (span, timeZone, seconds) => {
        const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        const window = windowOf(span, at, timeZone)
        assert.ok(Temporal.Instant.compare(window.startsAt, at) <= 0)
        assert.ok(Temporal.Instant.compare(at, window.endsAt) < 0)
        const next = windowOf(span, window.endsAt, timeZone)
        assert.ok(next.startsAt.equals(window.endsAt))
        const last = windowOf(span, window.endsAt.subtract({ nanoseconds: 1 }), timeZone)
        assert.ok(last.startsAt.equals(window.startsAt))
      },
    ),
  )
})
