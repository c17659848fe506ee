import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { decidePayoutReport } from './decide-payout-report.ts'
import type { PayoutLine, PayoutLineOutcome } from './decide-payout-report.ts'
import type { Payout } from './payout.ts'

const at = Temporal.Instant.from('2026-12-20T10:00:00Z')
const sent: Payout = {
  payout: 'out_1' as Payout['payout'],
  bucket: 7,
  run: 'srn_1',
  merchant: 'mer_1',
  currency: getCurrency('USD').code,
  amountMicros: 25_000_000n,
  accountKind: 'simulator',
  account: {},
  accountVersion: 1,
  status: 'sent',
  batch: 'pob_1',
  madeAt: at,
  sentAt: at,
  paidAt: null,
  returnedAt: null,
  returnedBy: null,
  returnedReason: null,
}
const paid: Payout = { ...sent, status: 'paid', paidAt: at }
const returned: Payout = {
  ...paid,
  status: 'returned',
  returnedAt: at,
  returnedBy: 'report',
  returnedReason: 'closed',
}
const undone: Payout = { ...returned, paidAt: null, returnedBy: 'network' }

const cases: readonly (readonly [
  title: string,
  payout: Payout,
  lines: readonly string[],
  outcomes: readonly PayoutLineOutcome[],
])[] = [
  ['arrived', sent, ['paid'], ['paid']],
  ['came back', sent, ['returned'], ['returned']],
  ['not known to be sent yet', { ...sent, status: 'made' }, ['paid'], ['paid']],
  ['twice in a report', sent, ['paid', 'paid'], ['paid', 'repeated']],
  ['arrived, then came back', sent, ['paid', 'returned'], ['paid', 'returned']],
  ['the other way round', sent, ['returned', 'paid'], ['returned', 'repeated']],
  ['arrived before', paid, ['paid'], ['repeated']],
  ['comes back after it arrived', paid, ['returned', 'returned'], ['returned', 'repeated']],
  ['late', returned, ['paid', 'returned'], ['repeated', 'repeated']],
  ['never went', undone, ['paid', 'returned'], ['contradicts', 'contradicts']],
  [
    'in doubt, then sure',
    sent,
    ['doubtful', 'paid', 'doubtful'],
    ['contradicts', 'paid', 'contradicts'],
  ],
  ['its account is another by now', sent, ['corrected', 'paid'], ['noted', 'paid']],
  ['a cent more', sent, ['paid 25010000 USD', 'paid'], ['contradicts', 'paid']],
  ['a cent less comes back', paid, ['returned 24990000 USD'], ['contradicts']],
  ['in another currency', sent, ['paid 25000000 EUR'], ['contradicts']],
  ['what was sent', sent, ['paid 25000000 USD', 'returned 25000000 USD'], ['paid', 'returned']],
]

/** `status`, or `status micros currency`. */
function lineOf(said: string, of: Pick<PayoutLine, 'number'> & Partial<PayoutLine>): PayoutLine {
  const [status, micros, currency = null] = said.split(' ')
  const amountMicros = micros === undefined ? null : BigInt(micros)
  const line = { payout: 'out_1', status: status as 'paid', reason: null, amountMicros, currency }
  return { ...line, ...of }
}

for (const [title, payout, lines, outcomes] of cases) {
  test(`${title}: ${outcomes.join(', ')}`, () => {
    const decided = decidePayoutReport(
      lines.map((line, place) => lineOf(line, { number: place + 1 })),
      [payout],
    )
    assert.deepEqual(
      decided.lines.map(({ outcome }) => outcome),
      outcomes,
    )
    assert.equal(decided.paid.length, outcomes.filter((one) => one === 'paid').length)
    assert.equal(decided.returned.length, outcomes.filter((one) => one === 'returned').length)
  })
}

test('of nobody: unknown', () => {
  const line = lineOf('paid', { number: 1, payout: 'out_2' })
  assert.deepEqual(decidePayoutReport([line], [sent]).lines, [{ line, outcome: 'unknown' }])
})

test('what arrived and came back in one report was paid when it is taken back', () => {
  const lines = ['paid', 'returned'].map((status, place) => lineOf(status, { number: place + 1 }))
  const [back] = decidePayoutReport(lines, [sent]).returned
  assert.equal(back?.payout.status, 'paid')
})
