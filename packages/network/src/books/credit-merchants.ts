// Recipe "credit": shares and fees of purchases that were paid become available.
import { postTransfers } from '@tallystick/ledger'
import type { Transfer, TransferOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import {
  feeAccount,
  feePendingAccount,
  merchantAvailableAccount,
  merchantPendingAccount,
} from './chart-of-accounts.ts'

/** Sums over the paid purchases of a chunk, per merchant and currency. */
export interface PaidShare {
  readonly merchant: string
  readonly currency: string
  readonly shareMicros: bigint
  readonly feeMicros: bigint
}

/**
 * Credits merchants and the operator for a chunk of paid purchases. Each chunk once: its ids are made of
 * its cause, and the same chunk again answers `exists`.
 *
 *   debit merchant-pending / credit merchant-available   share         `<cause>/<merchant>:<currency>`
 *   debit fee-pending / credit fee                       sum of fees   `<cause>/fee:<currency>`
 */
export function creditMerchants(
  tx: Tx,
  {
    cause,
    bucket,
    shares,
    happenedAt,
    recordedAt,
  }: {
    readonly cause: string
    readonly bucket: number
    readonly shares: readonly PaidShare[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly TransferOutcome[]> {
  const leg = {
    bucket,
    recipe: 'credit',
    liveSide: 'none',
    numbersDebit: false,
    reverses: null,
  } as const
  const transfers: Transfer[] = []
  const feesMicros = new Map<string, bigint>()
  for (const { merchant, currency, shareMicros, feeMicros } of shares) {
    feesMicros.set(currency, (feesMicros.get(currency) ?? 0n) + feeMicros)
    if (shareMicros === 0n) continue
    transfers.push({
      ...leg,
      id: `${cause}/${merchant}:${currency}`,
      debitAccount: merchantPendingAccount(merchant, currency),
      creditAccount: merchantAvailableAccount(merchant, currency),
      currency,
      amountMicros: shareMicros,
    })
  }
  for (const [currency, amountMicros] of feesMicros) {
    if (amountMicros === 0n) continue
    transfers.push({
      ...leg,
      id: `${cause}/fee:${currency}`,
      debitAccount: feePendingAccount(currency),
      creditAccount: feeAccount(currency),
      currency,
      amountMicros,
    })
  }
  return postTransfers(tx, { transfers, happenedAt, recordedAt })
}
