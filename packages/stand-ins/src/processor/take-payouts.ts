// Taking a batch of payouts: all of it or nothing, each payout once for ever.
import { findCurrency, microsPerMinorUnit, printMicros, readMicros } from '@tallystick/money'
import type { TakenPayout } from './happenings.ts'
import type { Refusal } from './refusals.ts'
import { refuse } from './refusals.ts'
import type { Desk } from './setup-sessions.ts'

export type PayoutBatchOrder = {
  readonly id: string
  readonly payouts: readonly TakenPayout[]
}

export type TakenPayouts =
  { readonly outcome: 'taken' | 'exists'; readonly id: string; readonly count: number } | Refusal

const batchSizeMax = 10_000

/** Refusals in order of precedence: size, a payout that is wrong in itself, the batch or a payout known otherwise. */
export function takePayouts(desk: Desk, { id, payouts }: PayoutBatchOrder): TakenPayouts {
  if (payouts.length === 0 || payouts.length > batchSizeMax) {
    return refuse('batch_size', `A batch has 1 to ${batchSizeMax} payouts.`)
  }
  const read: TakenPayout[] = []
  for (const payout of payouts) {
    const one = readPayout(payout)
    if ('outcome' in one) return one
    read.push(one)
  }
  const answer = { id, count: read.length }
  const known = desk.state.payoutBatches.get(id)
  if (known !== undefined) {
    return JSON.stringify(known) === JSON.stringify(read)
      ? { outcome: 'exists', ...answer }
      : refuse('batch_conflict', `Batch ${id} exists with other content.`)
  }
  const paidBefore = new Set([...desk.state.payoutBatches.values()].flat().map((one) => one.id))
  const again = read.find((one) => paidBefore.has(one.id))
  if (again !== undefined || new Set(read.map((one) => one.id)).size < read.length) {
    return refuse('payout_repeated', `A payout of ${id} is in a batch already.`)
  }
  desk.record({ happened: 'payouts_taken', at: desk.clock().toString(), id, payouts: read })
  return { outcome: 'taken', ...answer }
}

function readPayout(payout: TakenPayout): TakenPayout | Refusal {
  const currency = findCurrency(payout.currency)
  if (currency === undefined) {
    return refuse('currency_unknown', `Payout ${payout.id}: no currency ${payout.currency}.`)
  }
  const read = readMicros(payout.amount)
  if (!read.ok || read.micros <= 0n || read.micros % microsPerMinorUnit(currency.code) !== 0n) {
    const wanted = `a positive amount of whole minor units of ${currency.code}`
    return refuse('amount_invalid', `Payout ${payout.id}: ${payout.amount} is not ${wanted}.`)
  }
  return { ...payout, amount: printMicros(read.micros, currency.code) }
}
