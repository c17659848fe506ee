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
    finds: `select coalesce(p.purchase, c.purchase) as id, format('counts %s; its credits give %s; the price is %s',
        p.credited_micros, coalesce(c.amount, 0), s.price_micros) as detail
      from credited_purchases p
      full join (select bucket, purchase, sum(amount_micros) as amount
        from purchase_credits where status <> 'refused' group by 1, 2) c
        on c.bucket = p.bucket and c.purchase = p.purchase
      left join purchases s on s.bucket = coalesce(p.bucket, c.bucket) and s.id = coalesce(p.purchase, c.purchase)
      where p.purchase is null or s.id is null or p.credited_micros <> coalesce(c.amount, 0)
        or p.credited_micros > s.price_micros or p.price_micros <> s.price_micros`,
  },
  {
    // What a leg was is read from the books: each was one transfer of the sale.
    name: 'credited-within-legs',
    invariant: 'S9',
    counts: 'select count(*) as checked from credited_legs',
    finds: `select coalesce(l.purchase, c.purchase) as id, format('%s of %s, paid by %s: counts %s of %s; its credits give %s, and %s was booked',
        coalesce(l.kind, c.kind), coalesce(l.receiver, c.receiver), coalesce(nullif(coalesce(l.lot, c.lot), ''), 'the tab'),
        l.credited_micros, l.amount_micros, coalesce(c.amount, 0), coalesce(t.amount_micros, 0)) as detail
      from credited_legs l
      full join (select l.bucket, c.purchase, l.lot, l.kind, l.receiver, sum(l.amount_micros) as amount
        from credit_legs l join purchase_credits c on c.bucket = l.bucket and c.id = l.credit
        where c.status <> 'refused' group by 1, 2, 3, 4, 5) c
        on c.bucket = l.bucket and c.purchase = l.purchase and c.lot = l.lot and c.kind = l.kind
          and c.receiver = l.receiver
      left join transfers t on t.bucket = l.bucket and t.id = l.purchase || '/' || ${legName('l')}
      where l.purchase is null or l.credited_micros <> coalesce(c.amount, 0)
        or l.credited_micros not between 0 and l.amount_micros or l.amount_micros is distinct from t.amount_micros`,
  },
  {
    name: 'legs-of-credit',
    invariant: 'S9',
    counts: allCredits,
    finds: `select c.id, format('%s, of it %s of the tab; its legs give %s and %s', c.amount_micros, c.tab_micros,
        coalesce(l.amount, 0), coalesce(l.on_tab, 0)) as detail
      from purchase_credits c
      left join (select bucket, credit, sum(amount_micros) as amount,
          coalesce(sum(amount_micros) filter (where lot = ''), 0) as on_tab
        from credit_legs group by 1, 2) l on l.bucket = c.bucket and l.credit = c.id
      where c.amount_micros <> coalesce(l.amount, 0) or c.tab_micros <> coalesce(l.on_tab, 0)`,
  },
  {
    name: 'movement-of-its-buyer',
    invariant: 'S7',
    counts: allMovements,
    finds: `select m.cause as id, format('of %s, total %s; its credit is of %s, adding up gives %s',
        coalesce(m.purchasing_account, 'nobody'), m.member_total_micros, coalesce(m.buyer, 'nobody'), m.summed) as detail
      from (select m.cause, m.purchasing_account, m.member_total_micros, c.purchasing_account as buyer,
          case when c.id is not null then sum(m.amount_micros) over mine end as summed
        from credit_movements m left join purchase_credits c on c.bucket = m.bucket and c.id = m.cause
        window mine as (partition by m.bucket, c.purchasing_account order by m.number)) m
      where m.purchasing_account is distinct from m.buyer or m.member_total_micros is distinct from m.summed`,
  },
  {
    name: 'credit-is-booked',
    invariant: 'S9',
    counts: allCredits,
    finds: `select c.id, format('%s, %s of the tab; booked provisional %s, refused %s', c.status, c.tab_micros,
        coalesce(v.amount_micros, 0), coalesce(r.amount_micros, 0)) as detail
      from purchase_credits c
      left join transfers v on v.bucket = c.bucket and v.id = c.id || '/provisional'
        and v.debit_account = 'claims:' || c.currency
        and v.credit_account = 'tab-credit:' || c.payment_account || ':' || c.currency
      left join transfers r on r.bucket = c.bucket and r.id = c.id || '/refused' and r.reverses = v.id
      where coalesce(v.amount_micros, case c.status when 'granted' then c.tab_micros else 0 end) <> c.tab_micros
        or coalesce(r.amount_micros, 0) <> case c.status when 'refused' then c.tab_micros else 0 end
      union all
      select coalesce(e.credit, t.credit), format('%s: booked %s from %s to %s; its leg gives %s from %s to %s',
        coalesce(e.id, t.id), coalesce(t.amount_micros, 0), t.debit_account, t.credit_account,
        coalesce(e.amount, 0), e.debit, e.to_credit)
      from (${legsToBook()}) e
      full join (select *, split_part(id, '/', 1) as credit from transfers where recipe = 'refund') t
        on t.bucket = e.bucket and t.id = e.id
      where e.id is null or t.id is null or t.amount_micros <> e.amount or t.debit_account <> e.debit
        or t.credit_account <> e.to_credit`,
  },
  {
    name: 'booked-credit-has-row',
    invariant: 'S10',
    counts: `select count(*) as checked from transfers where recipe in ('provisional', 'refund')`,
    finds: `select t.id, format('%s %s from %s to %s', t.amount_micros, t.currency, t.debit_account,
        t.credit_account) as detail
      from transfers t
      where (t.recipe in ('provisional', 'refund') or t.credit_account like 'tab-credit:%'
          or t.debit_account like 'claims:%') and t.recipe not in ('return', 'write-off')
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
      from (select bucket, payment_account, currency, id as cause, 'credited' as kind, tab_micros as amount
          from purchase_credits where tab_micros > 0
        union all
        select bucket, payment_account, currency, id, 'refused', -tab_micros from purchase_credits
          where status = 'refused' and tab_micros > 0
        union all
        select bucket, payment_account, currency, id, 'returned', -amount_micros from credit_returns
        union all
        select bucket, payment_account, currency, id, 'kept', amount_micros from credit_returns
          where status = 'refused'
        union all
        select bucket, payment_account, currency, id, 'written_off', amount_micros from write_offs) e
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
      full join (select currency, sum(tab_micros) as amount from purchase_credits
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
    name: 'write-off-is-booked',
    invariant: 'S9',
    counts: 'select count(*) as checked from write_offs',
    finds: `select w.id, format('%s of an account that is %s; booked %s', w.amount_micros, a.status,
        coalesce(t.amount_micros, 0)) as detail
      from write_offs w
      left join payment_accounts a on a.bucket = w.bucket and a.id = w.payment_account
      left join transfers t on t.bucket = w.bucket and t.id = w.id || '/written-off'
        and t.debit_account = 'write-offs:' || w.currency
        and t.credit_account = 'tab-credit:' || w.payment_account || ':' || w.currency
      where coalesce(t.amount_micros, 0) <> w.amount_micros or a.status is distinct from 'closed'
      union all
      select t.id, format('%s %s, and no such write-off', t.amount_micros, t.currency)
      from transfers t where (t.recipe = 'write-off' or t.debit_account like 'write-offs:%')
        and not exists (select 1 from write_offs w
          where w.bucket = t.bucket and w.id = split_part(t.id, '/', 1))`,
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
      left join write_offs w on w.bucket = a.bucket and w.payment_account = a.id and w.currency = a.currency
      cross join lateral (
        select coalesce(sum(c.tab_micros), 0)::bigint as undecided from purchase_credits c
        where c.bucket = a.bucket and c.payment_account = a.id and c.currency = a.currency
          and c.status = 'provisional'
      ) c
      cross join lateral (
        select (m.total_micros - c.undecided - coalesce(w.amount_micros, 0) - coalesce(n.tab_total_micros, 0)
            + coalesce(t.paid_micros, 0))
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
        select case when p.tab_number <= coalesce(t.paid_through, 0) then 'available' else 'pending' end as stands,
          p.merchant, p.currency, sum(p.share_micros) as share, sum(p.fee_micros) as fee
        from purchases p ${ofTab('p')} where p.is_split is null group by 1, 2, 3)
      select coalesce(b.account, d.account) as id, format('stands at %s; purchases and credits give %s',
        coalesce(b.balance, 0), coalesce(d.due, 0)) as detail
      from (select account, sum(amount) as balance from (
          select credit_account as account, amount_micros as amount from transfers
          where recipe in ('sale', 'draw', 'credit', 'refund')
          union all
          select debit_account, -amount_micros from transfers
          where recipe in ('sale', 'draw', 'credit', 'refund')) l
        where ${isPortionAccount('account')} group by 1) b
      full join (select account, sum(due) as due from (
          select 'merchant-' || w.stands || ':' || w.merchant || ':' || w.currency as account, w.share as due
          from standing w
          union all
          select case w.stands when 'pending' then 'fee-pending:' else 'fee:' end || w.currency, w.fee
          from standing w
          union all
          ${standingPortions()}
          union all
          ${standingCredits()}) s group by 1) d using (account)
      where coalesce(b.balance, 0) <> coalesce(d.due, 0)`,
  },
]

