// SQL over sign_offs: the sign-ons that ended, as each merchant knows them.
import type { Tx } from '../platform/index.ts'

export interface EndedSignOn {
  readonly sid: string
  /** When this merchant may hear of it. */
  readonly endedAt: Temporal.Instant
}

/** One that is told a second time keeps its first end. */
export async function insertSignOffs(
  tx: Tx,
  signOffs: readonly (EndedSignOn & { readonly merchant: string })[],
): Promise<void> {
  await tx.query({
    name: 'signon.insert-sign-offs',
    text: `insert into sign_offs (merchant, sid, ended_at)
           select * from unnest($1::text[], $2::text[], $3::timestamptz[])
           on conflict (merchant, sid) do nothing`,
    values: [
      signOffs.map(({ merchant }) => merchant),
      signOffs.map(({ sid }) => sid),
      signOffs.map(({ endedAt }) => endedAt),
    ],
  })
}

/** Those of a merchant that it may hear of, from an instant on, behind a place in the list, oldest first. */
export async function selectSignOffs(
  tx: Tx,
  input: {
    readonly merchant: string
    readonly since: Temporal.Instant | null
    readonly now: Temporal.Instant
    readonly after: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly EndedSignOn[]> {
  return await tx.query<EndedSignOn>({
    name: 'signon.select-sign-offs',
    text: `select sid, ended_at as "endedAt" from sign_offs
           where merchant = $1 and ended_at >= coalesce($2::timestamptz, '-infinity') and ended_at <= $6
             and (ended_at, sid) > (coalesce($3::timestamptz, '-infinity'), coalesce($4::text, ''))
           order by ended_at, sid limit $5`,
    values: [
      input.merchant,
      input.since,
      input.after?.at ?? null,
      input.after?.id ?? null,
      input.limit,
      input.now,
    ],
  })
}
