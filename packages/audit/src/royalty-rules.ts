// Rules about royalties: whose holders offers name, and that each has its part of the merchant's share of each sale.
import type { Rule } from './rule.ts'

/** What versions of offers say of royalties: `holder` and `part`, in millionths of the share. */
const agreed = (v: string): string => `cross join lateral (
  select r ->> 'holder' as holder, (r ->> 'shareMillionths')::numeric as part from jsonb_array_elements(${v}.royalties) r) a`

export const royaltyRules: readonly Rule[] = [
  {
    name: 'holder-of-the-merchant',
    invariant: 'S19',
    counts: 'select count(*) as checked from holders',
    finds: `select h.id, format('of %s, which is no merchant', h.merchant) as detail
      from holders h where not exists (select from merchants m where m.id = h.merchant)
      union all
      select v.id, format('terms of %s name %s, a rights holder of %s', o.merchant, a.holder, coalesce(h.merchant, 'nobody'))
      from offer_versions v join offers o on o.id = v.offer ${agreed('v')}
      left join holders h on h.id = a.holder
      where h.merchant is distinct from o.merchant`,
  },
  {
    // Divided by the largest remainder, each part is less than a millionth off. What became of a portion in the books
    // is another rule's: this one knows what it should have been.
    name: 'royalty-of-its-offer',
    invariant: 'S9',
    counts: `select count(*) as checked from purchase_portions where kind = 'royalty'`,
    finds: `with paid as (
        select bucket, purchase, receiver, amount_micros from purchase_portions where kind = 'royalty'),
      shared as (
        select p.bucket, p.id, p.offer_version, p.share_micros + coalesce(s.royalties, 0) as whole
        from purchases p
        left join (select bucket, purchase, sum(amount_micros) as royalties from paid group by 1, 2) s
          on s.bucket = p.bucket and s.purchase = p.id
        where s.purchase is not null
          or p.offer_version in (select id from offer_versions where jsonb_array_length(royalties) > 0)),
      due as (select s.bucket, s.id, a.holder, s.whole * a.part as exact
        from shared s join offer_versions v on v.id = s.offer_version ${agreed('v')})
      select coalesce(d.id, q.purchase) as id, format('%s has %s of it; its part is %s', coalesce(d.holder, q.receiver),
        coalesce(q.amount_micros, 0), round(coalesce(d.exact, 0) / 1000000, 6)) as detail
      from due d
      full join paid q on q.bucket = d.bucket and q.purchase = d.id and q.receiver = d.holder
      where abs(coalesce(q.amount_micros, 0) * 1000000 - coalesce(d.exact, 0)) >= 1000000`,
  },
]
