// The steps of the money flows in which a merchant is paid what it has available.
import type { Tx } from '../../platform/index.ts'
import { recordPaidPayouts, recordPayouts, recordReturnedPayouts } from '../index.ts'
import type { PayoutToRecord } from '../index.ts'
import { at, bucket, usd } from './flow-step.ts'
import type { Step } from './flow-step.ts'

const toMerchant: PayoutToRecord = {
  payout: 'out_1',
  bucket,
  merchant: 'S',
  kind: 'simulator',
  currency: usd,
  amountMicros: 1_800_000n,
}

const step = (record: (tx: Tx) => Promise<void>) => async (tx: Tx) => {
  await record(tx)
  return []
}

export const payoutFlows: readonly Step[] = [
  {
    title: 'A payout is made: 1.80 to merchant S',
    text: 'All that S has available is on its way; nothing has left yet.',
    run: step((tx) => recordPayouts(tx, [toMerchant], at)),
  },
  {
    title: 'It is reported as paid',
    text: 'The bank has paid it out of what the network has there.',
    run: step((tx) => recordPaidPayouts(tx, [toMerchant], at)),
  },
  {
    title: 'It comes back: the account was closed',
    text: 'Both steps are taken back, and S has the money available again.',
    run: step((tx) => recordReturnedPayouts(tx, [{ ...toMerchant, wasPaid: true }], at)),
  },
]
