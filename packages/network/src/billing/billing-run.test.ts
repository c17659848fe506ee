import assert from 'node:assert/strict'
import { test } from 'node:test'
import { billingDateOf, datesToBill } from './billing-run.ts'

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

type Case = readonly [
  what: string,
  today: string,
  first: string | undefined,
  finished: readonly string[],
  dates: readonly string[],
]
const cases: readonly Case[] = [
  ['a network that never ran begins today', '2026-12-22', undefined, [], ['2026-12-22']],
  ['today was run', '2026-12-22', '2026-12-21', ['2026-12-21', '2026-12-22'], []],
  ['a run that died is begun and not finished', '2026-12-22', '2026-12-22', [], ['2026-12-22']],
  [
    'three days were missed',
    '2027-01-02',
    '2026-12-01',
    // The days before the window of 31 do not count any more.
    Array.from({ length: 29 }, (_, day) => date('2026-12-01').add({ days: day }).toString()),
    ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'],
  ],
  [
    'a day between was missed',
    '2026-12-22',
    '2026-12-20',
    ['2026-12-20', '2026-12-22'],
    ['2026-12-21'],
  ],
  ['a day ahead was run by hand', '2026-12-22', '2026-12-22', ['2026-12-22', '2027-01-22'], []],
]
for (const [what, today, first, finished, dates] of cases) {
  test(what, () => {
    const found = datesToBill(date(today), {
      firstOn: first === undefined ? undefined : date(first),
      finishedOn: finished.map(date),
    })
    assert.deepEqual(found.map(String), dates)
  })
}

test('after a long time away, a month is made up for: each billing day comes once', () => {
  const found = datesToBill(date('2027-06-15'), {
    firstOn: date('2026-12-01'),
    finishedOn: [date('2026-12-01')],
  })
  assert.equal(found.length, 31)
  assert.equal(found[0]?.toString(), '2027-05-16')
  assert.equal(found.at(-1)?.toString(), '2027-06-15')
})

test('the day of the network is that of UTC', () => {
  assert.equal(
    billingDateOf(Temporal.Instant.from('2026-12-22T23:59:59Z')).toString(),
    '2026-12-22',
  )
  assert.equal(
    billingDateOf(Temporal.Instant.from('2026-12-22T23:59:59-01:00')).toString(),
    '2026-12-23',
  )
})
