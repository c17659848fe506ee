// Rules about what is kept beside purchases: marks, deliveries, what was told, and conversations about them.
import type { Rule } from './rule.ts'

export const libraryRules: readonly Rule[] = [
  {
    name: 'expense-is-its-purchase',
    invariant: 'S19',
    counts: 'select count(*) as checked from business_expenses',
    finds: `select x.purchase as id, format('number %s of %s, bought at %s; the purchase is number %s of %s, of %s', x.tab_number,
        x.purchasing_account, x.purchased_at, coalesce(p.tab_number, 0), coalesce(p.purchasing_account, 'nobody'), p.happened_at) as detail
      from business_expenses x left join purchases p on p.bucket = x.bucket and p.id = x.purchase
      where (x.payment_account, x.purchasing_account, x.currency, x.tab_number, x.purchased_at)
        is distinct from (p.payment_account, p.purchasing_account, p.currency, p.tab_number, p.happened_at)
        or x.marked_at < p.recorded_at - interval '1 minute'`,
  },
  {
    name: 'delivered-while-it-was-open',
    invariant: 'P4',
    counts: 'select count(*) as checked from deliveries',
    finds: `select d.purchase as id, format('to %s at %s; bought by %s, open until %s', d.sign_on, d.delivered_at,
        coalesce(p.purchasing_account, 'nobody'), coalesce(e.ended_at, p.access_until)) as detail
      from deliveries d
      left join purchases p on p.bucket = d.bucket and p.id = d.purchase
      left join sign_ons s on s.bucket = d.bucket and s.id = d.sign_on
      left join entitlement_ends e on e.bucket = d.bucket and e.purchase = d.purchase
      where p.purchasing_account is distinct from s.purchasing_account or p.purpose = 'gift' or p.opens_nothing
        or d.delivered_at < coalesce(p.access_from, p.happened_at) - interval '1 minute'
        or d.delivered_at > least(p.access_until, e.ended_at) + interval '1 minute'`,
  },
  {
    name: 'told-of-what-was-bought',
    invariant: 'L4',
    counts: 'select count(*) as checked from digests',
    finds: `select d.purchasing_account as id, format('told through number %s of %s', d.told_through, coalesce(l.last, 0)) as detail
      from digests d
      left join purchasing_accounts p on p.bucket = d.bucket and p.id = d.purchasing_account
      left join (select bucket, split_part(id, ':', 2) as payment_account, max(debit_count) as last from ledger_accounts
        where id like 'tab:%' group by 1, 2) l on l.bucket = p.bucket and l.payment_account = p.payment_account
      where d.told_through > coalesce(l.last, 0) or d.told_through < 0`,
  },
  {
    name: 'transaction-names-its-purchase',
    invariant: 'S5',
    counts: `select count(*) as checked from sign_on_transactions where outcome = 'purchased'`,
    finds: `select t.purchase as id, format('%s order %s at %s; the purchase is order %s at %s', t.outcome, t.order_id, t.merchant,
        coalesce(p.order_id, 'none'), coalesce(p.merchant, 'nobody')) as detail
      from sign_on_transactions t left join purchases p on p.id = t.purchase
      where t.purchase is not null and (p.merchant is distinct from t.merchant
        or (t.outcome = 'purchased' and p.order_id is distinct from t.order_id) or t.ended_at < t.started_at)`,
  },
  {
    name: 'conversation-is-its-messages',
    invariant: 'L4',
    counts: 'select count(*) as checked from conversations',
    finds: `select c.id, format('%s with %s messages from %s to %s; there are %s from %s to %s, the last by the %s', c.status,
        c.message_count, c.started_at, c.last_at, coalesce(m.counted, 0), m.first_at, m.last_at, coalesce(l.author, 'nobody')) as detail
      from conversations c
      left join (select conversation, count(*) as counted, min(number) as first, max(number) as last, min(written_at) as first_at,
          max(written_at) as last_at
        from conversation_messages group by 1) m on m.conversation = c.id
      left join conversation_messages l on l.conversation = c.id and l.number = c.message_count
      left join conversation_messages f on f.conversation = c.id and f.number = 1
      where c.message_count <> coalesce(m.counted, 0) or c.message_count <> m.last or c.last_at <> m.last_at
        or c.started_at <> m.first_at or m.first <> 1 or f.author <> 'customer' or (c.status = 'answered' and l.author <> 'operator')
        or c.moved_at < c.started_at
        or (c.status = 'open' and c.moved_by = 'customer' and l.author = 'operator')
      union all
      select m.conversation, format('message %s of a conversation that there is not', m.number)
      from conversation_messages m where not exists (select from conversations c where c.id = m.conversation)`,
  },
  {
    name: 'news-is-one-item',
    invariant: 'S5',
    counts: 'select count(*) as checked from news',
    finds: `select n.id, format('%s texts of %s contents, published at %s times', count(*), count(distinct n.content_hash),
        count(distinct n.published_at)) as detail
      from news n group by n.id
      having count(distinct n.content_hash) > 1 or count(distinct n.published_at) > 1
        or min(n.withdrawn_at) < min(n.published_at) or count(n.withdrawn_at) not in (0, count(*))`,
  },
]
