// All SQL of the totals that purchases carry: where a tab, and each member of a group, stands at a number.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

/** How many purchases there are through a number, and what they put on the tab. */
export interface TotalThrough {
  readonly count: bigint
  readonly tabMicros: bigint
}

const none: TotalThrough = { count: 0n, tabMicros: 0n }

/** Above every number that a tab can reach. */
export const lastNumberMax: bigint = 2n ** 63n - 1n

/** Of a whole tab, at two numbers. One step in an index for each. */
export async function selectTabTotals(
  tx: Tx,
  tab: { readonly paymentAccount: string; readonly currency: string },
  numbers: readonly [bigint, bigint],
): Promise<readonly [TotalThrough, TotalThrough]> {
  const rows = await tx.query<TotalThrough>({
    name: 'purchases.select-tab-totals',
    text: `select coalesce(p.tab_number, 0) as count, coalesce(p.tab_total_micros, 0) as "tabMicros"
      from unnest($4::bigint[]) with ordinality as k (number, position)
      left join lateral (
        select p.tab_number, p.tab_total_micros from purchases p
        where p.bucket = $1 and p.payment_account = $2 and p.currency = $3 and p.tab_number <= k.number
        order by p.tab_number desc limit 1
      ) p on true order by k.position`,
    values: [bucketOf(tab.paymentAccount), tab.paymentAccount, tab.currency, numbers],
  })
  return [rows[0] ?? none, rows[1] ?? none]
}

/** The same of what members bought, by their accounts; nothing is read where there are none. */
export async function selectMembersThrough(
  tx: Tx,
  members: readonly string[],
  numbers: readonly [bigint, bigint],
): Promise<ReadonlyMap<string, readonly [TotalThrough, TotalThrough]>> {
  const [first] = members
  if (first === undefined) return new Map()
  const rows = await tx.query<TotalThrough & { readonly account: string }>({
    name: 'purchases.select-members-through',
    text: `select k.account, coalesce(p.member_number, 0) as count,
        coalesce(p.member_total_micros, 0) as "tabMicros"
      from unnest($2::text[]) as k (account)
      cross join unnest($3::bigint[]) with ordinality as n (number, position)
      left join lateral (
        select p.member_number, p.member_total_micros from purchases p
        where p.bucket = $1 and p.purchasing_account = k.account and p.member_number is not null
          and p.tab_number <= n.number
        order by p.tab_number desc limit 1
      ) p on true order by k.account, n.position`,
    values: [bucketOf(first), members, numbers],
  })
  const byAccount = Map.groupBy(rows, ({ account }) => account)
  return new Map(
    [...byAccount].map(([account, [after = none, through = none]]) => [account, [after, through]]),
  )
}

/** What a member's purchases through each of these numbers put on the tab, in their order. */
export async function sumMemberThrough(
  tx: Tx,
  member: string,
  numbers: readonly bigint[],
): Promise<readonly bigint[]> {
  if (numbers.length === 0) return []
  const rows = await tx.query<{ readonly micros: bigint }>({
    name: 'purchases.sum-member-through',
    text: `select coalesce((
        select p.member_total_micros from purchases p
        where p.bucket = $1 and p.purchasing_account = $2 and p.member_number is not null
          and p.tab_number <= n.number
        order by p.tab_number desc limit 1), 0) as micros
      from unnest($3::bigint[]) with ordinality as n (number, position) order by n.position`,
    values: [bucketOf(member), member, numbers],
  })
  return rows.map(({ micros }) => micros)
}

/** The number of the last purchase of each tab, by its payment account; a tab on which nothing was bought has none. */
export async function selectLastNumbers(
  tx: Tx,
  bucket: number,
  tabs: readonly { readonly paymentAccount: string; readonly currency: string }[],
): Promise<ReadonlyMap<string, bigint>> {
  if (tabs.length === 0) return new Map()
  const rows = await tx.query<{ paymentAccount: string; lastNumber: bigint }>({
    name: 'purchases.select-last-numbers',
    text: `select k.account as "paymentAccount", p.tab_number as "lastNumber"
      from unnest($2::text[], $3::text[]) as k (account, currency)
      cross join lateral (
        select p.tab_number from purchases p
        where p.bucket = $1 and p.currency = k.currency and p.payment_account = k.account
        order by p.tab_number desc limit 1
      ) p`,
    values: [
      bucket,
      tabs.map(({ paymentAccount }) => paymentAccount),
      tabs.map(({ currency }) => currency),
    ],
  })
  return new Map(rows.map(({ paymentAccount, lastNumber }) => [paymentAccount, lastNumber]))
}
