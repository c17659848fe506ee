// What people read instead of JSON: amounts, instants, members of members, tables.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printRecord } from './print-record.ts'
import { printTable } from './print-table.ts'
import { printValue } from './print-value.ts'

const values: readonly [value: unknown, text: string | undefined][] = [
  [{ amount: '1234.50', currency: 'USD' }, '$1,234.50'],
  [{ amount: '500', currency: 'JPY' }, '¥500'],
  [{ amount: '1.00', currency: 'XXQ' }, undefined],
  [{ amount: '1.00', currency: 'USD', more: 1 }, undefined],
  ['2026-12-22T09:00:00Z', '22 Dec 2026, 09:00 UTC'],
  ['2026-12-22T09:00:00.25Z', '22 Dec 2026, 09:00 UTC'],
  ['2026-12-22', '2026-12-22'],
  ['two\nlines', 'two lines'],
  [null, '–'],
  ['', '–'],
  [[], '–'],
  [true, 'yes'],
  [7, '7'],
  [['a', 'b'], 'a, b'],
  [[{ amount: '1.00', currency: 'USD' }], '$1.00'],
  [[{ kid: 'a' }], undefined],
  [{ kid: 'a' }, undefined],
]
for (const [value, text] of values) {
  test(`${JSON.stringify(value)} reads as ${text ?? 'members of its own'}`, () => {
    assert.equal(printValue(value), text)
  })
}

test('a record: aligned, and what is inside is indented', () => {
  const record = {
    refund: 'rfd_1',
    asked_at: '2026-12-22T09:00:00Z',
    evidence: { title: 'A print', price: { amount: '10.00', currency: 'USD' } },
    keys: [{ kid: 'a', use: 'sig' }],
    none: [],
  }
  assert.equal(
    printRecord(record),
    [
      'refund    rfd_1',
      'asked at  22 Dec 2026, 09:00 UTC',
      'evidence',
      '  title  A print',
      '  price  $10.00',
      'keys',
      '  kid  use',
      '  a    sig',
      'none      –',
      '',
    ].join('\n'),
  )
})

test('a table: numbers to the right, long cells cut, nothing says so', () => {
  const rows = [
    { run: 'run_1', requests: 9, total: { amount: '4.50', currency: 'USD' } },
    {
      run: 'run_22',
      requests: 10,
      total: { amount: '14.50', currency: 'USD' },
      note: 'x'.repeat(99),
    },
  ]
  const [head, first, second] = printTable(rows).split('\n')
  assert.equal(head, 'run     requests   total  note')
  assert.equal(first, 'run_1          9   $4.50  –')
  assert.equal(second, `run_22        10  $14.50  ${'x'.repeat(59)}…`)
  assert.equal(printTable([]), 'none\n')
})
