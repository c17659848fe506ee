// Recipe "write-off": what an account owes when it is closed, and what asking for would cost more.
import { postNewTransfers } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { tabCreditAccount, writeOffsAccount } from './chart-of-accounts.ts'

export interface WriteOffToRecord {
  /** Its row, written in the same transaction, makes sure that it is taken once. */
  readonly id: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
  readonly amountMicros: bigint
}

/**
 * The operator bears it, so that merchants have all of their shares. On a tab that is locked.
 *
 *   debit write-offs / credit tab-credit   amount   `<write-off>/written-off`
 */
export function recordWriteOff(
  tx: Tx,
  { id, bucket, paymentAccount, currency, amountMicros }: WriteOffToRecord,
  at: { readonly happenedAt: Temporal.Instant; readonly recordedAt: Temporal.Instant },
): Promise<void> {
  const transfer = {
    id: `${id}/written-off`,
    bucket,
    currency,
    amountMicros,
    debitAccount: writeOffsAccount(currency),
    creditAccount: tabCreditAccount(paymentAccount, currency),
    recipe: 'write-off',
    liveSide: 'credit',
    numbersDebit: false,
    reverses: null,
  } as const
  return postNewTransfers(tx, { transfers: [transfer], ...at })
}
