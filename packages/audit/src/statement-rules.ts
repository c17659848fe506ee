// Rules about statements: periods follow on one another, and each purchase and credit stands in exactly one.
import type { Rule } from './rule.ts'

const allStatements = 'select count(*) as checked from statements'

const statementId = `s.payment_account || ':' || s.currency || ':' || s.period`

export const statementRules: readonly Rule[] = [
  {
    name: 'statements-follow-on',
    invariant: 'S7',
    counts: allStatements,
    finds: `select ${statementId} as id, format('statement %s through number %s and movement %s, paid %s; the one before ends at %s, %s and %s',
        s.number, s.through_number, s.through_movement, s.paid_micros, coalesce(s.before_number, 0),
        coalesce(s.before_movement, 0), coalesce(s.before_paid, 0)) as detail
      from (select s.*, row_number() over tab as counted, lag(s.through_number) over tab as before_number,
          lag(s.through_movement) over tab as before_movement, lag(s.paid_micros) over tab as before_paid,
          lag(s.paid_through) over tab as before_paid_through
        from statements s
        window tab as (partition by s.bucket, s.payment_account, s.currency order by s.number)) s
      where s.number <> s.counted or s.through_number < coalesce(s.before_number, 0)
        or s.through_movement < coalesce(s.before_movement, 0) or s.paid_micros < coalesce(s.before_paid, 0)
        or s.paid_through < coalesce(s.before_paid_through, 0) or s.paid_through > s.through_number`,
  },
  {
    name: 'statement-totals',
    invariant: 'S7',
    counts: allStatements,
    finds: `select ${statementId} as id, format('bought %s and credited %s in all; its purchases give %s, its movements %s',
        s.bought_micros, s.credited_micros, coalesce(p.tab_total_micros, 0), coalesce(m.total_micros, 0)) as detail
      from statements s
      left join purchases p on p.bucket = s.bucket and p.payment_account = s.payment_account
        and p.currency = s.currency and p.tab_number = s.through_number
      left join credit_movements m on m.bucket = s.bucket and m.payment_account = s.payment_account
        and m.currency = s.currency and m.number = s.through_movement
      where s.bought_micros <> coalesce(p.tab_total_micros, 0)
        or p.recorded_at > s.closed_at + interval '1 minute'
        or s.credited_micros <> coalesce(m.total_micros, 0)`,
  },
  {
    name: 'tab-knows-its-last-statement',
    invariant: 'S7',
    counts: 'select count(*) as checked from tabs',
    finds: `select 'tab:' || t.payment_account || ':' || t.currency as id,
        format('names statement %s through %s; the last one is %s through %s', t.statement_number,
          t.statement_through, coalesce(s.number, 0), coalesce(s.through_number, 0)) as detail
      from tabs t
      left join (select distinct on (bucket, payment_account, currency) * from statements
        order by bucket, payment_account, currency, number desc) s
        on s.bucket = t.bucket and s.payment_account = t.payment_account and s.currency = t.currency
      where (t.statement_number, t.statement_through, t.statement_movement, t.statement_bought_micros,
          t.statement_credited_micros, t.statement_paid_micros) is distinct from
        (s.number, s.through_number, s.through_movement, s.bought_micros, s.credited_micros, s.paid_micros)
        or s.paid_micros > t.paid_micros or s.paid_through > t.paid_through`,
  },
  {
    name: 'statement-asks-for-what-is-owed',
    invariant: 'S7',
    counts: 'select count(*) as checked from payment_requests',
    finds: `select ${statementId} as id, format('owes %s; %s asks %s of %s', s.bought_micros - s.credited_micros - s.paid_micros,
        s.request, coalesce(r.amount_micros, 0), coalesce(r.owed_micros, 0)) as detail
      from statements s left join payment_requests r on r.bucket = s.bucket and r.id = s.request
      where s.request is not null and (r.id is null or r.through_number <> s.through_number
        or r.owed_micros <> s.bought_micros - s.credited_micros - s.paid_micros)`,
  },
]