function ofTab(row: string): string {
  return `left join tabs t on t.bucket = ${row}.bucket
    and t.payment_account = ${row}.payment_account and t.currency = ${row}.currency`
}

/** Of purchases that are split: what lots have paid is available at once, the rest when the tab is paid. */
function standingPortions(): string {
  return `select case when q.tab_number <= coalesce(t.paid_through, 0) then ${portionAccount('q', 'available')}
        else ${portionAccount('q', 'pending')} end, q.tab_micros
      from purchase_portions q left join tabs t on t.bucket = q.bucket
        and t.payment_account = q.payment_account and t.currency = q.currency
      union all
      select ${portionAccount('q', 'available')}, q.amount_micros - q.tab_micros from purchase_portions q`
}

/** What credits have taken away, and where. */
function standingCredits(): string {
  const legs = `credit_legs l join purchase_credits c on c.bucket = l.bucket and c.id = l.credit`
  const row = `(select c.bucket, c.payment_account, c.currency, c.tab_number, c.taken_from, c.status, c.is_withheld,
    c.released_at, l.lot, l.kind, l.receiver, l.amount_micros as leg from ${legs}) c`
  const isPassed = `c.lot = '' and c.taken_from = 'pending' and c.tab_number <= coalesce(t.paid_through, 0)
    and (c.status <> 'refused' or (c.is_withheld and c.released_at is null))`
  const pending = portionAccount('c', 'pending')
  const available = portionAccount('c', 'available')
  const rows = [
    // Kept back when a payment passed: not available, and pending until it is decided, and collected.
    `select ${available}, -c.leg from ${row} ${ofTab('c')} where ${isPassed}`,
    `select ${pending}, c.leg from ${row} ${ofTab('c')} where ${isPassed}`,
    `select case when c.lot = '' and c.taken_from = 'pending' then ${pending} else ${available} end, -c.leg
     from ${row} where c.status = 'granted'`,
  ]
  return rows.join(' union all ')
}

/** What the transfer of a leg is called after its cause. */
function legName(row: string): string {
  return `case ${row}.kind when 'royalty' then 'royalty:' || ${row}.receiver else ${row}.kind end
    || case ${row}.lot when '' then '' else '/' || ${row}.lot end`
}

/** What granted credits are to have booked. What the tab has already, provisionally, settles the claim. */
function legsToBook(): string {
  const stood = `case when l.lot = '' and c.taken_from = 'pending' then ${portionAccount('l', 'pending')}
    else ${portionAccount('l', 'available')} end`
  return `select l.bucket, l.credit, l.credit || '/' || ${legName('l')} as id, l.amount as amount, ${stood} as debit,
      case when l.lot <> '' then 'lot:' || l.lot || ':' || c.currency
        else coalesce(v.debit_account, 'tab-credit:' || c.payment_account || ':' || c.currency) end as to_credit
    from (select k.*, k.amount_micros as amount, o.currency from credit_legs k
      join purchase_credits o on o.bucket = k.bucket and o.id = k.credit) l
    join purchase_credits c on c.bucket = l.bucket and c.id = l.credit and c.status = 'granted'
    left join transfers v on v.bucket = c.bucket and v.id = c.id || '/provisional'`
}
