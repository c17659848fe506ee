import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readBatchFile } from './read-batch-file.ts'
import { readCsv } from './read-csv.ts'
import { call, makeProcessor, readLines } from './testing/try-out.ts'

const csv = `H,1,bat_1,3,USD,5.50,EUR,2.00
C,chg_1,4.50,USD,pm_card_ok,TALLYSTICK
C,chg_2,1.00,USD,pm_card_declined,
C,chg_3,2.00,EUR,pm_card_ok,"ONE, TWO ""THREE"""
`
const ndjson = [
  { record: 'header', version: 1, id: 'bat_1', count: 3, totals: { USD: '5.50', EUR: '2.00' } },
  { id: 'chg_1', amount: '4.50', currency: 'USD', payment_method: 'pm_card_ok' },
  { id: 'chg_2', amount: '1.00', currency: 'USD', payment_method: 'pm_card_declined' },
  { id: 'chg_3', amount: '2.00', currency: 'EUR', payment_method: 'pm_card_ok' },
].map((record, n) => {
  const descriptor = ['', 'TALLYSTICK', '', 'ONE, TWO "THREE"'][n]
  const optional = descriptor === '' ? {} : { statement_descriptor: descriptor }
  return JSON.stringify(n === 0 ? record : { record: 'charge', ...record, ...optional })
})

test('both formats say the same', () => {
  const read = readBatchFile(csv, 'csv')
  assert.deepEqual(read, readBatchFile(ndjson.join('\n'), 'ndjson'))
  assert.deepEqual(read, readBatchFile(csv.replaceAll('\n', '\r\n'), 'csv'))
  assert.ok(!('outcome' in read))
  assert.equal(read.charges[2]?.statementDescriptor, 'ONE, TWO "THREE"')
  assert.equal(read.charges[1]?.statementDescriptor, undefined)
})

test('a file is refused whole when anything in it does not fit', () => {
  const table = [
    [csv.replace('bat_1,3', 'bat_1,2'), 'file_totals_wrong'],
    [csv.replace('USD,5.50', 'USD,5.51'), 'file_totals_wrong'],
    [csv.replace(',EUR,2.00', ''), 'file_totals_wrong'],
    [csv.replace('EUR,2.00', 'EUR,2.00,GBP,0.00'), 'file_totals_wrong'],
    [csv.replace('C,chg_2,1.00,USD,pm_card_declined,\n', ''), 'file_totals_wrong'],
    [csv.slice(0, csv.indexOf('C,chg_3')), 'file_totals_wrong'],
    [csv.replace('H,1', 'H,2'), 'file_malformed'],
    [csv.replace('H,', 'X,'), 'file_malformed'],
    [csv.replace('pm_card_declined,', 'pm_card_declined'), 'file_malformed'],
    [csv.replace('1.00,USD', '1.00,XYZ'), 'file_malformed'],
    [csv.replace('4.50', 'four'), 'file_malformed'],
    [csv.replace('"ONE', '"ONE"'), 'file_malformed'],
    ['', 'file_malformed'],
  ] as const
  for (const [text, code] of table) {
    const read = readBatchFile(text, 'csv')
    assert.equal('outcome' in read ? read.code : 'read', code, text)
  }
  for (const text of ['', '{', ndjson.slice(1).join('\n'), `${ndjson[0] ?? ''}\n[]`]) {
    const read = readBatchFile(text, 'ndjson')
    assert.equal('outcome' in read ? read.code : 'read', 'file_malformed', text)
  }
})

test('a file is a batch like any other: once for ever, its report to be asked for', async () => {
  const processor = makeProcessor()
  const send = (text: string) =>
    call(processor, 'POST', '/v1/batch-files', text, undefined, 'text/csv; charset=utf-8')
  for (let n = 0; n < 2; n += 1) {
    assert.deepEqual((await send(csv)).json, { id: 'bat_1', status: 'accepted', count: 3 })
  }
  assert.equal((await send(csv.replaceAll('1.00', '1.01').replace('5.50', '5.51'))).status, 409)
  assert.equal((await send(csv.replace('5.50', '5.51'))).status, 422)
  const asJson = ndjson.join('\n')
  const again = await call(processor, 'POST', '/v1/batch-files', asJson, undefined, 'text/plain')
  assert.equal(again.status, 200)
  assert.equal(processor.book().entries.length, 3)
  const { text } = await call(processor, 'GET', '/v1/batch-files/bat_1/report')
  assert.deepEqual(
    readLines(text).map(({ status }) => status),
    ['paid', 'declined', 'paid'],
  )
})

test('any fields survive being written as CSV and read again', () => {
  const record = fc.array(fc.string(), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const quote = (field: string) => `"${field.replaceAll('"', '""')}"`
      const text = records.map((fields) => fields.map(quote).join(',') + '\n').join('')
      assert.deepEqual(readCsv(text), records)
    }),
  )
})
