// Rules about what merchants and rights holders are paid: each payout moved what it says, once, and every count of
// them is theirs.
import type { Rule } from './rule.ts'
import { findsOfStates } from './states.ts'

const allPayouts = 'select count(*) as checked from payouts'

/** Where a merchant, or a rights holder, has what is paid out to it: ids say what they name. */
const accountOf = (row: string, place: 'available' | 'payout'): string =>
  `(case when left(${row}.merchant, 4) = 'hld_' then 'royalty' else 'merchant' end
    || '-${place}:' || ${row}.merchant || ':' || ${row}.currency)`

/** The legs that a payout has, by how far it is. */
const legsOf = (p: string): string => {
  const available = accountOf(p, 'available')
  const onItsWay = accountOf(p, 'payout')
  const out = `'payout-clearing:' || ${p}.account_kind || ':' || ${p}.currency`
  const came = `${p}.returned_at is not null`
  return `(values
      ('made', true, ${available}, ${onItsWay}, ${p}.made_at, null),
      ('paid', ${p}.paid_at is not null, ${onItsWay}, ${out}, ${p}.paid_at, null),
      ('unpaid', ${p}.paid_at is not null and ${came}, ${out}, ${onItsWay}, ${p}.returned_at, 'paid'),
      ('returned', ${came}, ${onItsWay}, ${available}, ${p}.returned_at, 'made')
    ) e (leg, is_due, debit, credit, at, reverses)`
}

