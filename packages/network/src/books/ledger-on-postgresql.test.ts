// The ledger against real PostgreSQL: what locks, constraints and triggers promise.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  lockAccounts,
  openAccounts,
  placeHolds,
  postHolds,
  postNewTransfers,
  postTransfers,
  selectAccounts,
  selectAllBalances,
  selectTransfersOfCause,
  takeCheckpoint,
  voidHolds,
} from '@tallystick/ledger'
import type { AccountFloor, Transfer, Tx } from '@tallystick/ledger'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'

let store: TestDatabase
before(async () => {
  store = await openTestDatabase({ poolMax: 10 })
})
after(() => store.close())

const at = Temporal.Instant.from('2026-12-01T10:00:00Z')
const instants = { happenedAt: at, recordedAt: at }
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.database.transaction('test', work)

function leg(id: string, more: Partial<Transfer> = {}): Transfer {
  return {
    bucket: 1,
    id,
    debitAccount: 'from',
    creditAccount: 'to',
    currency: 'USD',
    amountMicros: 10n,
    recipe: 'test',
    liveSide: 'none',
    numbersDebit: false,
    reverses: null,
    ...more,
  }
}

async function open(
  id: string,
  floor: AccountFloor = 'none',
): Promise<{ bucket: number; id: string }> {
  await inside((tx) => openAccounts(tx, [{ bucket: 1, id, currency: 'USD', floor, openedAt: at }]))
  return { bucket: 1, id }
}

const post = (...transfers: Transfer[]) =>
  inside((tx) => postTransfers(tx, { transfers, ...instants }))

async function balanceOf(id: string): Promise<readonly bigint[]> {
  const [account] = await inside((tx) => selectAccounts(tx, [{ bucket: 1, id }]))
  assert.ok(account)
  return [
    account.debitsMicros,
    account.creditsMicros,
    account.debitHoldsMicros,
    account.creditHoldsMicros,
    account.debitCount,
  ]
}

test('posting moves live accounts once, however often it is sent', async () => {
  await open('purse')
  const transfer = leg('once/1', { debitAccount: 'purse', liveSide: 'debit', numbersDebit: true })
  assert.deepEqual(await post(transfer, transfer), ['posted', 'exists'])
  assert.deepEqual(await post(transfer), ['exists'])
  assert.deepEqual(await post({ ...transfer, amountMicros: 11n }), ['exists_with_different_amount'])
  assert.deepEqual(await balanceOf('purse'), [10n, 0n, 0n, 0n, 1n])
  const [recorded] = await inside((tx) => selectTransfersOfCause(tx, { cause: 'once' }))
  assert.deepEqual([recorded?.id, recorded?.amountMicros], ['once/1', 10n])
})

test('a floor refuses with an outcome, and where nobody looked first, with the constraint', async () => {
  await open('owed', 'credits_within_debits')
  const pay = leg('floor/1', { creditAccount: 'owed', liveSide: 'credit' })
  assert.deepEqual(await post(pay), ['exceeds_debits'])
  await assert.rejects(
    inside((tx) => postNewTransfers(tx, { transfers: [pay], ...instants })),
    { code: '23514', constraint: 'ledger_accounts_floor' },
  )
  assert.deepEqual(await balanceOf('owed'), [0n, 0n, 0n, 0n, 0n])
  assert.deepEqual(await inside((tx) => selectTransfersOfCause(tx, { cause: 'floor' })), [])
})

test('an account that was never opened, or is in another currency, takes nothing', async () => {
  await open('dollars')
  const transfer = leg('lost/1', { debitAccount: 'nowhere', liveSide: 'debit' })
  assert.deepEqual(await post(transfer), ['debit_account_not_found'])
  await assert.rejects(
    inside((tx) => postNewTransfers(tx, { transfers: [transfer], ...instants })),
    /never opened/,
  )
  const euros = leg('lost/2', { debitAccount: 'dollars', currency: 'EUR', liveSide: 'debit' })
  await assert.rejects(
    inside((tx) => postNewTransfers(tx, { transfers: [euros], ...instants })),
    /never opened/,
  )
  assert.deepEqual(
    await inside((tx) => selectTransfersOfCause(tx, { cause: 'lost', bucket: 1 })),
    [],
  )
})

test('parallel spending never passes the floor', async () => {
  await open('budget', 'debits_within_credits')
  await post(leg('fund/1', { creditAccount: 'budget', amountMicros: 55n, liveSide: 'credit' }))
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      post(leg(`spend/${index}`, { debitAccount: 'budget', liveSide: 'debit' })),
    ),
  )
  assert.equal(outcomes.flat().filter((outcome) => outcome === 'posted').length, 5)
  assert.equal(outcomes.flat().filter((outcome) => outcome === 'exceeds_credits').length, 15)
  assert.deepEqual((await balanceOf('budget')).slice(0, 2), [50n, 55n])
})

