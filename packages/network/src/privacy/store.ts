// All SQL over erasures.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export async function insertErasure(
  tx: Tx,
  row: {
    readonly customer: string
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly isAccountClosed: boolean
    readonly erasedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'privacy.insert-erasure',
    text: `insert into erasures (bucket, customer, payment_account, purchasing_account, is_account_closed, erased_at)
      values ($1, $2, $3, $4, $5, $6) on conflict (bucket, customer) do nothing`,
    values: [
      bucketOf(row.customer),
      row.customer,
      row.paymentAccount,
      row.purchasingAccount,
      row.isAccountClosed,
      row.erasedAt,
    ],
  })
}
