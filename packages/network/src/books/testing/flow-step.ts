// What every step of the money flows stands on: whose tab it is, when, and how something is given back.
import type { CurrencyCode } from '@tallystick/money'
import { bucketOf } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { lockTabs, openTabCredit } from '../index.ts'
import type { CreditToRecord } from '../index.ts'

export const usd = 'USD' as CurrencyCode
export const customer = 'pay_0701m8rgr0800000000000000000'
export const bucket = bucketOf(customer)
export const december = Temporal.Instant.from('2026-12-01T10:00:00Z')
export const at = { happenedAt: december, recordedAt: december }

export interface Step {
  readonly title: string
  readonly text: string
  readonly run: (tx: Tx) => Promise<readonly string[]>
}

export type CreditStep = Pick<CreditToRecord, 'credit' | 'takenFrom' | 'legs'>

export function giveBack(
  { legs, ...credit }: CreditStep,
  record: (tx: Tx, one: CreditToRecord, instants: typeof at) => Promise<void>,
) {
  return async (tx: Tx): Promise<readonly string[]> => {
    await lockTabs(tx, [{ paymentAccount: customer, currency: usd }])
    await openTabCredit(tx, { paymentAccount: customer, currency: usd, openedAt: december })
    const tabMicros = legs.reduce(
      (sum, { lot, amountMicros }) => sum + (lot === null ? amountMicros : 0n),
      0n,
    )
    const one = { ...credit, legs, tabMicros, bucket, paymentAccount: customer, currency: usd }
    await record(tx, one, at)
    return []
  }
}
