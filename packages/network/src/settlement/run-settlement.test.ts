// Runs, batches and reports on a real database: what each does to what a merchant has.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TakenWork } from '../platform/index.ts'
import { giveUpBatch, sendPayouts } from './send-payouts.ts'
import { createMemoryBank } from './testing/memory-payouts.ts'
import {
  addMerchant,
  balance,
  earn,
  keepBack,
  openSettlementWorld,
  payoutsOf,
  reasonOf,
  report,
  setTerms,
  settle,
} from './testing/settlement-world.ts'
import type { SettlementWorld } from './testing/settlement-world.ts'

let world: SettlementWorld
const bank = createMemoryBank()
before(async () => {
  world = await openSettlementWorld()
})
after(() => world.close())

/** The next day, so that it can be settled again. */
async function nextRun(days = 1) {
  world.clock.advance({ hours: 24 * days })
  return await settle(world)
}

async function send(batch: string | null) {
  assert.ok(batch !== null)
  const work = { subject: batch, facts: { kind: 'simulator' } } as unknown as TakenWork
  const payoutAdapters = new Map([[bank.kind, bank]])
  const outcome = await sendPayouts({ ...world, payoutAdapters }, work)
  const { record } = outcome
  if (record !== undefined) await world.database.transaction('test.record', record)
  return outcome.outcome
}

async function openMerchant(micros: bigint): Promise<string> {
  const merchant = await addMerchant(world)
  await setTerms(world, merchant)
  await earn(world, merchant, micros)
  return merchant
}

test('made, sent, paid; what is no whole cent stays; a run of the same date does nothing', async () => {
  const merchant = await openMerchant(30_004_200n)
  const run = await nextRun()
  assert.equal(run.outcome, 'made')
  assert.equal(run.payouts.length, 1)
  assert.deepEqual(run.totals, [{ currency: 'USD', payoutCount: 1n, amountMicros: 30_000_000n }])
  assert.deepEqual(await balance(world, merchant), { available: '0.0042', inPayout: '30.00' })
  const again = await settle(world)
  assert.equal(again.outcome, 'exists')
  assert.deepEqual(again.payouts, run.payouts)
  const [payout] = run.payouts
  assert.equal(await send(payout?.batch ?? null), 'done')
  assert.deepEqual(bank.paid.get(payout?.payout ?? ''), { account: 'first', micros: 30_000_000n })
  assert.deepEqual(
    (await payoutsOf(world, merchant)).map(({ status }) => status),
    ['sent'],
  )
  assert.deepEqual(await report(world, [{ payout: payout?.payout, status: 'paid' }]), { paid: 1 })
  assert.deepEqual(await balance(world, merchant), { available: '0.0042', paidOut: '30.00' })
  const again2 = [
    { payout: payout?.payout, status: 'paid' as const },
    { payout: 'out_none', status: 'paid' as const },
  ]
  assert.deepEqual(await report(world, again2), { repeated: 1, unknown: 1 })
})

test('by time: less than the amount is paid after the days', async () => {
  const merchant = await openMerchant(1_500_000n)
  assert.equal((await nextRun(29)).payouts.length, 0)
  assert.equal(await reasonOf(world, merchant), 'below_amount')
  assert.equal((await nextRun(1)).payouts[0]?.amountMicros, 1_500_000n)
})

test('a reserve is kept back for its days, and is paid after them', async () => {
  const merchant = await addMerchant(world)
  await setTerms(world, merchant, { days: 1 })
  await keepBack(world, merchant, { shareMillionths: 100_000n, days: 10 })
  await earn(world, merchant, 40_000_000n)
  assert.deepEqual(await balance(world, merchant), { reserved: '4.00', available: '36.00' })
  assert.equal((await nextRun()).payouts[0]?.amountMicros, 36_000_000n)
  assert.deepEqual(await balance(world, merchant), { reserved: '4.00', inPayout: '36.00' })
  assert.equal((await nextRun(8)).payouts.length, 0)
  assert.equal(await reasonOf(world, merchant), 'all_reserved')
  assert.equal((await nextRun()).payouts[0]?.amountMicros, 4_000_000n)
})

test('what is below zero is carried: nothing is paid until more is earned', async () => {
  const merchant = await openMerchant(30_000_000n)
  await nextRun()
  await giveBack(merchant, 5_000_000n)
  assert.deepEqual(await balance(world, merchant), { available: '-5.00', inPayout: '30.00' })
  assert.equal(await reasonOf(world, merchant), 'nothing_available')
  await earn(world, merchant, 31_000_000n)
  assert.equal((await nextRun()).payouts[0]?.amountMicros, 26_000_000n)
})

/** As a refund of what was paid takes it. */
async function giveBack(merchant: string, micros: bigint): Promise<void> {
  await world.database.transaction('test.give-back', (tx) =>
    tx.query({
      name: 'test.give-back',
      text: `with n as (update buckets set last_seq = last_seq + 1 where bucket = 3 returning last_seq)
        insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
          happened_at, recorded_at)
        select 3, 'test-refund/share', n.last_seq, 'merchant-available:' || $1 || ':USD', 'claims:USD', 'USD', $2, 'refund',
          $3, $3 from n`,
      values: [merchant, micros, world.clock.now()],
    }),
  )
}

