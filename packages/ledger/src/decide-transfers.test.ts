import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumMaxMicros } from '@tallystick/money'
import type { LiveAccount } from './account.ts'
import { decideTransfers } from './decide-transfers.ts'
import type { ExistingTransfer } from './decide-transfers.ts'
import type { Transfer } from './transfer.ts'

const transfer: Transfer = {
  bucket: 1,
  id: 'cause/leg',
  debitAccount: 'a',
  creditAccount: 'b',
  currency: 'USD',
  amountMicros: 10n,
  recipe: 'test',
  liveSide: 'none',
  numbersDebit: false,
  reverses: null,
}
const account: LiveAccount = {
  bucket: 1,
  id: 'a',
  currency: 'USD',
  floor: 'none',
  debitsMicros: 0n,
  creditsMicros: 0n,
  debitHoldsMicros: 0n,
  creditHoldsMicros: 0n,
  debitCount: 0n,
}

interface Situation {
  readonly transfer?: Partial<Transfer>
  readonly accounts?: readonly Partial<LiveAccount>[]
  readonly existing?: Partial<ExistingTransfer>
}

const spending = { floor: 'debits_within_credits', creditsMicros: 10n } as const
const owing = { floor: 'credits_within_debits', id: 'b', debitsMicros: 10n } as const
const cases: readonly [name: string, situation: Situation, outcome: string][] = [
  ['summed accounts need no row', {}, 'posted'],
  ['the same again', { existing: {} }, 'exists'],
  [
    'the same id, another debit account, currency and amount',
    { existing: { debitAccount: 'c', currency: 'EUR', amountMicros: 9n } },
    'exists_with_different_debit_account',
  ],
  [
    'another credit account',
    { existing: { creditAccount: 'c' } },
    'exists_with_different_credit_account',
  ],
  ['another currency', { existing: { currency: 'EUR' } }, 'exists_with_different_currency'],
  ['another amount', { existing: { amountMicros: 9n } }, 'exists_with_different_amount'],
  ['another recipe', { existing: { recipe: 'other' } }, 'exists_with_different_recipe'],
  ['another reversal', { existing: { reverses: 'x/y' } }, 'exists_with_different_reverses'],
  [
    'the same again after the account filled up',
    {
      transfer: { liveSide: 'debit' },
      existing: {},
      accounts: [{ floor: 'debits_within_credits' }],
    },
    'exists',
  ],
  [
    'no debit account, no credit account',
    { transfer: { liveSide: 'both' } },
    'debit_account_not_found',
  ],
  [
    'no credit account',
    { transfer: { liveSide: 'both' }, accounts: [{ currency: 'EUR' }] },
    'credit_account_not_found',
  ],
  [
    'another bucket',
    { transfer: { liveSide: 'debit' }, accounts: [{ bucket: 2 }] },
    'debit_account_not_found',
  ],
  [
    'a debit account in another currency',
    { transfer: { liveSide: 'debit' }, accounts: [{ currency: 'EUR' }] },
    'debit_account_has_different_currency',
  ],
  [
    'a credit account in another currency',
    { transfer: { liveSide: 'credit' }, accounts: [{ id: 'b', currency: 'EUR' }] },
    'credit_account_has_different_currency',
  ],
  [
    'more debits than 64 bits hold',
    { transfer: { liveSide: 'debit' }, accounts: [{ debitsMicros: sumMaxMicros - 9n }] },
    'overflows',
  ],
  [
    'as many as they hold',
    { transfer: { liveSide: 'debit' }, accounts: [{ debitsMicros: sumMaxMicros - 10n }] },
    'posted',
  ],
  ['all that was paid in', { transfer: { liveSide: 'debit' }, accounts: [spending] }, 'posted'],
  [
    'more than was paid in',
    { transfer: { liveSide: 'debit' }, accounts: [{ ...spending, creditsMicros: 9n }] },
    'exceeds_credits',
  ],
  [
    'what a hold has spoken for',
    { transfer: { liveSide: 'debit' }, accounts: [{ ...spending, debitHoldsMicros: 1n }] },
    'exceeds_credits',
  ],
  [
    'a hold on the other side pays in nothing',
    {
      transfer: { liveSide: 'debit' },
      accounts: [{ ...spending, creditsMicros: 9n, creditHoldsMicros: 5n }],
    },
    'exceeds_credits',
  ],
  ['all that is owed', { transfer: { liveSide: 'credit' }, accounts: [owing] }, 'posted'],
  [
    'more than is owed',
    { transfer: { liveSide: 'credit' }, accounts: [{ ...owing, creditHoldsMicros: 1n }] },
    'exceeds_debits',
  ],
]

for (const [name, situation, outcome] of cases) {
  test(`${name}: ${outcome}`, () => {
    const now = { ...transfer, ...situation.transfer }
    const decided = decideTransfers([now], {
      accounts: (situation.accounts ?? []).map((changed) => ({ ...account, ...changed })),
      existing: situation.existing === undefined ? [] : [{ ...now, ...situation.existing }],
    })
    assert.deepEqual(decided.outcomes, [outcome])
    assert.equal(decided.posted.length, outcome === 'posted' ? 1 : 0)
    if (outcome !== 'posted') assert.deepEqual(decided.moves, [])
  })
}

test('each is decided against what the ones before left, one move per account', () => {
  const debit = { ...transfer, liveSide: 'debit', numbersDebit: true } as const
  const decided = decideTransfers(
    [
      { ...debit, id: '1' },
      { ...debit, id: '1' },
      { ...debit, id: '1', amountMicros: 4n },
      { ...debit, id: '2', amountMicros: 6n },
      { ...debit, id: '3', amountMicros: 5n, numbersDebit: false },
      { ...debit, id: '4', amountMicros: 1n },
    ],
    { accounts: [{ ...account, ...spending, creditsMicros: 21n }], existing: [] },
  )
  assert.deepEqual(decided.outcomes, [
    'posted',
    'exists',
    'exists_with_different_amount',
    'posted',
    'posted',
    'exceeds_credits',
  ])
  assert.deepEqual(decided.moves, [
    {
      bucket: 1,
      id: 'a',
      currency: 'USD',
      debitsMicros: 21n,
      creditsMicros: 0n,
      debitHoldsMicros: 0n,
      creditHoldsMicros: 0n,
      debitCount: 2n,
    },
  ])
})

const faults: readonly [name: string, fault: Partial<Transfer>][] = [
  ['nothing', { amountMicros: 0n }],
  ['less than nothing', { amountMicros: -1n }],
  ['an amount to the account it comes from', { creditAccount: 'a' }],
]
for (const [name, fault] of faults) {
  test(`transferring ${name} is a fault of the caller`, () => {
    assert.throws(
      () => decideTransfers([{ ...transfer, ...fault }], { accounts: [], existing: [] }),
      RangeError,
    )
  })
}
