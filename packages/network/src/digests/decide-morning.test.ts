import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMorning } from './decide-morning.ts'

type Case = readonly [
  name: string,
  timeZone: string,
  since: string,
  now: string,
  day: string | undefined,
]
const cases: readonly Case[] = [
  ['before seven', 'Europe/Berlin', '2026-12-01T05:30Z', '2026-12-01T05:45Z', undefined],
  ['at seven', 'Europe/Berlin', '2026-12-01T05:45Z', '2026-12-01T06:00Z', '2026-12-01'],
  ['after it was told', 'Europe/Berlin', '2026-12-01T06:00Z', '2026-12-01T06:15Z', undefined],
  ['late at night', 'Europe/Berlin', '2026-12-01T22:45Z', '2026-12-01T23:15Z', undefined],
  [
    'elsewhere it is yesterday',
    'Pacific/Honolulu',
    '2026-12-02T16:45Z',
    '2026-12-02T17:00Z',
    '2026-12-02',
  ],
  [
    'and elsewhere tomorrow',
    'Pacific/Kiritimati',
    '2026-12-01T16:45Z',
    '2026-12-01T17:00Z',
    '2026-12-02',
  ],
  [
    'three quarters past an hour',
    'Asia/Kathmandu',
    '2026-12-01T01:00Z',
    '2026-12-01T01:15Z',
    '2026-12-01',
  ],
  [
    'down since yesterday: the latest',
    'UTC',
    '2026-11-28T06:00Z',
    '2026-12-01T09:00Z',
    '2026-12-01',
  ],
  [
    'down over one morning, back before the next',
    'UTC',
    '2026-11-30T06:00Z',
    '2026-12-01T05:00Z',
    '2026-11-30',
  ],
  [
    'the clock is put forward',
    'Europe/London',
    '2026-03-29T05:45Z',
    '2026-03-29T06:00Z',
    '2026-03-29',
  ],
  ['and back', 'Europe/London', '2026-10-25T06:45Z', '2026-10-25T07:00Z', '2026-10-25'],
]
for (const [name, timeZone, since, now, day] of cases) {
  test(name, () => {
    const found = findMorning(timeZone, {
      since: Temporal.Instant.from(since),
      now: Temporal.Instant.from(now),
    })
    assert.equal(found?.toString(), day)
  })
}
