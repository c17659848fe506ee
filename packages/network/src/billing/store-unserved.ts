// SQL over what waits for processors that are not set up.
import type { Tx } from '../platform/index.ts'

export interface Unserved {
  readonly processor: string
  /** Not yet in a batch. */
  readonly requests: number
  readonly batches: number
}

/** What waits to be charged by a processor of none of these kinds, by kind. */
export async function selectUnserved(
  tx: Tx,
  kinds: readonly string[],
): Promise<readonly Unserved[]> {
  return tx.query<Unserved>({
    name: 'billing.select-unserved',
    text: `select processor, count(*) filter (where what = 'request')::integer as requests,
        count(*) filter (where what = 'batch')::integer as batches
      from (
        select 'request' as what, processor from payment_requests where status = 'requested'
        union all
        select 'batch', processor from payment_batches where status in ('recorded', 'submitted')
      ) waiting
      where processor <> all ($1::text[]) group by processor order by processor`,
    values: [kinds],
  })
}
