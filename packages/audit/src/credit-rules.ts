// Rules about what was given back: how much of which purchase, who gave it, and what it did to tabs.
import { minorUnits } from './billing-rules.ts'
import { isPortionAccount, portionAccount } from './portions.ts'
import type { Rule } from './rule.ts'

const allCredits = 'select count(*) as checked from purchase_credits'
const allMovements = 'select count(*) as checked from credit_movements'

export const creditRules: readonly Rule[] = [
  {
    name: 'credit-of-its-purchase',
    invariant: 'S19',
    counts: allCredits,
    finds: `select c.id, format('for %s of %s at %s, number %s; the purchase is of %s at %s, number %s',
        c.purchase, c.purchasing_account, c.merchant, c.tab_number, coalesce(p.purchasing_account, 'nobody'),
        coalesce(p.merchant, 'nobody'), coalesce(p.tab_number, 0)) as detail
      from purchase_credits c left join purchases p on p.bucket = c.bucket and p.id = c.purchase
      where p.id is null or (p.payment_account, p.purchasing_account, p.merchant, p.currency, p.tab_number)
        is distinct from (c.payment_account, c.purchasing_account, c.merchant, c.currency, c.tab_number)`,
  },
  {
    name: 'credited-within-price',
    invariant: 'S10',
    counts: 'select count(*) as checked from credited_purchases',
    finds: `select coalesce(p.purchase, c.purchase) as id,
        format('counts %s, of it the share %s; its credits give %s and %s; the price is %s and its share %s',
          p.credited_micros, p.credited_share_micros, coalesce(c.amount, 0), coalesce(c.share, 0),
          s.price_micros, s.share_micros) as detail
      from credited_purchases p
      full join (select bucket, purchase, sum(amount_micros) as amount, sum(share_micros) as share
        from purchase_credits where status <> 'refused' group by 1, 2) c
        on c.bucket = p.bucket and c.purchase = p.purchase
      left join purchases s on s.bucket = coalesce(p.bucket, c.bucket) and s.id = coalesce(p.purchase, c.purchase)
      where p.purchase is null or s.id is null or p.credited_micros <> coalesce(c.amount, 0)
        or p.credited_share_micros <> coalesce(c.share, 0) or p.credited_micros > s.price_micros
        or p.credited_share_micros > s.share_micros
        or p.credited_micros - p.credited_share_micros > s.fee_micros
        or (p.price_micros, p.share_micros, p.fee_micros) <> (s.price_micros, s.share_micros, s.fee_micros)`,
  },
  {
    name: 'credit-is-booked',
    invariant: 'S9',
    counts: allCredits,
    finds: `select c.id, format('%s, share %s and fee %s from %s; booked provisional %s, share %s, fee %s, refused %s',
        c.status, c.share_micros, c.fee_micros, c.taken_from, coalesce(v.amount_micros, 0),
        coalesce(s.amount_micros, 0), coalesce(f.amount_micros, 0), coalesce(r.amount_micros, 0)) as detail
      from purchase_credits c
      left join transfers v on v.bucket = c.bucket and v.id = c.id || '/provisional'
        and v.debit_account = 'claims:' || c.currency
        and v.credit_account = 'tab-credit:' || c.payment_account || ':' || c.currency
      left join transfers r on r.bucket = c.bucket and r.id = c.id || '/refused' and r.reverses = v.id
      left join transfers s on s.bucket = c.bucket and s.id = c.id || '/share'
        and s.debit_account = 'merchant-' || c.taken_from || ':' || c.merchant || ':' || c.currency
        and s.credit_account = coalesce(v.debit_account, 'tab-credit:' || c.payment_account || ':' || c.currency)
      left join transfers f on f.bucket = c.bucket and f.id = c.id || '/fee'
        and f.debit_account = case c.taken_from when 'pending' then 'fee-pending:' else 'fee:' end || c.currency
        and f.credit_account = coalesce(v.debit_account, 'tab-credit:' || c.payment_account || ':' || c.currency)
      where coalesce(v.amount_micros, case c.status when 'granted' then c.amount_micros else 0 end)
          <> c.amount_micros
        or coalesce(r.amount_micros, 0) <> case c.status when 'refused' then c.amount_micros else 0 end
        or coalesce(s.amount_micros, 0) <> case c.status when 'granted' then c.share_micros else 0 end
        or coalesce(f.amount_micros, 0) <> case c.status when 'granted' then c.fee_micros else 0 end`,
  },
  {
    name: 'booked-credit-has-row',
    invariant: 'S10',
    counts: `select count(*) as checked from transfers where recipe in ('provisional', 'refund')`,
    finds: `select t.id, format('%s %s from %s to %s', t.amount_micros, t.currency, t.debit_account,
        t.credit_account) as detail
      from transfers t
      where (t.recipe in ('provisional', 'refund') or t.credit_account like 'tab-credit:%'
          or t.debit_account like 'claims:%') and t.recipe <> 'return'
        and not exists (select 1 from purchase_credits c
          where c.bucket = t.bucket and c.id = split_part(t.id, '/', 1))`,
  },
  {
    name: 'credit-movements',
    invariant: 'S7',
    counts: allMovements,
    finds: `select o.cause as id, format('number %s and total %s; counting gives %s and %s', o.number,
        o.total_micros, o.counted, o.summed) as detail
      from (select m.cause, m.number, m.total_micros, row_number() over tab as counted,
          sum(m.amount_micros) over tab as summed
        from credit_movements m window tab as
          (partition by m.bucket, m.payment_account, m.currency order by m.number)) o
      where o.number <> o.counted or o.total_micros <> o.summed`,
  },
  {
    name: 'credit-moved-once',
    invariant: 'S10',
    counts: allMovements,
    finds: `select coalesce(e.cause, m.cause) as id, format('%s by %s; its state asks for %s', coalesce(m.kind, 'not moved'),
        coalesce(m.amount_micros, 0), coalesce(e.amount, 0)) as detail
      from (select bucket, payment_account, currency, id as cause, 'credited' as kind, amount_micros as amount
          from purchase_credits
        union all
        select bucket, payment_account, currency, id, 'refused', -amount_micros from purchase_credits
          where status = 'refused'
        union all
        select bucket, payment_account, currency, id, 'returned', -amount_micros from credit_returns
        union all
        select bucket, payment_account, currency, id, 'kept', amount_micros from credit_returns
          where status = 'refused') e
      full join credit_movements m using (bucket, payment_account, currency, cause, kind)
      where m.amount_micros is distinct from e.amount`,
  },
  {
    name: 'tab-credit-balance',
    invariant: 'S2',
    counts: `select count(*) as checked from ledger_accounts where id like 'tab-credit:%'`,
    finds: `select coalesce(a.id, m.account) as id, format('the ledger says %s, the last movement %s',
        coalesce(a.credits_micros - a.debits_micros, 0), coalesce(m.total_micros, 0)) as detail
      from (select * from ledger_accounts where id like 'tab-credit:%') a
      full join (select distinct on (bucket, payment_account, currency) bucket, total_micros,
          'tab-credit:' || payment_account || ':' || currency as account
        from credit_movements order by bucket, payment_account, currency, number desc) m
        on m.bucket = a.bucket and m.account = a.id
      where a.credits_micros - a.debits_micros is distinct from m.total_micros`,
  },
  {
    name: 'claims-are-undecided-credits',
    invariant: 'S10',
    counts: `select count(*) as checked from purchase_credits where status = 'provisional'`,
    finds: `select 'claims:' || coalesce(t.currency, c.currency) as id, format('stands at %s; undecided credits give %s',
        coalesce(t.balance, 0), coalesce(c.amount, 0)) as detail
      from (select currency, sum(case when debit_account like 'claims:%' then amount_micros
            else -amount_micros end) as balance
          from transfers where debit_account like 'claims:%' or credit_account like 'claims:%' group by 1) t
      full join (select currency, sum(amount_micros) as amount from purchase_credits
          where status = 'provisional' group by 1) c using (currency)
      where coalesce(t.balance, 0) <> coalesce(c.amount, 0)`,
  },
  {
    name: 'withheld-is-passed',
    invariant: 'S9',
    counts: `select count(*) as checked from purchase_credits where is_withheld`,
    finds: `select c.id, format('withheld of number %s, %s; the tab is paid through %s', c.tab_number,
        case when c.released_at is null then 'not released' else 'released' end, coalesce(t.paid_through, 0)) as detail
      from purchase_credits c left join tabs t on t.bucket = c.bucket
        and t.payment_account = c.payment_account and t.currency = c.currency
      where c.is_withheld and (c.status <> 'refused' or c.taken_from <> 'pending'
        or c.tab_number > coalesce(t.paid_through, 0))`,
  },
  {
    name: 'return-is-booked',
    invariant: 'S9',
    counts: 'select count(*) as checked from credit_returns',
    finds: `select r.id, format('%s of %s; booked %s, kept %s', r.status, r.amount_micros,
        coalesce(t.amount_micros, 0), coalesce(k.amount_micros, 0)) as detail
      from credit_returns r
      left join transfers t on t.bucket = r.bucket and t.id = r.id || '/returned'
        and t.debit_account = 'tab-credit:' || r.payment_account || ':' || r.currency
        and t.credit_account = 'processor-clearing:' || r.processor || ':' || r.currency
      left join transfers k on k.bucket = r.bucket and k.id = r.id || '/kept' and k.reverses = t.id
      where coalesce(t.amount_micros, 0) <> r.amount_micros
        or coalesce(k.amount_micros, 0) <> case r.status when 'refused' then r.amount_micros else 0 end
      union all
      select t.id, format('%s %s, and no such return', t.amount_micros, t.currency)
      from transfers t where t.recipe = 'return' and not exists (select 1 from credit_returns r
        where r.bucket = t.bucket and r.id = split_part(t.id, '/', 1))`,
  },
  {
    // What is less than a minor unit stays, as does what nobody has decided. What a processor refused stands on the
    // account again and waits for a person, until something later takes it along.
    name: 'closed-is-sent-back',
    invariant: 'L6',
    counts: `select count(*) as checked from payment_accounts where status = 'closed'`,
    finds: `select a.id, format('%s %s stand on a closed account; of it %s went on its way and was refused', d.due,
        a.currency, k.kept) as detail
      from payment_accounts a
      join (values ${minorUnits}) as u (currency, micros) using (currency)
      cross join lateral (
        select m.total_micros from credit_movements m
        where m.bucket = a.bucket and m.payment_account = a.id and m.currency = a.currency
        order by m.number desc limit 1
      ) m
      left join lateral (
        select p.tab_total_micros from purchases p
        where p.bucket = a.bucket and p.payment_account = a.id and p.currency = a.currency
        order by p.tab_number desc limit 1
      ) n on true
      left join tabs t on t.bucket = a.bucket and t.payment_account = a.id and t.currency = a.currency
      cross join lateral (
        select coalesce(sum(c.amount_micros), 0)::bigint as undecided from purchase_credits c
        where c.bucket = a.bucket and c.payment_account = a.id and c.currency = a.currency
          and c.status = 'provisional'
      ) c
      cross join lateral (
        select (m.total_micros - c.undecided - coalesce(n.tab_total_micros, 0) + coalesce(t.paid_micros, 0))
          / u.micros * u.micros as due
      ) d
      cross join lateral (
        select coalesce(sum(k.amount_micros), 0) as kept from credit_movements k
        where k.bucket = a.bucket and k.payment_account = a.id and k.currency = a.currency
          and k.kind = 'kept' and k.number > (
            select max(l.number) from credit_movements l where l.bucket = a.bucket
              and l.payment_account = a.id and l.currency = a.currency and l.kind = 'returned'
          )
      ) k
      where a.status = 'closed' and d.due > 0 and d.due <> k.kept`,
  },
  {
    name: 'merchant-balances',
    invariant: 'S9',
    counts: 'select count(*) as checked from merchants',
    finds: `with standing as (
        select w.stands, w.merchant, w.currency, sum(w.share) as share, sum(w.fee) as fee
        from ${standing()} w group by 1, 2, 3)
      select coalesce(b.account, d.account) as id, format('stands at %s; purchases and credits give %s',
        coalesce(b.balance, 0), coalesce(d.due, 0)) as detail
      from (select account, sum(amount) as balance from (
          select credit_account as account, amount_micros as amount from transfers
          where recipe in ('sale', 'draw', 'credit', 'refund')
          union all
          select debit_account, -amount_micros from transfers where recipe in ('sale', 'draw', 'credit', 'refund')) l
        where ${isPortionAccount('account')} group by 1) b
      full join (select account, sum(due) as due from (
          select 'merchant-' || w.stands || ':' || w.merchant || ':' || w.currency as account, w.share as due
          from standing w
          union all
          select case w.stands when 'pending' then 'fee-pending:' else 'fee:' end || w.currency, w.fee
          from standing w
          union all
          ${standingPortions()}) s group by 1) d using (account)
      where coalesce(b.balance, 0) <> coalesce(d.due, 0)`,
  },
]

