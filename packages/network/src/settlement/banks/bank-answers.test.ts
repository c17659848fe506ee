// What is read of banks' answers: published files, rejections of whole batches, doubles, changes, and hostile files.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { writeNachaReturns, writePain002, writeRejectedBatch } from '@tallystick/stand-ins/bank'
import type { BankLine } from './bank-line.ts'
import { readIsoAnswers } from './read-iso-answers.ts'
import { readNachaAnswers } from './read-nacha-answers.ts'
import { readXml } from './read-xml.ts'

const samples = new URL('../../../../stand-ins/src/bank/samples/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, samples), 'utf8')

/** One word for each: whom it names, how it ended, why, of how much. */
function say({ names, status, reason, amountMicros, currency }: BankLine): string {
  const [name] = Object.values(names)
  const amount = amountMicros === null ? '-' : `${amountMicros / 10_000n} cents ${currency}`
  return `${name} ${status} ${reason ?? '-'} ${amount}`
}

test('a published notification (camt.054) names three payments that went', () => {
  assert.deepEqual(readIsoAnswers(sample('camt054.v4.xml')).lines.map(say), [
    'UXC06170000006PI00001EE00001 paid - 310 cents CHF',
    'UXC06170000006PI00001EE00002 paid - 320 cents CHF',
    'UXC06170000006PI00001EE00002 paid - 320 cents CHF',
  ])
})

test('published returns and changes (ACH) are read', () => {
  const { lines, refused } = readNachaAnswers(sample('return-WEB.ach'))
  assert.deepEqual(refused, [])
  // The first is a debit that came back: it names nothing of ours.
  assert.deepEqual(lines.map(say), [
    'MjMxNDAwMjAtOGQ returned R01 -',
    'NmRjZTJmMzItMGN returned R03 4565 cents USD',
  ])
  const change = readNachaAnswers(sample('cor-example.ach'))
  // The number that it tells stays with the bank.
  assert.deepEqual(change.lines.map(say), ['location #23 corrected C01 -'])
})

const rejections: readonly (readonly [reason: string, status: string])[] = [
  ['FF01', 'returned'],
  ['AC04', 'returned'],
  ['AM05', 'doubtful'],
  ['DU03', 'doubtful'],
]
for (const [reason, status] of rejections) {
  test(`a file that is rejected for ${reason}: ${status}, all of it`, () => {
    const { lines } = readIsoAnswers(writeRejectedBatch('pob-1', reason))
    assert.deepEqual(lines.map(say), [`pob_1 ${status} ${reason} -`])
  })
  test(`a payment that is rejected for ${reason}: ${status}`, () => {
    const answer = { batch: 'pob-1', reference: 'out-1', amount: '1.00', currency: 'EUR' }
    const xml = writePain002([{ ...answer, status: 'returned', reason }])
    assert.deepEqual(readIsoAnswers(xml).lines.map(say), [
      `out_1 ${status} ${reason} 100 cents EUR`,
    ])
  })
}

test('what is accepted, pending or on its way ends nothing', () => {
  const answer = { batch: 'pob-1', reference: 'out-1', amount: '1.00', currency: 'EUR', reason: '' }
  const xml = writePain002([{ ...answer, status: 'paid' }])
  for (const status of ['ACTC', 'ACCP', 'ACSP', 'PDNG', 'ACWC', 'CANC']) {
    assert.deepEqual(readIsoAnswers(xml.replace('ACSC', status)).lines, [], status)
  }
})

test('only what is booked counts; a debit that is reversed is none', () => {
  const xml = sample('camt054.v4.xml')
  assert.deepEqual(readIsoAnswers(xml.replace('<Sts>BOOK', '<Sts>PDNG')).lines, [])
  const reversed = xml.replace('<Sts>BOOK', '<RvslInd>true</RvslInd><Sts>BOOK')
  assert.deepEqual(readIsoAnswers(reversed).lines, [])
})

const returns: readonly (readonly [reason: string, status: string])[] = [
  ...['R01', 'R02', 'R03', 'R04', 'R16', 'R20', 'R23', 'R29', 'R33', 'R85'].map(
    (reason) => [reason, 'returned'] as const,
  ),
  ...['R24', 'R61', 'R67', 'R68', 'R99'].map((reason) => [reason, 'doubtful'] as const),
  ['C01', 'corrected'],
  ['C05', 'corrected'],
]
for (const [reason, status] of returns) {
  test(`ACH ${reason}: ${status}`, () => {
    const { lines } = readNachaAnswers(
      writeNachaReturns([{ reference: 'ABC', cents: 100n, reason }]),
    )
    const amount = status === 'corrected' ? '-' : '100 cents USD'
    assert.deepEqual(lines.map(say), [`ABC ${status} ${reason} ${amount}`])
  })
}

test('an ACH batch that does not add up says nothing, and the others count', () => {
  const text = writeNachaReturns(
    ['ONE', 'TWO', 'SIX'].map((reference) => ({ reference, cents: 12_345n, reason: 'R01' })),
  )
  const lines = text.split('\n')
  const changes: readonly (readonly [record: number, from: string, to: string])[] = [
    [6, '0000012345', '0000012346'],
    [6, '62123138010', '62123138011'],
    [8, '8220000002', '8220000003'],
    [6, 'TWO', 'TW\u00d6'],
  ]
  for (const [record, from, to] of changes) {
    const changed = lines.with(record, lines[record]?.replace(from, to) ?? '')
    const { lines: read, refused } = readNachaAnswers(changed.join('\n'))
    assert.deepEqual(read.map(say), [
      'ONE returned R01 12345 cents USD',
      'SIX returned R01 12345 cents USD',
    ])
    assert.ok(refused.length > 0)
  }
})

const hostile: Readonly<Record<string, string>> = {
  'a document type': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  'an entity of its own': '<a>&b;</a>',
  'a file of the system': '<a>&xxe;</a>',
  'no end': '<a><b></b>',
  'ends crossed': '<a><b></a></b>',
  'two roots': '<a></a><b></b>',
  'text around it': '<a></a>b',
  nothing: '',
  'a thousand deep': '<a>'.repeat(1_000) + '</a>'.repeat(1_000),
  'a code point that there is not': '<a>&#x110000;</a>',
  'an attribute without end': '<a b="c></a>',
}
for (const [what, xml] of Object.entries(hostile)) {
  test(`${what}: refused`, () => assert.throws(() => readXml(xml), SyntaxError))
}

test('a million opening signs are refused as fast as one', () => {
  assert.throws(() => readXml('<'.repeat(1_000_000)), SyntaxError)
  assert.throws(() => readXml(`<a${' b="c"'.repeat(200_000)}`), SyntaxError)
})
