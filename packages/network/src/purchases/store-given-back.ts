// All SQL over what was given back of purchases: price caps count it no more.
import type { Tx } from '../platform/index.ts'
import type { SpendingKey } from './store-spending.ts'

export async function insertGivenBack(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchase: string
    readonly credit: string
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const rows = await tx.query({
    name: 'purchases.insert-given-back',
    text: `insert into given_back (bucket, credit, purchase, purchasing_account, merchant, amount_micros,
        bought_at, after_number, given_back_at)
      select p.bucket, $3, p.id, p.purchasing_account, p.merchant, $4, p.happened_at, (
          select l.tab_number from purchases l
          where l.bucket = $1 and l.currency = p.currency and l.payment_account = p.payment_account
          order by l.tab_number desc limit 1
        ), $5
      from purchases p where p.bucket = $1 and p.id = $2
      returning 1 as inserted`,
    values: [input.bucket, input.purchase, input.credit, input.amountMicros, input.at],
  })
  if (rows.length !== 1) throw new Error(`${input.purchase} is given back and was never bought`)
}

/** What was given back of the purchases that each sum counts, in the order of the keys. */
export async function sumGivenBack(
  tx: Tx,
  keys: readonly SpendingKey[],
): Promise<readonly bigint[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<{ micros: string }>({
    name: 'purchases.sum-given-back',
    text: `select s.micros::text from unnest($1::smallint[], $2::text[], $3::text[], $4::timestamptz[],
          $5::timestamptz[]) with ordinality
        as k (bucket, purchasing_account, merchant, starts_at, ends_at, position)
      cross join lateral (
        select coalesce(sum(g.amount_micros), 0) as micros from given_back g
        where g.bucket = k.bucket and g.purchasing_account = k.purchasing_account
          and g.bought_at >= k.starts_at and g.bought_at < k.ends_at
          and (k.merchant = '' or g.merchant = k.merchant)
      ) s
      order by k.position`,
    values: [
      keys.map(({ bucket }) => bucket),
      keys.map(({ scope }) => scope.purchasingAccount),
      keys.map(({ scope }) => scope.merchant ?? ''),
      keys.map(({ window }) => window.startsAt),
      keys.map(({ window }) => window.endsAt),
    ],
  })
  return rows.map(({ micros }) => BigInt(micros))
}
