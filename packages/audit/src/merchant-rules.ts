// Rules about merchants: what they sell, what it costs, and what their engines are told.
import type { Rule } from './rule.ts'

export const merchantRules: readonly Rule[] = [
  {
    name: 'offer-has-its-terms',
    invariant: 'S21',
    counts: 'select count(*) as checked from offers',
    finds: `select o.id, format('%s of %s is sold as %s, a version of %s', o.sku, coalesce(m.id, 'nobody'), o.current_version,
        coalesce(v.offer, 'nothing')) as detail
      from offers o left join offer_versions v on v.id = o.current_version left join merchants m on m.id = o.merchant
      where v.offer is distinct from o.id or m.id is null
      union all
      select v.id, format('a version of %s, which is not offered', v.offer) from offer_versions v
      where not exists (select from offers o where o.id = v.offer)`,
  },
  {
    name: 'listed-price-is-that-of-the-offer',
    invariant: 'S21',
    counts: 'select count(*) as checked from offer_prices',
    // All that is sold is put together once: found piece by piece, each offer would look through all versions.
    finds: `with c as materialized (select o.id as offer, p.key as currency, p.value::bigint as micros, o.merchant, v.kind
        from offers o join offer_versions v on v.id = o.current_version
        cross join lateral jsonb_each_text(v.prices) p where o.status = 'active')
      select coalesce(l.offer, c.offer) as id, format('listed at %s %s as %s; sold at %s as %s', coalesce(l.micros, 0),
        coalesce(l.currency, c.currency), l.kind, coalesce(c.micros, 0), c.kind) as detail
      from offer_prices l
      full join c on c.offer = l.offer and c.currency = l.currency
      where (l.micros, l.merchant, l.kind) is distinct from (c.micros, c.merchant, c.kind)`,
  },
  {
    // Numbers are given in order. What an engine took is removed after a while, what it took first before all else: so
    // a number may be missing only where its event can have been taken before anything that is still there.
    name: 'events-are-numbered',
    invariant: 'L4',
    counts: 'select count(*) as checked from merchant_events',
    finds: `select e.merchant as id, format('after event %s comes %s; the last number is %s', e.number,
        coalesce(e.next::text, 'none'), coalesce(h.last_number, 0)) as detail
      from (select merchant, number, created_at, lead(number) over (partition by merchant order by number) as next
        from merchant_events where number is not null) e
      left join merchant_event_heads h on h.merchant = e.merchant
      cross join (select coalesce(min(delivered_at), 'infinity') + interval '1 hour' as kept_since from merchant_events) k
      where e.number > coalesce(h.last_number, 0)
        or (e.created_at > k.kept_since and coalesce(e.next, h.last_number + 1) <> e.number + 1)
      union all
      select h.merchant, 'numbers of events, and no such merchant' from merchant_event_heads h
      where not exists (select from merchants m where m.id = h.merchant)`,
  },
  {
    name: 'event-of-its-purchase',
    invariant: 'L4',
    counts: 'select count(*) as checked from merchant_events',
    finds: `select e.id, format('%s of %s at %s, created at %s, with %s; it ended at %s, is open from %s until %s', e.type,
        e.purchase, e.merchant, e.created_at, e.data, n.ended_at, p.access_from, p.access_until) as detail
      from merchant_events e
      left join purchases p on p.id = e.purchase
      left join entitlement_ends n on n.bucket = p.bucket and n.purchase = p.id
      where p.merchant is distinct from e.merchant or e.delivered_at < e.created_at or e.created_at < p.recorded_at - interval '1 minute'
        or (e.type = 'entitlement.ended' and n.purchase is null)
        or (e.type = 'entitlement.renewed' and p.access_from is null)
        or (e.type = 'entitlement.renewed' and (e.data ->> 'access_until')::timestamptz <> p.access_until)`,
  },
  {
    // Those that were told are removed after a while, the first ones first: whatever came later is still there.
    name: 'end-is-told',
    invariant: 'L4',
    counts: 'select count(*) as checked from entitlement_ends',
    finds: `select n.purchase as id, format('ended at %s because of %s, and its merchant was never told', n.ended_at, n.cause) as detail
      from entitlement_ends n
      where n.ended_at > (select coalesce(min(delivered_at), 'infinity') from merchant_events)
        and not exists (select from merchant_events e where e.purchase = n.purchase and e.type = 'entitlement.ended')`,
  },
  {
    name: 'key-is-dated',
    invariant: 'S23',
    counts: 'select count(*) as checked from merchant_keys',
    finds: `select k.merchant || ' ' || k.kid as id, format('added at %s, retired at %s', k.added_at, k.retired_at) as detail
      from merchant_keys k left join merchants m on m.id = k.merchant
      where m.id is null or k.added_at < m.registered_at - interval '1 minute' or k.retired_at < k.added_at
        or k.jwk ->> 'kid' is distinct from k.kid`,
  },
]