/** Of purchases that are split: what lots have paid is available at once, the rest when the tab is paid. */
function standingPortions(): string {
  return `select case when q.tab_number <= coalesce(t.paid_through, 0) then ${portionAccount('q', 'available')}
        else ${portionAccount('q', 'pending')} end, q.tab_micros
      from purchase_portions q left join tabs t on t.bucket = q.bucket
        and t.payment_account = q.payment_account and t.currency = q.currency
      union all
      select ${portionAccount('q', 'available')}, q.amount_micros - q.tab_micros from purchase_portions q`
}

/** What of each purchase, and of each credit, stands to whose credit, and where. */
function standing(): string {
  const ofTab = (row: string): string => `left join tabs t on t.bucket = ${row}.bucket
    and t.payment_account = ${row}.payment_account and t.currency = ${row}.currency`
  const isPassed = `c.taken_from = 'pending' and c.tab_number <= coalesce(t.paid_through, 0)
    and (c.status <> 'refused' or (c.is_withheld and c.released_at is null))`
  const rows = [
    `select case when p.tab_number <= coalesce(t.paid_through, 0) then 'available' else 'pending' end as stands,
      p.merchant, p.currency, p.share_micros as share, p.fee_micros as fee
     from purchases p ${ofTab('p')} where p.is_split is null`,
    // Kept back when a payment passed: not available, and pending until it is decided, and collected.
    `select 'available', c.merchant, c.currency, -c.share_micros, -c.fee_micros
     from purchase_credits c ${ofTab('c')} where ${isPassed}`,
    `select 'pending', c.merchant, c.currency, c.share_micros, c.fee_micros
     from purchase_credits c ${ofTab('c')} where ${isPassed}`,
    `select c.taken_from, c.merchant, c.currency, -c.share_micros, -c.fee_micros
     from purchase_credits c where c.status = 'granted'`,
  ]
  return `(${rows.join(' union all ')})`
}
