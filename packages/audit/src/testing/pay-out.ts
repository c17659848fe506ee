// Merchants are paid: one by a batch that went, one whose payout came back, one on its way, one that never went.
import assert from 'node:assert/strict'
import { getCurrency } from '@tallystick/money'
import type { TakenWork } from '@tallystick/network/rooms/platform'
import {
  applyPayoutReport,
  openAccountSeals,
  runSettlement,
  setReserve,
  setSettlement,
  settlementWork,
} from '@tallystick/network/rooms/settlement'
import type { PayoutAdapter } from '@tallystick/network/rooms/settlement'
import type { Ports } from './open-varied-book.ts'

const sealsOf = ({ random }: Ports) =>
  openAccountSeals({ keys: { derive: () => new Uint8Array(32) }, random })
const reserve = { shareMillionths: 50_000n, days: 30 }

export async function payOut(ports: Ports, merchants: readonly string[]): Promise<void> {
  const [first = '', second = ''] = merchants
  const set = (merchant: string, code: string, account: string) =>
    setSettlement(
      { ...ports, accountWaitHours: 0, accountSeals: sealsOf(ports) },
      {
        merchant,
        currency: getCurrency(code).code,
        amountMicros: 10_000n,
        days: 30,
        payout: { kind: 'simulator', account: { account } },
      },
    )
  for (const code of ['USD', 'EUR', 'JPY']) await set(first, code, 'first')
  await set(second, 'USD', 'second')
  await setReserve(ports, { merchant: second, shareMillionths: 100_000n, days: 60 })
  const made = await payoutsOfRun(ports)
  assert.ok(made.length >= 3, `only ${made.length} payouts were made`)
  await set(second, 'USD', 'third')
  await send(ports)
  const sent = await select(
    ports,
    `select id from payouts where status = 'sent' order by currency, id`,
  )
  assert.ok(sent.length >= 3, `only ${sent.length} payouts were sent`)
  const line = (payout: string | undefined, status: 'paid' | 'returned', number: number) => {
    const reason = status === 'paid' ? null : 'closed'
    return { number, payout: String(payout), status, reason, amountMicros: null, currency: null }
  }
  await applyPayoutReport(ports, [
    line(sent[0], 'paid', 1),
    line(sent[1], 'paid', 2),
    line(sent[1], 'returned', 3),
    line(sent[0], 'paid', 4),
  ])
}

async function payoutsOfRun(ports: Ports): Promise<readonly string[]> {
  const settledOn = ports.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  await runSettlement(ports, { settledOn, reserve, chunkSize: 2 })
  return await select(ports, 'select id from payouts order by id')
}

async function send(ports: Ports): Promise<void> {
  const bank: PayoutAdapter = {
    kind: 'simulator',
    sendBatch: () => Promise.resolve({ outcome: 'accepted' }),
    findBatch: () => Promise.resolve('absent'),
  }
  const payoutAdapters = new Map([[bank.kind, bank]])
  const { send_payouts: handler } = settlementWork({
    ...ports,
    accountSeals: sealsOf(ports),
    payoutAdapters,
    isSandbox: true,
    reserve,
  })
  assert.ok(handler !== undefined && 'outside' in handler)
  for (const subject of await select(ports, 'select id from payout_batches order by id')) {
    const work = { subject, facts: { kind: 'simulator' } } as unknown as TakenWork
    const { outcome, record } = await handler.outside(work, new AbortController().signal)
    assert.equal(outcome, 'done')
    if (record !== undefined) await ports.database.transaction('test.record', record)
  }
}

async function select({ database }: Ports, text: string): Promise<readonly string[]> {
  const rows = await database.read('test.pay-out', (tx) =>
    tx.query<{ id: string }>({ name: `test.${text}`, text }),
  )
  return rows.map(({ id }) => id)
}
