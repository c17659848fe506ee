// The process dies at each point of a run, of sending, and of a report in turn: in the end each payout was made, sent
// and answered once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createFaults, createPgDatabase, FaultError, noFaults } from '../platform/index.ts'
import type { Database, TakenWork } from '../platform/index.ts'
import { sendPayouts } from './send-payouts.ts'
import { settlementWork } from './settlement-work.ts'
import { createMemoryBank } from './testing/memory-payouts.ts'
import {
  addMerchant,
  balance,
  earn,
  noReserve,
  openSettlementWorld,
  report,
  setTerms,
  settle,
} from './testing/settlement-world.ts'
import type { SettlementWorld } from './testing/settlement-world.ts'

let world: SettlementWorld
let merchants: readonly string[]
const bank = createMemoryBank()
const payoutAdapters = new Map([[bank.kind, bank]])

before(async () => {
  world = await openSettlementWorld()
  merchants = await Promise.all(Array.from({ length: 3 }, () => addMerchant(world)))
  for (const merchant of merchants) await setTerms(world, merchant)
})
after(() => world.close())

/** Does the work with a database that dies at the n-th point; answers whether it came to its end instead. */
async function isFinished(killAt: number, work: (dying: SettlementWorld) => Promise<unknown>) {
  const faults = killAt === 0 ? noFaults : createFaults(killAt)
  const database = createPgDatabase({ url: world.url, faults, poolMax: 1 })
  try {
    await work({ ...world, database })
    return true
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return false
  } finally {
    await database.close()
  }
}

/** As the register does it: what is to be recorded, in a transaction of its own. */
async function send(ports: { readonly database: Database }, batch: string): Promise<void> {
  const work = { subject: batch, facts: { kind: 'simulator' } } as unknown as TakenWork
  const { record } = await sendPayouts({ ...world, ...ports, payoutAdapters }, work)
  if (record !== undefined) await ports.database.transaction('test.record', record)
}

async function earnAll(): Promise<void> {
  world.clock.advance({ hours: 24 })
  for (const merchant of merchants) await earn(world, merchant, 30_000_000n)
}

const steps: Readonly<
  Record<string, (dying: SettlementWorld, payouts: readonly Payouts[]) => Promise<unknown>>
> = {
  run: (dying) => settle(dying, { chunkSize: 2 }),
  sending: (dying, payouts) => send(dying, String(payouts[0]?.batch)),
  report: (dying, payouts) => report(dying, linesOf(payouts)),
}

interface Payouts {
  readonly payout: string
  readonly batch: string | null
}

/** The first arrives, the second comes back, the third arrives and comes back. */
function linesOf(payouts: readonly Payouts[]) {
  const [first, second, third] = payouts.map(({ payout }) => payout)
  return [
    { payout: first, status: 'paid' },
    { payout: second, status: 'returned', reason: 'closed' },
    { payout: third, status: 'paid' },
    { payout: third, status: 'returned', reason: 'closed' },
  ] as const
}

for (const [step, dies] of Object.entries(steps)) {
  test(`${step}: it dies at each point, and is done once`, async () => {
    let killAt = 0
    for (let isDone = false; !isDone;) {
      killAt += 1
      await earnAll()
      // What came back before is paid with it: each round begins with nothing on its way.
      const reset = merchants.map((merchant) => setTerms(world, merchant))
      await Promise.all(reset)
      const dieIn = (name: string, payouts: readonly Payouts[] = []) =>
        isFinished(name === step ? killAt : 0, (dying) => dies(dying, payouts))
      if (step === 'run') isDone = await dieIn('run')
      const { payouts, payoutCount } = await settle(world, { chunkSize: 2 })
      assert.equal(payoutCount, 3n, `killed at ${killAt}`)
      assert.equal(payouts.length, 3)
      const batches = new Set(payouts.map(({ batch }) => String(batch)))
      if (step === 'sending') isDone = await dieIn('sending', payouts)
      for (const batch of batches) await send(world, batch)
      for (const { payout, amountMicros } of payouts) {
        assert.equal(bank.paid.get(payout)?.micros, amountMicros, `killed at ${killAt}`)
      }
      if (step === 'report') isDone = await dieIn('report', payouts)
      await report(world, linesOf(payouts))
    }
    assert.ok(killAt > 4, `only ${killAt} points were passed`)
    for (const merchant of merchants) {
      assert.equal('inPayout' in (await balance(world, merchant)), false)
    }
  })
}

test('what people look at is parked, until the books agree', async () => {
  const [merchant = ''] = merchants
  const ports = { ...world, payoutAdapters, isSandbox: true, reserve: noReserve }
  const handlers = settlementWork(ports)
  const { look_at_settlement: settlement } = handlers
  assert.ok(settlement !== undefined && 'within' in settlement)
  const facts = { merchant, currency: 'USD' }
  const work = { subject: 'srn_1', facts } as unknown as TakenWork
  const look = () =>
    world.database.transaction(
      'test.look',
      async (tx) => (await settlement.within(tx, work)).outcome,
    )
  const move = (micros: bigint) =>
    world.database.transaction('test.move', (tx) =>
      tx.query({
        name: 'test.move',
        text: 'update settlements set in_payout_micros = in_payout_micros + $2 where merchant = $1',
        values: [merchant, micros],
      }),
    )
  await move(1n)
  assert.equal(await look(), 'parked')
  await move(-1n)
  assert.equal(await look(), 'done')
  const told = [
    ['look_at_payout', 'out_1/paid', { amount: '' }, 'out_1 is reported as paid, which'],
    ['look_at_payout', 'out_1/paid', { amount: '7 micros of USD' }, 'as paid with 7 micros of USD'],
    ['look_at_payout_account', 'out_1/C01', {}, 'the account of out_1: C01'],
  ] as const
  for (const [kind, subject, given, said] of told) {
    const handler = handlers[kind]
    assert.ok(handler !== undefined && 'within' in handler)
    const outcome = await world.database.transaction('test.look', (tx) =>
      handler.within(tx, { subject, facts: given } as unknown as TakenWork),
    )
    assert.ok(outcome.outcome === 'parked')
    assert.ok(outcome.reason.includes(said), outcome.reason)
  }
})