export const settlementRules: readonly Rule[] = [
  {
    name: 'payout-of-its-transfers',
    invariant: 'S9',
    counts: allPayouts,
    finds: `select p.id, format('%s, %s %s to %s: its transfer %s is %s %s from %s to %s', p.status, p.amount_micros, p.currency,
        p.merchant, e.leg, coalesce(t.amount_micros::text, 'not there'), t.currency, t.debit_account, t.credit_account) as detail
      from payouts p
      cross join lateral ${legsOf('p')}
      left join transfers t on t.bucket = p.bucket and t.id = p.id || '/' || e.leg
      where (t.id is not null) is distinct from e.is_due
        or (e.is_due and (t.recipe, t.debit_account, t.credit_account, t.currency, t.amount_micros, t.happened_at, t.reverses)
          is distinct from ('payout', e.debit, e.credit, p.currency, p.amount_micros, e.at, p.id || '/' || e.reverses))
      union all
      select t.id, format('%s %s from %s to %s, of no payout', t.amount_micros, t.currency, t.debit_account, t.credit_account)
      from transfers t
      where t.recipe = 'payout' and not exists (
        select from payouts p where p.bucket = t.bucket and p.id = split_part(t.id, '/', 1))`,
  },
  {
    name: 'payout-goes-forward',
    invariant: 'S23',
    counts: allPayouts,
    finds: findsOfStates('payouts', 's.id', {
      made: {
        never: {
          'was sent': 's.sent_at is not null',
          'has arrived': 's.paid_at is not null',
          'came back': 's.returned_at is not null',
        },
      },
      sent: {
        always: { 'was sent': 's.sent_at >= s.made_at' },
        never: { 'has arrived': 's.paid_at is not null', 'came back': 's.returned_at is not null' },
      },
      paid: {
        always: { 'has arrived': 's.paid_at >= s.made_at' },
        never: { 'came back': 's.returned_at is not null' },
      },
      returned: {
        always: {
          'came back': 's.returned_at >= s.made_at',
          'says why': `s.returned_reason <> '' and s.returned_by in ('report', 'network')`,
          'went before it came back': `s.returned_by = 'report' or (s.sent_at is null and s.paid_at is null)`,
        },
      },
    }),
  },
  {
    name: 'payout-of-its-run',
    invariant: 'S9',
    counts: 'select count(*) as checked from settlement_runs',
    finds: `select p.id, format('made at %s by %s, which is no run of then', p.made_at, p.run) as detail
      from payouts p left join settlement_runs r on r.id = p.run
      where r.id is null or p.made_at < r.started_at or p.made_at > r.finished_at
      union all
      select r.id, format('%s, of %s payouts; there are %s', r.status, r.payout_count, coalesce(p.counted, 0))
      from settlement_runs r
      left join (select run, count(*) as counted from payouts group by 1) p on p.run = r.id
      where r.payout_count <> coalesce(p.counted, 0) or r.waiting_count < 0 or r.held_count < 0
        or (r.status = 'finished') <> (r.finished_at is not null)
      union all
      select coalesce(t.run, p.run) || ' ' || coalesce(t.currency, p.currency), format('%s payouts of %s; there are %s of %s',
        t.payout_count, t.amount_micros, p.counted, p.amount)
      from settlement_run_totals t
      full join (select run, currency, count(*) as counted, sum(amount_micros) as amount from payouts group by 1, 2) p
        on p.run = t.run and p.currency = t.currency
      where (t.payout_count, t.amount_micros) is distinct from (p.counted, p.amount)`,
  },
  {
    name: 'payout-of-its-batch',
    invariant: 'S8',
    counts: 'select count(*) as checked from payout_batches',
    finds: `select p.id, format('%s by %s in %s, in the batch %s, which is %s, by %s in %s, tried %s times', p.status, p.account_kind,
        p.currency, p.batch, coalesce(b.status, 'not there'), b.kind, b.currency, b.attempts) as detail
      from payouts p left join payout_batches b on b.id = p.batch
      where p.batch is not null and ((p.account_kind, p.currency) is distinct from (b.kind, b.currency)
          or b.recorded_at > p.made_at
          or (b.status = 'recorded' and p.status = 'sent') or (b.status = 'sent' and p.status = 'made')
          or (b.status = 'given_up' and p.status in ('made', 'sent')))
        or (p.batch is null and p.status in ('made', 'sent'))
      union all
      select b.id, format('%s at %s, tried %s times', b.status, b.sent_at, b.attempts)
      from payout_batches b
      where (b.status = 'sent') <> (b.sent_at is not null) or (b.status = 'sent' and b.attempts = 0)
        or b.sent_at < b.recorded_at`,
  },
  {
    name: 'settlement-counts-its-payouts',
    invariant: 'S9',
    counts: 'select count(*) as checked from settlements',
    finds: `select coalesce(s.merchant, p.merchant) || ' ' || coalesce(s.currency, p.currency) as id,
        format('%s in payout, %s paid out, the last at %s; payouts give %s, %s, %s; the ledger has %s', s.in_payout_micros,
          s.paid_out_micros, s.last_payout_at, p.on_its_way, p.arrived, p.last, coalesce(l.balance, 0)) as detail
      from settlements s
      full join (select bucket, merchant, currency, coalesce(sum(amount_micros) filter (where status in ('made', 'sent')), 0) as on_its_way,
          coalesce(sum(amount_micros) filter (where status = 'paid'), 0) as arrived,
          max(made_at) filter (where status <> 'returned') as last, max(account_version) as version,
          count(*) filter (where status = 'returned') as came_back
        from payouts group by 1, 2, 3) p
        on p.bucket = s.bucket and p.merchant = s.merchant and p.currency = s.currency
      left join (select account, currency, sum(amount) as balance from (
          select credit_account as account, currency, amount_micros as amount from transfers where recipe = 'payout'
          union all
          select debit_account, currency, -amount_micros from transfers where recipe = 'payout') m
        where account like 'merchant-payout:%' or account like 'royalty-payout:%' group by 1, 2) l
        on l.account = ${accountOf('s', 'payout')} and l.currency = s.currency
      where s.merchant is null or s.in_payout_micros <> coalesce(p.on_its_way, 0)
        or s.paid_out_micros <> coalesce(p.arrived, 0) or s.in_payout_micros <> coalesce(l.balance, 0)
        or s.last_payout_at > p.last or (s.last_payout_at is not null and p.last is null)
        or (s.last_payout_at is distinct from p.last and coalesce(p.came_back, 0) = 0)
        or s.returned_count > coalesce(p.came_back, 0) or s.account_version < p.version`,
  },
  {
    name: 'settlement-in-the-bucket-of-its-merchant',
    invariant: 'S19',
    counts: `select count(*) as checked from settlements`,
    finds: `select s.merchant as id, format('of %s, in the bucket %s', coalesce(m.id, 'nobody'), s.bucket) as detail
      from (select merchant, bucket from settlements
        union all select merchant, bucket from settlement_reserves
        union all select merchant, bucket from payouts) s
      left join (select id from merchants union all select id from holders) m on m.id = s.merchant
      where m.id is null or s.bucket <> get_byte(decode(md5(s.merchant), 'hex'), 3)`,
  },
]
