import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { newId, seededRandom, testClock } from '../platform/index.ts'
import { decideReport } from './decide-report.ts'
import type { PaymentRequest, PaymentRequestStatus } from './payment-request.ts'
import type { ReportLine } from '../processors/index.ts'

const sources = {
  clock: testClock('2026-12-22T00:00:00Z'),
  random: seededRandom('report'),
  bucket: 1,
}
const id = newId('req', sources)

function requestIn(status: PaymentRequestStatus): PaymentRequest {
  return {
    bucket: 1,
    request: id,
    run: 'run_1',
    paymentAccount: newId('pay', sources),
    currency: getCurrency('USD').code,
    amountMicros: 4_500_000n,
    owedMicros: 4_500_500n,
    throughNumber: 3n,
    method: {
      paymentMethod: newId('pm', sources),
      processor: 'simulator',
      token: 'pm_card_ok',
      label: 'Visa',
    },
    status,
    declinedReason: null,
    batch: null,
    requestedAt: sources.clock.now(),
    answeredAt: null,
    announcedAt: null,
  }
}

const charged = (micros: bigint, currency = 'USD') => ({ charged: { micros, currency } })
const line = (status: ReportLine['status'], change: Partial<ReportLine> = {}): ReportLine => ({
  number: 1,
  request: id,
  status,
  reason: null,
  charged: null,
  ...change,
})
const paid = line('paid')
const declined = line('declined', { reason: 'card_expired' })

type Case = readonly [
  what: string,
  before: PaymentRequestStatus,
  lines: readonly ReportLine[],
  outcomes: string,
  answer: string | null | undefined,
  /** Whose report it is; the asked one's where nothing is said. */
  processor?: string | null,
]
// prettier-ignore
const cases: readonly Case[] = [
  ['paid', 'submitted', [paid], 'paid', null],
  ['paid before anything was sent', 'requested', [paid], 'paid', null],
  ['declined', 'submitted', [declined], 'declined', 'card_expired'],
  ['declined without a reason', 'submitted', [line('declined')], 'declined', 'declined'],
  ['paid, twice in one report', 'submitted', [paid, paid], 'paid repeated', null],
  ['paid again', 'paid', [paid], 'repeated', undefined],
  ['declined again', 'declined', [declined], 'repeated', undefined],
  ['paid after declined', 'declined', [paid], 'contradicts', undefined],
  ['declined after paid', 'paid', [declined], 'contradicts', undefined],
  ['both in one report: the first holds', 'submitted', [declined, paid, declined],
    'declined contradicts repeated', 'card_expired'],
  ['somebody else\'s', 'submitted', [line('paid', { request: 'req_other' })], 'unknown', undefined],
  ['the right amount', 'submitted', [line('paid', charged(4_500_000n))], 'paid', null],
  ['another amount', 'submitted', [line('paid', charged(4_500_001n))], 'contradicts', undefined],
  ['another processor', 'submitted', [paid], 'contradicts', undefined, 'other'],
  ['another processor, again', 'paid', [paid], 'contradicts', undefined, 'other'],
  ['people, whoever was asked', 'submitted', [paid], 'paid', null, null],
  ['another currency', 'submitted', [line('paid', charged(4_500_000n, 'EUR'))], 'contradicts', undefined],
]
for (const [what, before, lines, outcomes, answer, processor = 'simulator'] of cases) {
  test(`${what}: ${outcomes}`, () => {
    const decided = decideReport(lines, [requestIn(before)], { processor })
    assert.equal(decided.lines.map(({ outcome }) => outcome).join(' '), outcomes)
    assert.deepEqual(
      decided.answered.map(({ declinedReason }) => declinedReason),
      answer === undefined ? [] : [answer],
    )
  })
}
