// All SQL over partings: which of its ids for an account a merchant knows now.
import { bucketOf, countingFacts } from '../platform/index.ts'
import type { Reader, Tx } from '../platform/index.ts'

export interface Acquaintance {
  readonly merchant: string
  readonly purchasingAccount: string
}

export interface Parting extends Acquaintance {
  /** Counts those of an account with a merchant, from 1. */
  readonly number: number
  /** What was owned there stayed in the library. */
  readonly isKept: boolean
  readonly partedAt: Temporal.Instant
}

/** In the order of the acquaintances; 0 for who never parted, which nearly all never did. */
export async function countPartings(
  tx: Reader,
  acquaintances: readonly Acquaintance[],
): Promise<readonly number[]> {
  if (acquaintances.length === 0) return []
  const rows = await tx.query<{ number: number }>({
    name: 'outward.count-partings',
    text: `select coalesce(p.number, 0) as number
      from unnest($1::smallint[], $2::text[], $3::text[]) with ordinality as k (bucket, account, merchant, place)
      left join lateral (
        select p.number from partings p
        where p.bucket = k.bucket and p.purchasing_account = k.account and p.merchant = k.merchant
        order by p.number desc limit 1
      ) p on true
      order by k.place`,
    values: [
      acquaintances.map(({ purchasingAccount }) => bucketOf(purchasingAccount)),
      acquaintances.map(({ purchasingAccount }) => purchasingAccount),
      acquaintances.map(({ merchant }) => merchant),
    ],
  })
  return rows.map(({ number }) => number)
}

/** How often accounts have parted with whom, by account and merchant; who never did is left out. */
export async function selectPartingCounts(
  tx: Reader,
  purchasingAccounts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  if (purchasingAccounts.length === 0) return new Map()
  const rows = await tx.query<Acquaintance & { readonly number: number }>({
    name: 'outward.select-parting-counts',
    text: `select p.purchasing_account as "purchasingAccount", p.merchant, max(p.number) as number
      from unnest($1::smallint[], $2::text[]) as k (bucket, account)
      join partings p on p.bucket = k.bucket and p.purchasing_account = k.account
      group by p.purchasing_account, p.merchant`,
    values: [purchasingAccounts.map(bucketOf), purchasingAccounts],
  })
  const byAccount = Map.groupBy(rows, ({ purchasingAccount }) => purchasingAccount)
  return new Map(
    [...byAccount].map(([account, counts]) => [
      account,
      new Map(counts.map(({ merchant, number }) => [merchant, number])),
    ]),
  )
}

/** Answers false where somebody else wrote that number first. */
export async function insertParting(tx: Tx, parting: Parting): Promise<boolean> {
  const { purchasingAccount, merchant, number, isKept, partedAt } = parting
  const rows = await tx.query({
    name: 'outward.insert-parting',
    text: `${countingFacts}
      insert into partings (bucket, purchasing_account, merchant, number, is_kept, parted_at)
      select $1, $2, $3, $4, $5, $6 from counted on conflict do nothing returning number`,
    values: [bucketOf(purchasingAccount), purchasingAccount, merchant, number, isKept, partedAt],
  })
  return rows.length === 1
}

/** Of an account, the latest first. */
export async function selectPartings(
  tx: Reader,
  purchasingAccount: string,
): Promise<readonly Parting[]> {
  return await tx.query<Parting>({
    name: 'outward.select-partings',
    text: `select merchant, purchasing_account as "purchasingAccount", number, is_kept as "isKept",
        parted_at as "partedAt"
      from partings where bucket = $1 and purchasing_account = $2
      order by parted_at desc, merchant, number desc`,
    values: [bucketOf(purchasingAccount), purchasingAccount],
  })
}
