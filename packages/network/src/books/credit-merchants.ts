// Recipe "credit": portions of purchases that were paid become available.
import { postTransfers } from '@tallystick/ledger'
import type { TransferOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { portionAccount } from './chart-of-accounts.ts'
import type { Leg } from './leg.ts'

/** What the paid purchases of a chunk give one receiver, in one currency. */
export interface PaidPortion extends Pick<Leg, 'kind' | 'receiver'> {
  readonly currency: string
  readonly amountMicros: bigint
}

/**
 * Credits merchants, the operator and all others for a chunk of paid purchases: each receiver stands in it once. Each
 * chunk once: its ids are made of its cause, and the same chunk again answers `exists`.
 *
 *   debit merchant-pending / credit merchant-available   share   `<cause>/<merchant>:<currency>`
 *   debit fee-pending / credit fee                       fees    `<cause>/fee:<currency>`
 *   debit …-pending / credit …-available                 other   `<cause>/<kind>:<receiver>:<currency>`
 */
export function creditMerchants(
  tx: Tx,
  {
    cause,
    bucket,
    portions,
    happenedAt,
    recordedAt,
  }: {
    readonly cause: string
    readonly bucket: number
    readonly portions: readonly PaidPortion[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly TransferOutcome[]> {
  const transfers = portions
    .filter(({ amountMicros }) => amountMicros !== 0n)
    .map((portion) => ({
      bucket,
      id: `${cause}/${nameOf(portion)}:${portion.currency}`,
      debitAccount: portionAccount(portion, 'pending', portion.currency),
      creditAccount: portionAccount(portion, 'available', portion.currency),
      currency: portion.currency,
      amountMicros: portion.amountMicros,
      recipe: 'credit',
      liveSide: 'none' as const,
      numbersDebit: false,
      reverses: null,
    }))
  return postTransfers(tx, { transfers, happenedAt, recordedAt })
}

function nameOf({ kind, receiver }: PaidPortion): string {
  if (kind === 'share') return receiver
  return kind === 'fee' ? kind : `${kind}:${receiver}`
}
