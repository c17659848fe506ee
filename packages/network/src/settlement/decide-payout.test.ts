import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { decidePayout, waitingReasons } from './decide-payout.ts'
import { balanceOf } from './settlement.ts'
import type { Settlement, Standing } from './settlement.ts'

const now = Temporal.Instant.from('2026-12-20T10:00:00Z')
const on = Temporal.PlainDate.from('2026-12-20')
const days = (count: number): Temporal.Instant => now.subtract({ hours: 24 * count })
const key = { bucket: 7, merchant: 'mer_1', currency: getCurrency('USD').code }

const settlement: Settlement = {
  ...key,
  amountMicros: 25_000_000n,
  days: 30,
  accountKind: 'simulator',
  account: {},
  accountVersion: 1,
  accountWaitsUntil: days(40),
  returnedCount: 0,
  inPayoutMicros: 0n,
  paidOutMicros: 0n,
  lastPayoutAt: null,
}
const standing: Standing = {
  ...key,
  settlement,
  pendingMicros: 7_000_000n,
  earnedMicros: 30_000_000n,
  bookedMicros: 0n,
  reserveMicros: 0n,
  firstEarnedAt: days(2),
}

const cases: readonly (readonly [
  title: string,
  standing: Partial<Omit<Standing, 'settlement'>>,
  settlement: Partial<Settlement> | null,
  outcome: string,
])[] = [
  ['enough', {}, {}, 'due 30000000'],
  ['the amount to the cent', { earnedMicros: 25_000_000n }, {}, 'due 25000000'],
  [
    'a millionth less than the amount',
    { earnedMicros: 24_999_999n },
    {},
    'below_amount 2027-01-17',
  ],
  ['what is no whole cent stays', { earnedMicros: 30_009_999n }, {}, 'due 30000000'],
  ['little, on the last day', { earnedMicros: 10_000n, firstEarnedAt: days(30) }, {}, 'due 10000'],
  [
    'little, the day before',
    { earnedMicros: 10_000n, firstEarnedAt: days(29) },
    {},
    'below_amount 2026-12-21',
  ],
  [
    'what was left at the last payout waits since then',
    { earnedMicros: 10_000n, firstEarnedAt: null },
    { lastPayoutAt: days(30) },
    'due 10000',
  ],
  ['less than a cent', { earnedMicros: 9_999n, firstEarnedAt: days(90) }, {}, 'nothing_available'],
  ['nothing', { earnedMicros: 0n }, {}, 'nothing_available'],
  ['more given back than earned', { earnedMicros: -1n }, {}, 'nothing_available'],
  ['all reserved', { reserveMicros: 31_000_000n }, {}, 'all_reserved'],
  ['a part reserved', { reserveMicros: 4_000_000n }, {}, 'due 26000000'],
  ['too little beside the reserve', { reserveMicros: 6_000_000n }, {}, 'below_amount 2027-01-17'],
  ['no account', {}, null, 'no_account'],
  [
    'an account that was changed',
    {},
    { accountWaitsUntil: now.add({ hours: 1 }) },
    'account_changed 2026-12-21',
  ],
  ['an account whose wait is over now', {}, { accountWaitsUntil: now }, 'due 30000000'],
  ['two returns', {}, { returnedCount: 2 }, 'due 30000000'],
  ['three returns', {}, { returnedCount: 3 }, 'account_returns'],
  ['more on its way in the ledger', { bookedMicros: 1n }, {}, 'books_disagree'],
  ['less on its way in the ledger', {}, { inPayoutMicros: 1n }, 'books_disagree'],
  ['another payout on its way', { bookedMicros: 5n }, { inPayoutMicros: 5n }, 'due 30000000'],
]

for (const [title, given, own, outcome] of cases) {
  test(`${title}: ${outcome}`, () => {
    const one = {
      ...standing,
      ...given,
      settlement: own === null ? undefined : { ...settlement, ...own },
    }
    const decided = decidePayout(one, { on, now })
    const said =
      decided.status === 'due'
        ? `due ${decided.amountMicros}`
        : [decided.reason, decided.dueOn?.toString()].filter((part) => part !== undefined).join(' ')
    assert.equal(said, outcome)
    const { totalMicros, ...parts } = balanceOf(one)
    assert.equal(
      Object.values(parts).reduce((sum, micros) => sum + micros, 0n),
      totalMicros,
    )
  })
}

test('each reason is in the table', () => {
  const said = new Set(cases.map(([, , , outcome]) => outcome.split(' ')[0]))
  assert.deepEqual(
    waitingReasons.filter((reason) => !said.has(reason)),
    [],
  )
})
