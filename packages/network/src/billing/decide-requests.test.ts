import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import type { DueAccount } from '../customers/accounts/index.ts'
import { bucketCount, bucketOf, isId, newId, seededRandom, testClock } from '../platform/index.ts'
import { decideRequests } from './decide-requests.ts'
import type { TabToBill } from './decide-requests.ts'
import { requestIdOf } from './payment-request.ts'

const sources = { clock: testClock('2026-12-22T00:00:00Z'), random: seededRandom('decide') }
const run = newId('run', sources)
const threshold = (): bigint => 4_000_000n
const method = {
  paymentMethod: newId('pm', { ...sources, bucket: 9 }),
  processor: 'simulator',
  token: 'pm_card_ok',
  label: 'Visa ending in 4242',
}

function account(
  change: Partial<DueAccount> & { readonly currency?: never; readonly in?: string },
) {
  const { in: currency = 'USD', ...rest } = change
  return {
    paymentAccount: newId('pay', { ...sources, bucket: 9 }),
    bucket: 9,
    currency: getCurrency(currency).code,
    status: 'active',
    thresholdMicros: null,
    method,
    ...rest,
  } satisfies DueAccount
}

type Case = readonly [
  what: string,
  change: Parameters<typeof account>[0],
  tab: Partial<TabToBill>,
  outcome: bigint | 'carried' | 'open' | 'no method' | 'nothing',
]
// prettier-ignore
const cases: readonly Case[] = [
  ['nothing bought',                    {}, { boughtMicros: 0n, lastNumber: 0n }, 'nothing'],
  ['all paid',                          {}, { boughtMicros: 9_000_000n, paidMicros: 9_000_000n }, 'nothing'],
  ['below the threshold',               {}, { boughtMicros: 3_999_999n }, 'carried'],
  ['exactly the threshold',             {}, { boughtMicros: 4_000_000n }, 'carried'],
  ['one millionth more',                {}, { boughtMicros: 4_000_001n }, 4_000_000n],
  ['more',                              {}, { boughtMicros: 4_500_000n }, 4_500_000n],
  ['cents and a rest',                  {}, { boughtMicros: 4_126_000n }, 4_120_000n],
  ['partly paid, exactly the threshold',{}, { boughtMicros: 9_000_000n, paidMicros: 5_000_000n }, 'carried'],
  ['partly paid, more',                 {}, { boughtMicros: 9_000_001n, paidMicros: 4_000_000n }, 5_000_000n],
  ['credited, exactly the threshold',   {}, { boughtMicros: 5_000_000n, creditedMicros: 1_000_000n }, 'carried'],
  ['credited, one millionth more',      {}, { boughtMicros: 5_000_001n, creditedMicros: 1_000_000n }, 4_000_000n],
  ['paid and credited, the rest',       {}, { boughtMicros: 9_000_000n, paidMicros: 2_000_000n, creditedMicros: 1_500_000n }, 5_500_000n],
  ['credited for all of it',            {}, { boughtMicros: 5_000_000n, creditedMicros: 5_000_000n }, 'nothing'],
  ['more credit than is owed',          {}, { boughtMicros: 9_000_000n, paidMicros: 8_000_000n, creditedMicros: 2_000_000n }, 'nothing'],
  ['a threshold of its own, higher',    { thresholdMicros: 10_000_000n }, { boughtMicros: 10_000_000n }, 'carried'],
  ['a threshold of its own, lower',     { thresholdMicros: 1_000_000n }, { boughtMicros: 1_010_000n }, 1_010_000n],
  ['no threshold, one cent',            { thresholdMicros: 0n }, { boughtMicros: 10_000n }, 10_000n],
  ['no threshold, less than a cent',    { thresholdMicros: 0n }, { boughtMicros: 9_999n }, 'carried'],
  ['an open request',                   {}, { boughtMicros: 9_000_000n, heldMicros: 5_000_000n }, 'open'],
  ['an open request, nothing to charge',{ method: null }, { boughtMicros: 9_000_000n, heldMicros: 1n }, 'open'],
  ['no method, below the threshold',    { method: null }, { boughtMicros: 4_000_000n }, 'carried'],
  ['no method',                         { method: null }, { boughtMicros: 4_500_000n }, 'no method'],
  ['suspended: it still owes',          { status: 'suspended' }, { boughtMicros: 4_500_000n }, 4_500_000n],
  ['yen have no cents',                 { in: 'JPY' }, { boughtMicros: 4_999_999n }, 4_000_000n],
  ['yen, exactly the threshold',        { in: 'JPY' }, { boughtMicros: 4_000_000n }, 'carried'],
  ['dinars have three decimals',        { in: 'KWD' }, { boughtMicros: 4_126_789n }, 4_126_000n],
  ['units of account have four',        { in: 'CLF' }, { boughtMicros: 4_126_789n }, 4_126_700n],
]

for (const [what, change, tabChange, outcome] of cases) {
  test(`${what}: ${outcome}`, () => {
    const due = account(change)
    const tab = {
      paymentAccount: due.paymentAccount,
      currency: due.currency,
      boughtMicros: 0n,
      creditedMicros: 0n,
      paidMicros: 0n,
      lastNumber: 3n,
      lastMovement: 0n,
      heldMicros: 0n,
      ...tabChange,
    }
    const decided = decideRequests([due], [tab], { run, threshold })
    assert.deepEqual(
      decided.requests.map(({ amountMicros }) => amountMicros),
      typeof outcome === 'bigint' ? [outcome] : [],
    )
    assert.deepEqual(
      [decided.belowThresholdCount, decided.stillOpenCount, decided.withoutMethodCount],
      ['carried', 'open', 'no method'].map((one) => (one === outcome ? 1 : 0)),
    )
    // Every tab that was ever used is closed, whether it is asked for or not.
    assert.equal(decided.closings.length, tab.lastNumber === 0n ? 0 : 1)
    assert.equal(decided.closings[0]?.request ?? undefined, decided.requests[0]?.request)
  })
}

test('an account that never bought has no tab, and no request', () => {
  const decided = decideRequests([account({})], [], { run, threshold })
  assert.deepEqual([decided.requests, decided.closings], [[], []])
})

test('the id of a request is that of its run, account and currency', () => {
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const paymentAccount = newId('pay', { ...sources, bucket })
    const of = { run, paymentAccount, currency: 'USD' }
    const request = requestIdOf(of)
    assert.ok(isId('req', request), request)
    assert.equal(bucketOf(request), bucket)
    assert.equal(requestIdOf(of), request)
    assert.notEqual(requestIdOf({ ...of, currency: 'EUR' }), request)
    assert.notEqual(requestIdOf({ ...of, run: newId('run', sources) }), request)
  }
})
