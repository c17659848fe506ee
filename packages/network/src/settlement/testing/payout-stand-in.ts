// What the contract asks of a stand-in: a bank that keeps a book of its own, and does wrong when it is told to.
import assert from 'node:assert/strict'
import { getCurrency } from '@tallystick/money'
import type { PayoutAdapter, PayoutBatch, PayoutOrder } from '../payout-adapter.ts'

/**
 * Each is done once, at the next chance. `call_fails`: nothing is done. `answer_lost`: all is done, and nobody is told.
 * `batch_hidden`: who asks after a batch that was taken is told that there is none.
 */
export type PayoutWrong = 'call_fails' | 'answer_lost' | 'batch_hidden'

export interface PayoutStandIn {
  readonly adapter: PayoutAdapter
  /** The same adapter where its bank cannot be reached, or does not let it in; by what is wrong. */
  readonly cutOff: Readonly<Record<string, PayoutAdapter>>
  /** Two accounts that can be paid to. */
  readonly accounts: readonly [PayoutOrder['account'], PayoutOrder['account']]
  readonly misbehave: (wrong: PayoutWrong) => void
  readonly behave: () => void
  /** What the bank itself says it paid: each payment that it made, also where it made one twice. */
  readonly book: () => readonly { readonly payout: string; readonly amountMicros: bigint }[]
  readonly close: () => Promise<void>
}

export type OpenPayoutStandIn = () => Promise<PayoutStandIn>

let count = 0

/** As ids are, and new, so that no test meets what another left behind. */
function nextId(prefix: string): string {
  count += 1
  return `${prefix}_${String(count).padStart(28, '0')}`
}

const recordedAt = Temporal.Instant.from('2026-12-22T09:00:00Z')

export function batchTo(
  { adapter, accounts }: PayoutStandIn,
  ...amountsMicros: readonly bigint[]
): PayoutBatch {
  const [account] = accounts
  const payouts = amountsMicros.map((amountMicros) => {
    return { payout: nextId('out'), amountMicros, account }
  })
  const currency = getCurrency(currencies[adapter.kind] ?? 'USD').code
  return { batch: nextId('pob'), currency, recordedAt, payouts }
}

/** What a way of paying pays in, where it does not pay in all. */
const currencies: Readonly<Record<string, string>> = { 'pain.001': 'EUR', nacha: 'USD' }

/** The bank paid each of these so many times, neither more nor less, and what was asked for. */
export function assertPaid(standIn: PayoutStandIn, { payouts }: PayoutBatch, times: 0 | 1): void {
  const book = standIn.book()
  for (const { payout, amountMicros } of payouts) {
    const paid = book.filter((entry) => entry.payout === payout)
    assert.deepEqual(
      paid.map((entry) => entry.amountMicros),
      times === 0 ? [] : [amountMicros],
      payout,
    )
  }
}