test('what comes back is available again with its reason, and is paid by the next run', async () => {
  const merchant = await openMerchant(30_000_000n)
  const [first] = (await nextRun()).payouts
  await send(first?.batch ?? null)
  const line = { payout: first?.payout, status: 'returned', reason: 'account closed' } as const
  await report(world, [{ payout: first?.payout, status: 'paid' }])
  assert.deepEqual(await balance(world, merchant), { paidOut: '30.00' })
  assert.deepEqual(await report(world, [line]), { returned: 1 })
  assert.deepEqual(await balance(world, merchant), { available: '30.00' })
  assert.deepEqual(await report(world, [line, { ...line, status: 'paid' }]), { repeated: 2 })
  assert.deepEqual(await balance(world, merchant), { available: '30.00' })
  const [came] = await payoutsOf(world, merchant)
  assert.equal(came?.returnedReason, 'account closed')
  for (let count = 2; count <= 3; count += 1) {
    const [payout] = (await nextRun()).payouts
    assert.equal(payout?.amountMicros, 30_000_000n)
    await report(world, [{ ...line, payout: payout.payout }])
  }
  assert.equal(await reasonOf(world, merchant), 'account_returns')
  assert.equal((await nextRun()).payouts.length, 0)
  await setTerms(world, merchant)
  assert.equal((await nextRun()).payouts.length, 1)
})

test('an account that is changed before the batch goes gets nothing, nor does the one before', async () => {
  const merchant = await openMerchant(30_000_000n)
  const [payout] = (await nextRun()).payouts
  await setTerms(world, merchant, { account: 'second' })
  await send(payout?.batch ?? null)
  assert.equal(bank.paid.has(payout?.payout ?? ''), false)
  assert.deepEqual(await balance(world, merchant), { available: '30.00' })
  const [held] = await payoutsOf(world, merchant)
  assert.deepEqual([held?.status, held?.returnedReason], ['returned', 'account_changed'])
  assert.equal(await reasonOf(world, merchant), 'account_changed')
  assert.equal((await nextRun()).payouts.length, 0)
  const [next] = (await nextRun(2)).payouts
  await send(next?.batch ?? null)
  assert.equal(bank.paid.get(next?.payout ?? '')?.account, 'second')
  const line = { payout: payout?.payout, status: 'paid' as const }
  assert.deepEqual(await report(world, [line]), { contradicts: 1 })
})

test('a lost answer is asked after, a lost batch is sent again, a refused one waits for people', async () => {
  const merchant = await openMerchant(30_000_000n)
  const [payout] = (await nextRun()).payouts
  const batch = payout?.batch ?? null
  bank.next.push('lose_batch', 'lose_answer')
  assert.equal(await send(batch), 'failed')
  assert.equal(await send(batch), 'failed')
  assert.equal(await send(batch), 'done')
  assert.equal(bank.paid.get(payout?.payout ?? '')?.micros, 30_000_000n)
  await earn(world, merchant, 40_000_000n)
  const [second] = (await nextRun()).payouts
  bank.next.push('refuse')
  assert.equal(await send(second?.batch ?? null), 'parked')
  await world.database.transaction('test.give-up', (tx) =>
    giveUpBatch(tx, world, { batch: second?.batch ?? '', because: 'the bank is gone' }),
  )
  assert.deepEqual(await balance(world, merchant), { available: '40.00', inPayout: '30.00' })
  assert.equal((await payoutsOf(world, merchant)).at(-1)?.returnedReason, 'the bank is gone')
  assert.equal(await send(second?.batch ?? null), 'done')
})

test('a payout that is reported on before its batch goes is not sent', async () => {
  await openMerchant(30_000_000n)
  const [payout] = (await nextRun()).payouts
  await report(world, [{ payout: payout?.payout, status: 'paid' }])
  assert.equal(await send(payout?.batch ?? null), 'done')
  assert.equal(bank.paid.has(payout?.payout ?? ''), false)
})

test('two books that disagree hold the payout, and people are told', async () => {
  const merchant = await openMerchant(30_000_000n)
  const move = (micros: bigint) =>
    world.database.transaction('test.disagree', (tx) =>
      tx.query({
        name: 'test.disagree',
        text: `update settlements set in_payout_micros = in_payout_micros + $2 where merchant = $1`,
        values: [merchant, micros],
      }),
    )
  await move(10_000n)
  const run = await nextRun()
  assert.deepEqual([run.payouts.length, run.heldCount], [0, 1n])
  const work = await world.database.read('test.work', (tx) =>
    tx.query({
      name: 'test.work',
      text: `select 1 from work where kind = 'look_at_settlement' and facts->>'merchant' = $1`,
      values: [merchant],
    }),
  )
  assert.equal(work.length, 1)
  await move(-10_000n)
  assert.equal((await nextRun()).payouts.length, 1)
})

test('two runs at once, and chunk by chunk: each merchant once', async () => {
  const merchants = await Promise.all(Array.from({ length: 7 }, () => openMerchant(26_000_000n)))
  world.clock.advance({ hours: 24 })
  const [one, other] = await Promise.all([
    settle(world, { chunkSize: 2 }),
    settle(world, { chunkSize: 3 }),
  ])
  assert.equal(one.run, other.run)
  const { payouts, payoutCount } = await settle(world)
  assert.equal(payoutCount, BigInt(payouts.length))
  for (const merchant of merchants) {
    assert.equal(payouts.filter((payout) => payout.merchant === merchant).length, 1)
    assert.deepEqual(await balance(world, merchant), { inPayout: '26.00' })
  }
})
