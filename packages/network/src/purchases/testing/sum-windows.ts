// What was spent in each window, added up by the database's own calendar and by no code of the product.
import type { World } from './purchase-world.ts'

export interface WindowSum {
  readonly purchasingAccount: string
  readonly merchant: string
  readonly begins: string
  readonly sum: bigint
}

/**
 * Prices by member, merchant and window on the wall of a time zone. `date_trunc` begins weeks on Monday.
 * @param span day, week or month
 */
export async function sumWindows(
  world: World,
  input: {
    readonly paymentAccount: string
    readonly span: string
    readonly timeZone: string
    readonly by: { readonly member: boolean; readonly merchant: boolean }
  },
): Promise<readonly WindowSum[]> {
  const { paymentAccount, span, timeZone, by } = input
  return await world.database.read('test.sum-windows', (tx) =>
    tx.query<WindowSum>({
      name: 'test.sum-windows',
      text: `select case when $4 then purchasing_account else '' end as "purchasingAccount",
          case when $5 then merchant else '' end as merchant,
          date_trunc($2, happened_at at time zone $3)::text as begins,
          sum(price_micros)::bigint as sum
        from purchases where payment_account = $1 group by 1, 2, 3 order by 3, 1, 2`,
      values: [paymentAccount, span, timeZone, by.member, by.merchant],
    }),
  )
}
