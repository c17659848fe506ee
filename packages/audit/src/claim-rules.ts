// Rules about claims: each has its credit, and what was given back opens nothing.
import type { Rule } from './rule.ts'

export const claimRules: readonly Rule[] = [
  {
    name: 'request-has-its-credit',
    invariant: 'S10',
    counts: `select count(*) as checked from claims r`,
    finds: `select r.id, format('%s %s of %s for %s; its credit %s is %s of %s for %s, because of %s', r.status,
        r.kind, r.amount_micros, r.purchase, r.credit, coalesce(c.status, 'gone'),
        coalesce(c.amount_micros, 0), coalesce(c.purchase, 'nothing'), coalesce(c.cause, 'nothing')) as detail
      from claims r left join purchase_credits c on c.bucket = r.bucket and c.id = r.credit
      where c.id is null or (c.cause, c.kind, c.purchase, c.payment_account, c.amount_micros)
          is distinct from (r.id, r.kind, r.purchase, r.payment_account, r.amount_micros)
        or c.status <> case r.status when 'pending' then 'provisional' else r.status end`,
  },
  {
    name: 'given-back-is-ended',
    invariant: 'S10',
    counts: `select count(*) as checked from claims r where r.status = 'granted'`,
    finds: `select p.id, format('all of %s was given back, and it is still open', p.price_micros) as detail
      from (select distinct bucket, purchase from claims r where r.status = 'granted') g
      join purchases p on p.bucket = g.bucket and p.id = g.purchase
      join (select bucket, purchase, sum(amount_micros) as granted from purchase_credits
        where status = 'granted' group by 1, 2) c on c.bucket = p.bucket and c.purchase = p.id
      left join entitlement_ends e on e.bucket = p.bucket and e.purchase = p.id
      where c.granted = p.price_micros and e.purchase is null and p.purpose is distinct from 'gift'
      union all select g.id, format('all of %s was given back, and the gift is %s', p.price_micros, g.status)
      from gifts g
      join purchases p on p.bucket = g.bucket and p.id = g.purchase
      join (select bucket, purchase, sum(amount_micros) as granted from purchase_credits
        where status = 'granted' group by 1, 2) c on c.bucket = p.bucket and c.purchase = p.id
      where c.granted = p.price_micros and g.status in ('sent', 'redeemed')
      union all select g.id, format('the gift was withdrawn, and its receiver can still open %s', g.redemption)
      from gifts g left join entitlement_ends e on e.purchase = g.redemption
      where g.status = 'withdrawn' and e.purchase is null`,
  },
]
