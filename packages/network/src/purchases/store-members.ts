// All SQL of what members of groups bought: their purchases carry totals of their own, as the tab's do.
import type { Tx } from '../platform/index.ts'
import type { MemberState } from './decide-purchase.ts'

export interface MemberKey {
  readonly bucket: number
  readonly purchasingAccount: string
}

/** What each member bought so far; nothing is read where nobody is one. The members' tabs are locked. */
export async function selectMemberTotals(
  tx: Tx,
  keys: readonly MemberKey[],
): Promise<ReadonlyMap<string, MemberState>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.query<MemberState & { readonly purchasingAccount: string }>({
    name: 'purchases.select-member-totals',
    text: `select k.account as "purchasingAccount", coalesce(p.member_number, 0) as "lastNumber",
        coalesce(p.member_total_micros, 0) as "totalMicros"
      from unnest($1::smallint[], $2::text[]) as k (bucket, account)
      left join lateral (
        select p.member_number, p.member_total_micros from purchases p
        where p.bucket = k.bucket and p.purchasing_account = k.account and p.member_number is not null
        order by p.tab_number desc limit 1
      ) p on true`,
    values: [keys.map(({ bucket }) => bucket), keys.map((key) => key.purchasingAccount)],
  })
  return new Map(rows.map(({ purchasingAccount, ...state }) => [purchasingAccount, state]))
}
