// Rules about accounts, transfers, holds and checkpoints.
import { bucketTables, unchangingTables } from './rule.ts'
import type { Rule } from './rule.ts'

// Every transfer seen from both of its accounts.
const legs = `(
  select bucket, debit_account as account, currency, seq, amount_micros as debit, 0 as credit from transfers
  union all
  select bucket, credit_account, currency, seq, 0, amount_micros from transfers)`

const openHolds = `(
  select h.* from holds h
  where not exists (select 1 from hold_endings e where e.bucket = h.bucket and e.hold = h.id))`

/** Buckets are numbered from 0 without a gap, so what lies outside is found at the ends of the key. */
function outsideBuckets(table: string): string {
  return `union all
        select '${table}', bucket from ${table} where bucket < 0 or bucket > (select max(bucket) from buckets)`
}

export const ledgerRules: readonly Rule[] = [
  {
    name: 'rows-cannot-be-changed',
    invariant: 'S4',
    counts: `select ${unchangingTables.length} as checked`,
    finds: `select t.name as id, 'the trigger that refuses changes is missing or off' as detail
      from unnest(array['${unchangingTables.join("','")}']) as t (name)
      where not exists (
        select 1 from pg_trigger g join pg_proc p on p.oid = g.tgfoid
        where g.tgrelid = to_regclass(t.name) and p.proname = 'refuse_change' and g.tgenabled in ('O', 'A'))`,
  },
  {
    name: 'live-balance',
    invariant: 'S2',
    counts: 'select count(*) as checked from ledger_accounts',
    finds: `select a.id, format('stored debits %s and credits %s; its transfers give %s and %s',
        a.debits_micros, a.credits_micros, coalesce(m.debits, 0), coalesce(m.credits, 0)) as detail
      from ledger_accounts a
      left join (select bucket, account, currency, sum(debit) as debits, sum(credit) as credits
        from ${legs} as l group by bucket, account, currency) m
        on m.bucket = a.bucket and m.account = a.id and m.currency = a.currency
      where a.debits_micros <> coalesce(m.debits, 0) or a.credits_micros <> coalesce(m.credits, 0)`,
  },
  {
    name: 'live-holds',
    invariant: 'S2',
    counts: 'select count(*) as checked from ledger_accounts',
    finds: `select a.id, format('stored holds %s and %s; its open holds give %s and %s',
        a.debit_holds_micros, a.credit_holds_micros, coalesce(d.held, 0), coalesce(c.held, 0)) as detail
      from ledger_accounts a
      left join (select bucket, debit_account as account, sum(amount_micros) as held
        from ${openHolds} as h group by 1, 2) d on d.bucket = a.bucket and d.account = a.id
      left join (select bucket, credit_account as account, sum(amount_micros) as held
        from ${openHolds} as h group by 1, 2) c on c.bucket = a.bucket and c.account = a.id
      where a.debit_holds_micros <> coalesce(d.held, 0) or a.credit_holds_micros <> coalesce(c.held, 0)`,
  },
  {
    name: 'account-floor',
    invariant: 'S3',
    counts: 'select count(*) as checked from ledger_accounts',
    finds: `select id, format('debits %s, credits %s, holds %s and %s pass the floor %s', debits_micros,
        credits_micros, debit_holds_micros, credit_holds_micros, floor) as detail
      from ledger_accounts
      where (floor = 'credits_within_debits' and credits_micros + credit_holds_micros > debits_micros)
        or (floor = 'debits_within_credits' and debits_micros + debit_holds_micros > credits_micros)`,
  },
  {
    name: 'one-currency',
    invariant: 'S21',
    counts: 'select count(*) as checked from transfers',
    finds: `select t.id, format('%s from %s to %s', t.currency, t.debit_account, t.credit_account) as detail
      from transfers t
      where t.debit_account not like '%:' || t.currency or t.credit_account not like '%:' || t.currency
        or t.amount_micros <= 0`,
  },
  {
    name: 'tab-account-opened',
    invariant: 'S2',
    counts: `select count(*) as checked from ledger_accounts where id like 'tab:%'`,
    finds: `select distinct l.account as id, 'transfers name a tab that was never opened in this bucket' as detail
      from ${legs} as l where l.account like 'tab:%' and not exists (select 1 from ledger_accounts a where a.bucket = l.bucket and a.id = l.account)`,
  },
  {
    name: 'checkpoint-sums',
    invariant: 'S2',
    counts: 'select count(*) as checked from ledger_sums',
    finds: `select coalesce(c.account, m.account) || ' of bucket ' || coalesce(c.bucket, m.bucket) as id,
        format('stored debits %s and credits %s; transfers up to the checkpoint give %s and %s',
          coalesce(c.debits_micros::text, 'nothing'), coalesce(c.credits_micros::text, 'nothing'),
          coalesce(m.debits, 0), coalesce(m.credits, 0)) as detail
      from ledger_sums c
      full join (select l.bucket, l.account, l.currency, sum(l.debit) as debits, sum(l.credit) as credits
        from ${legs} as l join ledger_checkpoints p on p.bucket = l.bucket and l.seq <= p.through_seq
        where not exists (select 1 from ledger_accounts a where a.bucket = l.bucket and a.id = l.account)
        group by 1, 2, 3) m on m.bucket = c.bucket and m.account = c.account and m.currency = c.currency
      where c.debits_micros is distinct from m.debits or c.credits_micros is distinct from m.credits`,
  },
  {
    name: 'ledger-numbers',
    invariant: 'S2',
    counts: 'select count(*) as checked from buckets',
    finds: `select 'bucket ' || b.bucket as id, format(
        'its last number is %s; its %s transfers and memos end with %s, its checkpoint with %s',
        b.last_seq, coalesce(e.counted, 0), coalesce(e.last, 0), coalesce(c.through_seq::text, 'none')) as detail
      from buckets b
      left join (select bucket, sum(counted) as counted, max(last) as last from (
          select bucket, count(*) as counted, max(seq) as last from transfers group by 1
          union all select bucket, count(*), max(seq) from memos group by 1) n
        group by 1) e on e.bucket = b.bucket
      left join ledger_checkpoints c on c.bucket = b.bucket
      where b.last_seq <> coalesce(e.last, 0) or b.last_seq <> coalesce(e.counted, 0)
        or c.through_seq is null or c.through_seq > b.last_seq`,
  },
  {
    name: 'known-buckets',
    invariant: 'S2',
    counts: 'select count(*) as checked from buckets',
    finds: `select s.what as id, format('lies in bucket %s, of which there is no row', s.bucket) as detail
      from (
        select 'buckets' as what, n as bucket from generate_series(0, (select max(bucket) from buckets)) as n
        where not exists (select 1 from buckets b where b.bucket = n)
        ${bucketTables.map(outsideBuckets).join('\n        ')}) s`,
  },
  {
    name: 'accounts-sum-to-zero',
    invariant: 'S1',
    counts: 'select count(*) as checked from transfers',
    finds: `select s.currency as id, format('all accounts together give %s', sum(s.net)) as detail
      from (
        select currency, debits_micros - credits_micros as net from ledger_accounts
        union all
        select l.currency, l.debit - l.credit from ${legs} as l
        where not exists (select 1 from ledger_accounts a where a.bucket = l.bucket and a.id = l.account)) s
      group by s.currency having sum(s.net) <> 0`,
  },
  {
    name: 'hold-endings',
    invariant: 'S8',
    counts: 'select count(*) as checked from hold_endings',
    finds: `select e.hold as id, format('%s with %s of %s; its transfer moved %s', e.outcome, e.posted_micros,
        h.amount_micros, coalesce(t.amount_micros::text, 'nothing')) as detail
      from hold_endings e
      left join holds h on h.bucket = e.bucket and h.id = e.hold
      left join transfers t on t.bucket = e.bucket and t.id = e.hold || '/posted'
        and t.debit_account = h.debit_account and t.credit_account = h.credit_account
      where h.id is null or e.posted_micros > h.amount_micros
        or (e.outcome = 'posted' and t.amount_micros is distinct from e.posted_micros)
        or (e.outcome <> 'posted' and t.id is not null)`,
  },
  {
    name: 'reversals',
    invariant: 'S4',
    counts: 'select count(*) as checked from transfers where reverses is not null',
    finds: `select r.id, format('takes back %s', r.reverses) as detail
      from transfers r
      left join transfers t on t.bucket = r.bucket and t.id = r.reverses
      where r.reverses is not null and (t.id is null or t.currency <> r.currency
        or t.debit_account <> r.credit_account or t.credit_account <> r.debit_account
        or r.amount_micros > t.amount_micros)`,
  },
]
