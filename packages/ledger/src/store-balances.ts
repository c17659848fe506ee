// All SQL of balances: checkpoints, sums since, lists for people who audit.
import type { Balance } from './account.ts'
import type { Tx } from './database.ts'
import { ledgerLockKey } from './store.ts'
import type { RecordedTransfer } from './transfer.ts'

/**
 * The last seq that any transfer got, once all posters of earlier ones have ended: the lock waits for them, and
 * whoever posts after it gets a higher seq.
 */
export async function selectLastSeqAlone(tx: Tx): Promise<bigint> {
  const [, rows] = await Promise.all([
    tx.query({
      name: 'ledger.enter-alone',
      text: 'select pg_advisory_xact_lock($1)',
      values: [ledgerLockKey],
    }),
    tx.query<{ last: bigint | null }>({
      name: 'ledger.select-last-seq',
      text: 'select max(seq) as last from transfers',
    }),
  ])
  return rows[0]?.last ?? 0n
}

/** Adds the transfers since the checkpoint before to its balances, as a new checkpoint. Answers its number of rows. */
export async function insertCheckpoint(
  tx: Tx,
  { throughSeq, takenAt }: { readonly throughSeq: bigint; readonly takenAt: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query({
    name: 'ledger.insert-checkpoint',
    text: `with earlier as (
        select coalesce(max(through_seq), 0) as seq from ledger_checkpoints where through_seq < $1
      ), sides as (
        select bucket, debit_account as account, currency, sum(amount_micros) as debits, 0 as credits
        from transfers where seq > (select seq from earlier) and seq <= $1
        group by bucket, debit_account, currency
        union all
        select bucket, credit_account, currency, 0, sum(amount_micros)
        from transfers where seq > (select seq from earlier) and seq <= $1
        group by bucket, credit_account, currency
        union all
        select null, account, currency, debits_micros, credits_micros
        from ledger_checkpoints where through_seq = (select seq from earlier)
      )
      insert into ledger_checkpoints
        (through_seq, account, currency, debits_micros, credits_micros, taken_at)
      select $1, s.account, s.currency, sum(s.debits), sum(s.credits), $2
      from sides s
      where not exists (select from ledger_accounts a where a.bucket = s.bucket and a.id = s.account)
      group by s.account, s.currency
      on conflict (through_seq, account, currency) do nothing
      returning 1 as taken`,
    values: [throughSeq, takenAt],
  })
  return rows.length
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

/** Balances of summed accounts: the last checkpoint, and the transfers since. Those without any are left out. */
export async function selectSummedBalances(
  tx: Tx,
  accounts: readonly string[],
): Promise<readonly Balance[]> {
  const rows = await tx.query<BalanceRow>({
    name: 'ledger.select-summed-balances',
    text: `with latest as (select coalesce(max(through_seq), 0) as seq from ledger_checkpoints)
      select account, currency, sum(debits)::text as debits, sum(credits)::text as credits
      from (
        select account, currency, debits_micros as debits, credits_micros as credits
        from ledger_checkpoints
        where through_seq = (select seq from latest) and account = any ($1::text[])
        union all
        select debit_account, currency, amount_micros, 0
        from transfers where seq > (select seq from latest) and debit_account = any ($1::text[])
        union all
        select credit_account, currency, 0, amount_micros
        from transfers where seq > (select seq from latest) and credit_account = any ($1::text[])
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
  { afterAccount, limit }: { readonly afterAccount: string; readonly limit: number },
): Promise<readonly Balance[]> {
  const rows = await tx.query<BalanceRow>({
    name: 'ledger.select-all-balances',
    text: `with latest as (select coalesce(max(through_seq), 0) as seq from ledger_checkpoints),
      sides as (
        select account, currency, debits_micros as debits, credits_micros as credits
        from ledger_checkpoints where through_seq = (select seq from latest)
        union all
        select t.debit_account, t.currency, t.amount_micros, 0
        from transfers t where t.seq > (select seq from latest) and not exists (
          select from ledger_accounts a where a.bucket = t.bucket and a.id = t.debit_account)
        union all
        select t.credit_account, t.currency, 0, t.amount_micros
        from transfers t where t.seq > (select seq from latest) and not exists (
          select from ledger_accounts a where a.bucket = t.bucket and a.id = t.credit_account)
        union all
        select id, currency, debits_micros, credits_micros from ledger_accounts
      )
      select account, currency, sum(debits)::text as debits, sum(credits)::text as credits
      from sides where account > $1
      group by account, currency
      order by account, currency
      limit $2`,
    values: [afterAccount, limit],
  })
  return rows.map(balanceOf)
}

/** The transfers of one cause, by id. Without a bucket, all buckets are looked at. */
export async function selectTransfersOfCause(
  tx: Tx,
  { cause, bucket }: { readonly cause: string; readonly bucket?: number },
): Promise<readonly RecordedTransfer[]> {
  const rows = await tx.query<{
    bucket: number
    id: string
    seq: bigint
    debit_account: string
    credit_account: string
    currency: string
    amount_micros: bigint
    recipe: string
    reverses: string | null
    happened_at: Temporal.Instant
    recorded_at: Temporal.Instant
  }>({
    name: 'ledger.select-transfers-of-cause',
    // '0' is the character after '/': the range holds exactly the ids that begin with '<cause>/'.
    text: `select t.bucket, t.id, t.seq, t.debit_account, t.credit_account, t.currency, t.amount_micros,
        t.recipe, t.reverses, t.happened_at, t.recorded_at
      from buckets b
      cross join lateral (
        select * from transfers t
        where t.bucket = b.bucket and t.id > $2 || '/' and t.id < $2 || '0'
      ) t
      where $1::smallint is null or b.bucket = $1
      order by t.bucket, t.seq`,
    values: [bucket ?? null, cause],
  })
  return rows.map((row) => ({
    bucket: row.bucket,
    id: row.id,
    seq: row.seq,
    debitAccount: row.debit_account,
    creditAccount: row.credit_account,
    currency: row.currency,
    amountMicros: row.amount_micros,
    recipe: row.recipe,
    reverses: row.reverses,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
  }))
}
