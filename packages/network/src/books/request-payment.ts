// Recipe "payment", first step: part of a tab is spoken for by a payment request.
import { placeHolds } from '@tallystick/ledger'
import type { HoldOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { processorClearingAccount, tabAccount } from './chart-of-accounts.ts'

export interface PaymentToRequest {
  /** The id of the payment request, and of its hold. */
  readonly request: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly processor: string
  readonly currency: string
  readonly amountMicros: bigint
}

/**
 * Holds each request's amount on its tab until the processor has answered. The floor counts holds, so open
 * requests together never ask for more than is owed (`exceeds_debits`).
 *
 *   hold: debit processor-clearing / credit tab   amount   `<request>`
 */
export function requestPayments(
  tx: Tx,
  {
    requests,
    happenedAt,
    recordedAt,
  }: {
    readonly requests: readonly PaymentToRequest[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly HoldOutcome[]> {
  const holds = requests.map(
    ({ request, bucket, paymentAccount, processor, currency, amountMicros }) => ({
      bucket,
      id: request,
      debitAccount: processorClearingAccount(processor, currency),
      creditAccount: tabAccount(paymentAccount, currency),
      currency,
      amountMicros,
      recipe: 'payment',
      liveSide: 'credit' as const,
    }),
  )
  return placeHolds(tx, { holds, happenedAt, recordedAt })
}
