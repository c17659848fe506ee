// The SQL of what was credited to summed accounts in a span of time. Only accounts of which an index keeps it are
// asked.
import type { Tx } from './database.ts'

export interface CreditedQuestion {
  /** Each once. */
  readonly account: string
  /** What was credited from here on is summed. */
  readonly since: Temporal.Instant
  /** The first that was credited after this is looked for. */
  readonly after: Temporal.Instant | null
}

export interface Credited {
  readonly account: string
  readonly sinceMicros: bigint
  readonly firstAt: Temporal.Instant | null
}

/**
 * `prefix`: what all the accounts begin with, as the index `transfers_made_available` says it. `apartFrom`: a recipe
 * that does not count.
 */
export async function selectCredited(
  tx: Tx,
  {
    prefix,
    apartFrom,
    questions,
  }: {
    readonly prefix: string
    readonly apartFrom: string
    readonly questions: readonly CreditedQuestion[]
  },
): Promise<readonly Credited[]> {
  if (!/^[a-z-]+:$/.test(prefix)) throw new RangeError(`${prefix} is no prefix of accounts`)
  const credited = `t.credit_account = k.account and t.credit_account like '${prefix}%' and t.recipe <> $4`
  return await tx.query<Credited>({
    // Of each prefix a statement of its own: its index is found by the text.
    name: `ledger.select-credited-${prefix.slice(0, -1)}`,
    text: `select k.account, s.micros as "sinceMicros", f.at as "firstAt"
      from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) as k (account, since, after)
      cross join lateral (
        select coalesce(sum(t.amount_micros), 0)::bigint as micros from transfers t
        where ${credited} and t.recorded_at >= k.since
      ) s
      cross join lateral (
        select (select t.recorded_at from transfers t
          where ${credited} and t.recorded_at > coalesce(k.after, '-infinity')
          order by t.recorded_at limit 1) as at
      ) f`,
    values: [
      questions.map(({ account }) => account),
      questions.map(({ since }) => since),
      questions.map(({ after }) => after),
      apartFrom,
    ],
  })
}
