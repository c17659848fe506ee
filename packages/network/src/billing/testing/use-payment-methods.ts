// Puts other payment methods in the place of those that there are: what was asked of these is asked of these.
import type { Database } from '../../platform/index.ts'

/** Of one payment account, or of all. */
export async function usePaymentMethods(
  { database }: { readonly database: Database },
  use: {
    readonly paymentAccount?: string | undefined
    readonly processor?: string
    readonly token: string
  },
): Promise<void> {
  await database.transaction('test.use-methods', (tx) =>
    tx.query({
      name: 'test.use-methods',
      text: `with gone as (
          update payment_methods set status = 'removed'
          where status = 'verified' and payment_account = coalesce($1, payment_account) returning *
        )
        insert into payment_methods (bucket, id, payment_account, position, processor, processor_token, label, status,
          added_at)
        select bucket, id || '-' || substr(md5(random()::text), 1, 8), payment_account, position,
          coalesce($2, processor), $3, label, 'verified', added_at from gone`,
      values: [use.paymentAccount ?? null, use.processor ?? null, use.token],
    }),
  )
}
