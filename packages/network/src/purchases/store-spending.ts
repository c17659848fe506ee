// All SQL over what was spent in windows: counters, and the purchases that they do not count yet.
import type { SpendingScope, Window } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SpendingSum } from './spending.ts'

/** Which sum is asked for. */
export type SpendingKey = Omit<SpendingSum, 'spentMicros' | 'givenBackMicros' | 'reservedMicros'>

/**
 * The sums of these scopes, exact at the moment of reading: what the counter says of this very window, and all
 * purchases after the number that it counts through. Without a counter of the window (its first purchase, a limit set
 * within it, a clock that is behind) the purchases themselves are added up: those recorded since a day before
 * the window began, as none is recorded before it happens and clocks of processes differ by less. What was given back
 * of a member's purchases stands in rows of its own, of which there are hardly ever any.
 */
export async function selectSpending(
  tx: Tx,
  keys: readonly SpendingKey[],
): Promise<readonly SpendingSum[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<{ position: bigint; spent: string; given_back: string }>({
    name: 'purchases.select-spending',
    text: `select k.position, coalesce(c.spent_micros, 0) + late.spent as spent,
        coalesce(back.micros, 0) as given_back
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::timestamptz[], $9::timestamptz[]) with ordinality
        as k (bucket, payment_account, currency, purchasing_account, merchant, span, counted,
          starts_at, ends_at, position)
      left join lateral (
        select * from spending s
        where s.bucket = k.bucket and s.payment_account = k.payment_account
          and s.purchasing_account = k.purchasing_account and s.merchant = k.merchant
          and s.span = k.span and s.counted = k.counted and s.starts_at = k.starts_at
        limit 1
      ) c on true
      left join lateral (
        select p.tab_number from purchases p
        where c.through_number is null and p.bucket = k.bucket and p.currency = k.currency
          and p.payment_account = k.payment_account
          and p.recorded_at < k.starts_at - interval '1 day'
        order by p.tab_number desc
        limit 1
      ) before on true
      cross join lateral (
        select coalesce(sum(p.price_micros), 0) as spent from purchases p
        where p.bucket = k.bucket and p.currency = k.currency
          and p.payment_account = k.payment_account
          and p.tab_number > coalesce(c.through_number, before.tab_number, 0)
          and p.happened_at >= k.starts_at and p.happened_at < k.ends_at
          and (k.purchasing_account = '' or p.purchasing_account = k.purchasing_account)
          and (k.merchant = '' or p.merchant = k.merchant)
          and (k.counted = 'all' or p.one_click)
      ) late
      left join (
        select m.position, sum(g.amount_micros) as micros
        from unnest($1::smallint[], $4::text[], $5::text[], $8::timestamptz[], $9::timestamptz[])
            with ordinality as m (bucket, purchasing_account, merchant, starts_at, ends_at, position)
          join given_back g on g.bucket = m.bucket and g.purchasing_account = m.purchasing_account
            and g.bought_at >= m.starts_at and g.bought_at < m.ends_at
            and (m.merchant = '' or g.merchant = m.merchant)
        group by m.position
      ) back on back.position = k.position`,
    values: [
      keys.map(({ bucket }) => bucket),
      keys.map(({ paymentAccount }) => paymentAccount),
      keys.map(({ currency }) => currency),
      ...scopeColumns(keys),
      keys.map(({ window }) => window.startsAt),
      keys.map(({ window }) => window.endsAt),
    ],
  })
  return rows.map(({ position, spent, given_back: givenBack }) => {
    const key = keys[Number(position) - 1]
    if (key === undefined) throw new Error('a sum that was not asked for')
    return { ...key, spentMicros: BigInt(spent), givenBackMicros: BigInt(givenBack) }
  })
}

/** What the counters say after a batch, through which number of its tab. */
export interface SpendingCounter extends SpendingSum {
  readonly throughNumber: bigint
}

/** Keeps sums for the next batch. A counter of a later window stays: the purchases themselves tell of this one. */
export async function upsertSpending(tx: Tx, counters: readonly SpendingCounter[]): Promise<void> {
  if (counters.length === 0) return
  await tx.query({
    name: 'purchases.upsert-spending',
    text: `insert into spending (bucket, payment_account, purchasing_account, merchant, span, counted,
        starts_at, spent_micros, through_number)
      select * from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::timestamptz[], $8::bigint[], $9::bigint[])
      on conflict (bucket, payment_account, purchasing_account, merchant, span, counted)
        do update set starts_at = excluded.starts_at, spent_micros = excluded.spent_micros,
          through_number = excluded.through_number
        where spending.starts_at <= excluded.starts_at`,
    values: [
      counters.map(({ bucket }) => bucket),
      counters.map(({ paymentAccount }) => paymentAccount),
      ...scopeColumns(counters),
      counters.map(({ window }) => window.startsAt),
      counters.map(({ spentMicros }) => spentMicros),
      counters.map(({ throughNumber }) => throughNumber),
    ],
  })
}

function scopeColumns(
  keys: readonly { readonly scope: SpendingScope; readonly window: Window }[],
): readonly (readonly string[])[] {
  return [
    keys.map(({ scope }) => scope.purchasingAccount ?? ''),
    keys.map(({ scope }) => scope.merchant ?? ''),
    keys.map(({ scope }) => scope.span),
    keys.map(({ scope }) => scope.counted),
  ]
}
