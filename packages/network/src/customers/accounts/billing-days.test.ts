import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { billingDaysOn, nextBillingDate } from './billing-days.ts'

const cases: readonly [date: string, first: number, last: number][] = [
  ['2026-12-22', 22, 22],
  ['2026-12-31', 31, 31],
  ['2026-12-30', 30, 30],
  ['2026-04-30', 30, 31],
  ['2026-02-28', 28, 31],
  ['2028-02-28', 28, 28],
  ['2028-02-29', 29, 31],
]
for (const [date, first, last] of cases) {
  test(`on ${date} the days ${first} to ${last} are billed`, () => {
    assert.deepEqual(billingDaysOn(Temporal.PlainDate.from(date)), { first, last })
  })
}

const nextCases: readonly [date: string, day: number, next: string][] = [
  ['2026-12-21', 22, '2026-12-22'],
  ['2026-12-22', 22, '2027-01-22'],
  ['2026-01-31', 31, '2026-02-28'],
  ['2026-02-28', 31, '2026-03-31'],
  ['2026-02-27', 30, '2026-02-28'],
]
for (const [date, day, next] of nextCases) {
  test(`after ${date} day ${day} comes on ${next}`, () => {
    assert.equal(nextBillingDate(Temporal.PlainDate.from(date), day).toString(), next)
  })
}

test('every billing day comes exactly once in each month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, billingDay) => {
        const { daysInMonth } = Temporal.PlainDate.from({ year, month, day: 1 })
        const days = Array.from({ length: daysInMonth }, (_, index) => index + 1)
        const billed = days.filter((day) => {
          const { first, last } = billingDaysOn(Temporal.PlainDate.from({ year, month, day }))
          return billingDay >= first && billingDay <= last
        })
        assert.equal(billed.length, 1)
      },
    ),
  )
})
