// In which week or month an instant lies, on the wall of a time zone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { countDays, createCalendar, mondayOf, monthOf } from '../platform/calendar.ts'
import { createPeriods } from './period.ts'
import type { PeriodKind } from './period.ts'

const seconds = (text: string): number => Date.parse(text) / 1000

const cases: readonly [PeriodKind, zone: string, at: string, begins: string, ends: string][] = [
  ['week', 'UTC', '2026-11-22T09:10:00Z', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['week', 'UTC', '2026-11-22T23:59:59Z', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['week', 'UTC', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z'],
  ['week', 'Asia/Tokyo', '2026-11-22T15:00:00Z', '2026-11-22T15:00:00Z', '2026-11-29T15:00:00Z'],
  // Clocks go back on 25 October and forward on 29 March: weeks of 169 and of 167 hours.
  ['week', 'Europe/Berlin', '2026-10-22T12:00:00Z', '2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['week', 'Europe/Berlin', '2026-03-25T12:00:00Z', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z'],
  [
    'month',
    'Europe/Berlin',
    '2026-12-31T22:59:59Z',
    '2026-11-30T23:00:00Z',
    '2026-12-31T23:00:00Z',
  ],
  [
    'month',
    'Europe/Berlin',
    '2026-12-31T23:00:00Z',
    '2026-12-31T23:00:00Z',
    '2027-01-31T23:00:00Z',
  ],
  [
    'month',
    'America/Halifax',
    '2028-02-29T12:00:00Z',
    '2028-02-01T04:00:00Z',
    '2028-03-01T04:00:00Z',
  ],
  // There is no midnight there on that day: the clock jumps from 24:00 to 01:00.
  ['month', 'Africa/Cairo', '2010-05-15T12:00:00Z', '2010-04-30T21:00:00Z', '2010-05-31T21:00:00Z'],
  [
    'week',
    'America/Sao_Paulo',
    '2018-11-04T12:00:00Z',
    '2018-10-29T03:00:00Z',
    '2018-11-05T02:00:00Z',
  ],
]
for (const [kind, zone, at, begins, ends] of cases) {
  test(`${at} is in the ${kind} from ${begins} to ${ends} in ${zone}`, () => {
    const period = createPeriods(kind, zone)(seconds(at))
    const instant = (value: number): string =>
      new Date(value * 1000).toISOString().replace('.000', '')
    assert.deepEqual([instant(period.beginsSeconds), instant(period.endsSeconds)], [begins, ends])
  })
}

test('periods follow one another without a gap, each with a name of its own', () => {
  for (const kind of ['week', 'month'] as const) {
    const find = createPeriods(kind, 'America/Halifax')
    let period = find(seconds('2026-01-01T12:00:00Z'))
    const names = new Set<string>()
    for (let count = 0; count < 60; count += 1) {
      names.add(period.name)
      assert.deepEqual(find(period.endsSeconds - 1), period)
      const next = find(period.endsSeconds)
      assert.equal(next.beginsSeconds, period.endsSeconds)
      period = next
    }
    assert.equal(names.size, 60)
  }
})

test('days are counted as the calendar of the language counts them', () => {
  const { dayOf } = createCalendar('UTC')
  for (let day = -800; day < 40_000; day += 97) {
    const date = new Date(day * 86_400_000)
    const { year, month } = monthOf(day)
    assert.deepEqual([year, month], [date.getUTCFullYear(), date.getUTCMonth() + 1])
    assert.equal(countDays(year, month, date.getUTCDate()), day)
    assert.equal(dayOf(day * 86_400 + 40_000), day)
    assert.ok((mondayOf(day) - 4) % 7 === 0)
    assert.ok(mondayOf(day) <= day && day < mondayOf(day) + 7)
  }
})
