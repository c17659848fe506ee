// Dates of billing runs that come from outside, and what is said to each.
import assert from 'node:assert/strict'
import test from 'node:test'
import { decideBillingDate } from './decide-billing-date.ts'

type Row = readonly [
  date: string,
  of: { readonly last?: string; readonly isSandbox?: boolean },
  outcome: 'billing_date_ahead' | 'billing_date_past' | undefined,
]

// It is 2026-12-22.
const rows: readonly Row[] = [
  ['2026-12-22', {}, undefined],
  ['2026-12-23', {}, 'billing_date_ahead'],
  ['9999-12-31', {}, 'billing_date_ahead'],
  ['2026-11-21', {}, undefined],
  ['2026-11-20', {}, 'billing_date_past'],
  ['1999-03-01', {}, 'billing_date_past'],
  ['2026-12-19', { last: '2026-12-20' }, 'billing_date_past'],
  ['2026-12-20', { last: '2026-12-20' }, undefined],
  ['2026-11-21', { last: '2026-11-05' }, undefined],
  ['2026-11-20', { last: '2026-11-05' }, 'billing_date_past'],
  ['2026-12-23', { isSandbox: true }, undefined],
  ['2028-01-26', { isSandbox: true }, undefined],
  ['2028-01-27', { isSandbox: true }, 'billing_date_ahead'],
  ['1999-03-01', { isSandbox: true }, 'billing_date_past'],
  ['2026-12-22', { isSandbox: true, last: '2027-01-05' }, 'billing_date_past'],
]

for (const [date, { last, isSandbox = false }, outcome] of rows) {
  test(`${date}, ${JSON.stringify({ last, isSandbox })}: ${outcome ?? 'run'}`, () => {
    const decided = decideBillingDate(Temporal.PlainDate.from(date), {
      today: Temporal.PlainDate.from('2026-12-22'),
      lastClosedOn: last === undefined ? undefined : Temporal.PlainDate.from(last),
      isSandbox,
    })
    assert.equal(decided?.code, outcome)
  })
}
