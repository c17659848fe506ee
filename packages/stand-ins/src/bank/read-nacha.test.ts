// A bank counts: a file that others made is read, and each planted fault is found.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readNacha } from './read-nacha.ts'

const sample = readFileSync(new URL('samples/ppd-credit.ach', import.meta.url), 'utf8')

test('a published file of credits is read', () => {
  const [entry, ...others] = readNacha(sample)
  assert.deepEqual(others, [])
  assert.equal(entry?.amount, '1000000.00')
  assert.equal(entry.account, '231380104 987654321')
  assert.equal(entry.holder, 'Credit Account 1')
})

const faults: readonly (readonly [from: string, to: string, why: RegExp])[] = [
  ['622231380104987654321 ', '622231380105987654321 ', /routing number/],
  ['622231380104987654321 ', '627231380104987654321 ', /transaction code/],
  ['0100000000     ', '0100000001     ', /credits/],
  ['0100000000     ', '0000000000     ', /amount/],
  ['8220000001', '8220000002', /entry count/],
  ['82200000010023138010', '82200000010023138011', /hash/],
  ['9000001000001', '9000002000001', /batch count/],
  ['9000001000001', '9000001000002', /block count/],
  ['PPDREG.SALARY', 'WEBREG.SALARY', /batch header/],
  ['5220Name', '5200Name', /batch header/],
  ['0121042880000002', '0121042890000002', /trace/],
  ['Credit Account 1        0', 'Credit Account 1        1', /addenda is missing/],
  ['Credit Account 1        0', 'Crédit Account 1        0', /94 columns/],
  ['Credit Account 1 ', 'Credit Account 1', /94 columns/],
]
for (const [from, to, why] of faults) {
  test(`${from} as ${to}: ${why}`, () => {
    assert.ok(sample.includes(from))
    assert.throws(() => readNacha(sample.replace(from, to)), why)
  })
}

test('a file that ends early is no file', () => {
  const records = sample.split('\n')
  for (let length = 0; length < records.length; length += 1) {
    assert.throws(() => readNacha(records.slice(0, length).join('\n')))
  }
})
