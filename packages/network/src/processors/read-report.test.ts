import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from './read-report.ts'

const paid = '{"request":"req_1","status":"paid"}'
const whole = { number: 1, request: 'req_1', status: 'paid', reason: null, charged: null }

type Case = readonly [
  what: string,
  text: string,
  lines: readonly object[],
  refused: readonly number[],
]
// prettier-ignore
const cases: readonly Case[] = [
  ['nothing', '', [], []],
  ['one line', `${paid}\n`, [whole], []],
  ['one line without its end', paid, [whole], []],
  ['lines with CRLF, and empty ones', `\r\n${paid}\r\n\r\n`, [whole], []],
  ['a torn last line', `${paid}\n{"request":"req_2","sta`, [whole], [2]],
  ['a line that broke off after a whole value', `${paid}\n{"request":"req_2"}`, [whole], [2]],
  ['a torn line in between', `{"requ\n${paid}\n`, [{ ...whole, number: 2 }], [1]],
  ['a reason', '{"request":"req_1","status":"declined","reason":"card_expired"}',
    [{ ...whole, status: 'declined', reason: 'card_expired' }], []],
  ['an amount', '{"request":"req_1","status":"paid","amount":"4.50","currency":"USD"}',
    [{ ...whole, charged: { micros: 4_500_000n, currency: 'USD' } }], []],
  ['an amount without a currency', '{"request":"req_1","status":"paid","amount":"4.50"}', [], [1]],
  ['an amount that is none', '{"request":"req_1","status":"paid","amount":"4,50","currency":"USD"}', [], [1]],
  ['a number for an amount', '{"request":"req_1","status":"paid","amount":4.5,"currency":"USD"}', [], [1]],
  ['members of the processor\'s own', '{"request":"req_1","status":"paid","fee":"0.10"}', [whole], []],
  ['another status', '{"request":"req_1","status":"pending"}', [], [1]],
  ['no request', '{"status":"paid"}', [], [1]],
  ['an empty request', '{"request":"","status":"paid"}', [], [1]],
  ['NUL, which the database refuses', '{"request":"req_\\u0000","status":"paid"}', [], [1]],
  ['half a character', '{"request":"req_\\ud800","status":"paid"}', [], [1]],
  ['a list', '[1]', [], [1]],
  ['a number', '1', [], [1]],
]
for (const [what, text, lines, refused] of cases) {
  test(`report: ${what}`, () => {
    const read = readReport(text)
    assert.deepEqual(read.lines, lines)
    assert.deepEqual(
      read.refused.map(({ line }) => line),
      refused,
    )
    for (const { detail } of read.refused) assert.notEqual(detail, '')
  })
}
