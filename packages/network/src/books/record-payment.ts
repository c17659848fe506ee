// Recipe "payment", last step: the processor has collected a payment request.
import { postHolds } from '@tallystick/ledger'
import type { HoldEndingOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'

/**
 * Posts the holds of requests that were paid: the tabs owe that much less. Each once: a second report
 * answers `already_ended`, one that contradicts the first `already_voided` or `already_posted_…`.
 *
 *   debit processor-clearing / credit tab   amount   `<request>/posted`
 */
export function recordPayments(
  tx: Tx,
  {
    payments,
    happenedAt,
    recordedAt,
  }: {
    readonly payments: readonly {
      readonly bucket: number
      readonly request: string
      /** Where less than the whole amount was collected. */
      readonly paidMicros?: bigint
    }[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly HoldEndingOutcome[]> {
  const holds = payments.map(({ bucket, request, paidMicros }) =>
    paidMicros === undefined
      ? { bucket, hold: request }
      : { bucket, hold: request, postedMicros: paidMicros },
  )
  return postHolds(tx, { holds, happenedAt, recordedAt })
}
