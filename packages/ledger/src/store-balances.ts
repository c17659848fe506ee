// All SQL of balances: checkpoints, sums since, lists for people who audit.
import type { Balance } from './account.ts'
import type { Tx } from './database.ts'

/** The transfers beyond the checkpoints, each seen from both of its accounts: `s`, within the bucket `c.bucket`. */
const sidesSince = `ledger_checkpoints c
        cross join lateral (
          select * from transfers t where t.bucket = c.bucket and t.seq > c.through_seq offset 0
        ) t
        cross join lateral (values
          (t.debit_account, t.amount_micros, 0),
          (t.credit_account, 0, t.amount_micros)) as s (account, debits, credits)`

/** Buckets with transfers beyond their checkpoint. */
export async function selectBucketsBehind(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.query<{ bucket: number }>({
    name: 'ledger.select-buckets-behind',
    text: `select c.bucket from ledger_checkpoints c
      where exists (select from buckets b where b.bucket = c.bucket and b.last_seq > c.through_seq)
      order by c.bucket`,
  })
  return rows.map(({ bucket }) => bucket)
}

export interface CheckpointSlice {
  readonly bucket: number
  readonly afterSeq: bigint
  readonly throughSeq: bigint
  readonly transferCount: number
}

/**
 * Locks a bucket's checkpoint and answers the next transfers beyond it, `limit` at most; undefined where there are
 * none, or another process takes this checkpoint just now. A number that is seen has all numbers before it: they are
 * given in the order of commits.
 */
export async function lockCheckpoint(
  tx: Tx,
  { bucket, limit }: { readonly bucket: number; readonly limit: number },
): Promise<CheckpointSlice | undefined> {
  const [checkpoint] = await tx.query<{ seq: bigint }>({
    name: 'ledger.lock-checkpoint',
    text: `select through_seq as seq from ledger_checkpoints where bucket = $1 for update skip locked`,
    values: [bucket],
  })
  if (checkpoint === undefined) return undefined
  const [next] = await tx.query<{ seq: bigint | null; count: bigint }>({
    name: 'ledger.select-slice',
    text: `select max(seq) as seq, count(*) as count from (
        select seq from transfers where bucket = $1 and seq > $2 order by seq limit $3) s`,
    values: [bucket, checkpoint.seq, limit],
  })
  if (next === undefined || next.seq === null) return undefined
  return {
    bucket,
    afterSeq: checkpoint.seq,
    throughSeq: next.seq,
    transferCount: Number(next.count),
  }
}

/** Adds a slice to the bucket's sums, one row for each summed account that it moves, and moves the checkpoint on. */
export async function addToCheckpoint(
  tx: Tx,
  slice: CheckpointSlice,
  takenAt: Temporal.Instant,
): Promise<void> {
  const { bucket, afterSeq, throughSeq } = slice
  await Promise.all([
    tx.query({
      name: 'ledger.add-to-sums',
      text: `insert into ledger_sums as k (bucket, account, currency, debits_micros, credits_micros)
        select $1, s.account, s.currency, sum(s.debits), sum(s.credits)
        from transfers t
        cross join lateral (values
          (t.debit_account, t.currency, t.amount_micros, 0),
          (t.credit_account, t.currency, 0, t.amount_micros)) as s (account, currency, debits, credits)
        where t.bucket = $1 and t.seq > $2 and t.seq <= $3
          and not exists (select from ledger_accounts a where a.bucket = $1 and a.id = s.account)
        group by s.account, s.currency
        order by s.account, s.currency
        on conflict (account, currency, bucket) do update set
          debits_micros = k.debits_micros + excluded.debits_micros,
          credits_micros = k.credits_micros + excluded.credits_micros`,
      values: [bucket, afterSeq, throughSeq],
    }),
    tx.query({
      name: 'ledger.move-checkpoint',
      text: `update ledger_checkpoints set through_seq = $2, taken_at = $3 where bucket = $1`,
      values: [bucket, throughSeq, takenAt],
    }),
  ])
}

interface BalanceRow {
  readonly account: string
  readonly currency: string
  readonly debits: string
  readonly credits: string
}

function balanceOf(row: BalanceRow): Balance {
  return {
    account: row.account,
    currency: row.currency,
    debitsMicros: BigInt(row.debits),
    creditsMicros: BigInt(row.credits),
  }
}

/** Balances of summed accounts: the sums through each bucket's checkpoint, and its transfers since. */
export async function selectSummedBalances(
  tx: Tx,
  accounts: readonly string[],
): Promise<readonly Balance[]> {
  const rows = await tx.query<BalanceRow>({
    name: 'ledger.select-summed-balances',
    text: `select account, currency, sum(debits)::text as debits, sum(credits)::text as credits
      from (
        select k.account, k.currency, k.debits_micros as debits, k.credits_micros as credits
        from ledger_sums k where k.account = any ($1::text[])
        union all
        select s.account, t.currency, s.debits, s.credits
        from ${sidesSince} where s.account = any ($1::text[])
      ) sides
      group by account, currency
      order by account, currency`,
    values: [accounts],
  })
  return rows.map(balanceOf)
}

/** The balances of all accounts, live and summed, by account id and currency, a page at a time. */
export async function selectAllBalances(
  tx: Tx,
  page: { readonly afterAccount: string; readonly limit: number },
): Promise<readonly Balance[]> {
  const accounts = await selectAccountNames(tx, page)
  if (accounts.length === 0) return []
  const rows = await tx.query<BalanceRow>({
    name: 'ledger.select-all-balances',
    text: `select account, currency, sum(debits)::text as debits, sum(credits)::text as credits
      from (
        select k.account, k.currency, k.debits_micros as debits, k.credits_micros as credits
        from ledger_sums k where k.account = any ($1::text[])
        union all
        select s.account, t.currency, s.debits, s.credits
        from ${sidesSince}
        where s.account = any ($1::text[])
          and not exists (select from ledger_accounts a where a.bucket = c.bucket and a.id = s.account)
        union all
        select id, currency, debits_micros, credits_micros from ledger_accounts where id = any ($1::text[])
      ) sides
      group by account, currency
      order by account, currency`,
    values: [accounts],
  })
  return rows.map(balanceOf)
}

/** Which accounts stand on a page: one step in an index for each, and those that moved since the checkpoints. */
async function selectAccountNames(
  tx: Tx,
  { afterAccount, limit }: { readonly afterAccount: string; readonly limit: number },
): Promise<readonly string[]> {
  const nextSummed = (behind: string): string =>
    `select k.account from ledger_sums k where k.account > ${behind} order by k.account limit 1`
  const rows = await tx.query<{ readonly account: string }>({
    name: 'ledger.select-account-names',
    text: `with recursive summed (account, place) as (
        (select k.account, 1 from (${nextSummed('$1')}) k)
        union all
        select (${nextSummed('summed.account')}), place + 1 from summed
        where summed.account is not null and place < $2
      )
      select account from (
        select account from summed where account is not null
        union
        (select a.id from ledger_accounts a where a.id > $1 order by a.id limit $2)
        union
        select s.account from ${sidesSince} where s.account > $1
      ) known order by account limit $2`,
    values: [afterAccount, limit],
  })
  return rows.map(({ account }) => account)
}