test('one transfer sent at the same time many times is posted once', async () => {
  await open('shared')
  const transfer = leg('same/1', { debitAccount: 'shared', liveSide: 'debit' })
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => post(transfer)))
  assert.equal(outcomes.flat().filter((outcome) => outcome === 'posted').length, 1)
  assert.equal(outcomes.flat().filter((outcome) => outcome === 'exists').length, 19)
  assert.deepEqual((await balanceOf('shared'))[0], 10n)
})

test('a hold counts at once, and is posted or voided once', async () => {
  await open('tab', 'credits_within_debits')
  await post(leg('buy/1', { debitAccount: 'tab', amountMicros: 100n, liveSide: 'debit' }))
  const hold = (id: string, amountMicros: bigint) => ({
    bucket: 1,
    id,
    debitAccount: 'clearing',
    creditAccount: 'tab',
    currency: 'USD',
    amountMicros,
    recipe: 'test',
    liveSide: 'credit' as const,
  })
  const place = (...holds: ReturnType<typeof hold>[]) =>
    inside((tx) => placeHolds(tx, { holds, ...instants }))
  assert.deepEqual(await place(hold('h1', 60n), hold('h2', 41n), hold('h2', 40n)), [
    'placed',
    'exceeds_debits',
    'placed',
  ])
  assert.deepEqual(await balanceOf('tab'), [100n, 0n, 0n, 100n, 0n])
  const holds = [{ bucket: 1, hold: 'h1' }]
  const end = (index: number) =>
    inside((tx) => (index % 2 === 0 ? postHolds : voidHolds)(tx, { holds, ...instants }))
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => end(index)))
  assert.equal(outcomes.flat().filter((outcome) => outcome === 'ended').length, 1)
  await inside((tx) => voidHolds(tx, { holds: [{ bucket: 1, hold: 'h2' }], ...instants }))
  const posted = await inside((tx) => selectTransfersOfCause(tx, { cause: 'h1', bucket: 1 }))
  assert.deepEqual(await balanceOf('tab'), [100n, posted.length === 1 ? 60n : 0n, 0n, 0n, 0n])
})

test('accounts locked in opposite orders never stand in a circle', async () => {
  const keys = await Promise.all(Array.from({ length: 12 }, (_, index) => open(`circle-${index}`)))
  const rounds = Array.from({ length: 20 }, (_, round) =>
    round % 2 === 0 ? keys : keys.toReversed(),
  )
  let tries = 0
  await Promise.all(
    rounds.map((inOrder) =>
      inside(async (tx) => {
        tries += 1
        const locked = await lockAccounts(tx, inOrder)
        assert.equal(locked.length, keys.length)
      }),
    ),
  )
  // A deadlock would have been run again.
  assert.equal(tries, rounds.length)
})

test('all balances add up to zero in each currency, and a page goes on where the last one ended', async () => {
  await post(leg('euro/1', { currency: 'EUR' }))
  await takeCheckpoint(store.database, { takenAt: at })
  await post(leg('euro/2', { currency: 'EUR' }))
  const all = await inside((tx) => selectAllBalances(tx, { afterAccount: '', limit: 1_000 }))
  for (const currency of ['USD', 'EUR']) {
    const of = all.filter((balance) => balance.currency === currency)
    const sum = of.reduce((total, row) => total + row.debitsMicros - row.creditsMicros, 0n)
    assert.equal(sum, 0n)
  }
  const first = all[0]
  assert.ok(first)
  const rest = await inside((tx) =>
    selectAllBalances(tx, { afterAccount: first.account, limit: 1_000 }),
  )
  assert.deepEqual(
    rest,
    all.filter((balance) => balance.account > first.account),
  )
})

test('a transfer is reversed once', async () => {
  await post(leg('sold/1'))
  const back = { debitAccount: 'to', creditAccount: 'from', reverses: 'sold/1' }
  assert.deepEqual(await post(leg('back/1', back)), ['posted'])
  await assert.rejects(post(leg('back/2', back)), { code: '23505' })
})

for (const table of ['transfers', 'holds', 'hold_endings']) {
  for (const change of [
    `update ${table} set bucket = 2`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]) {
    test(`refused: ${change}`, async () => {
      await assert.rejects(
        inside((tx) => tx.query({ name: `test.${change}`, text: change })),
        { code: '23000' },
      )
    })
  }
}
