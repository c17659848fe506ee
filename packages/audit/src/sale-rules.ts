// Rules about what a sale was decided by: the merchant's share, when all of it existed, and orders of the network's
// own.
import type { Rule } from './rule.ts'

const allPurchases = 'select count(*) as checked from purchases'

// A process beside ours may have a clock of its own.
const grace = `interval '1 minute'`

export const saleRules: readonly Rule[] = [
  {
    name: 'share-of-its-merchant',
    invariant: 'S9',
    counts: allPurchases,
    finds: `select p.id, format('of %s the merchant has %s; %s millionths are its share', p.price_micros, p.share_micros,
        coalesce(a.share_millionths, m.share_millionths)) as detail
      from purchases p join merchants m on m.id = p.merchant
      join offer_versions v on v.id = p.offer_version
      left join lateral (
        select s.share_millionths from share_agreements s
        where s.merchant = p.merchant and s.offer_kind in (v.kind, '')
          and s.starts_on <= (p.happened_at at time zone 'UTC')::date
        order by s.offer_kind desc, s.starts_on desc limit 1
      ) a on true
      where p.is_split is null
        and p.share_micros <> div(
          p.price_micros::numeric * coalesce(a.share_millionths, m.share_millionths) + 500000, 1000000)`,
  },
  {
    name: 'sold-as-it-was-offered',
    invariant: 'P4',
    counts: allPurchases,
    finds: `select p.id, format('%s times a %s offered since %s, %s less because of a cap, recorded at %s; it opens %s', p.quantity,
        v.kind, v.created_at, coalesce(p.capped_micros, 0), p.recorded_at,
        case when p.opens_nothing then 'nothing' else 'something' end) as detail
      from purchases p join offer_versions v on v.id = p.offer_version
      where p.recorded_at < v.created_at - ${grace} or p.happened_at > p.recorded_at + ${grace}
        or (v.kind in ('digital', 'subscription') and p.quantity > 1)
        or (v.kind in ('digital', 'subscription', 'service') and p.opens_nothing)
        or (p.capped_micros is not null
          and (p.purpose is not null or v.kind not in ('digital', 'service', 'metered')))`,
  },
  {
    name: 'bought-after-it-was-opened',
    invariant: 'S21',
    counts: 'select count(*) as checked from payment_accounts',
    finds: `select p.id, format('recorded at %s, on an account that was opened at %s', p.recorded_at, a.opened_at) as detail
      from payment_accounts a join purchases p on p.bucket = a.bucket and p.payment_account = a.id
        and p.currency = a.currency and p.tab_number = 1
      where p.recorded_at < a.opened_at - ${grace}`,
  },
  {
    name: 'purpose-is-a-gift',
    invariant: 'P4',
    counts: 'select count(*) as checked from gifts',
    finds: `select p.id, format('a %s with the order id %s, of the gift %s', p.purpose, p.order_id, coalesce(g.id, 'none')) as detail
      from purchases p
      left join gifts g on g.id = substring(p.order_id from 'gft_[0-9a-z]+')
        and (p.purpose <> 'gift' or g.bucket = p.bucket)
      where (p.purpose is not null or p.order_id like 'tallystick/gift/%' or p.order_id like 'tallystick/redemption/%')
        and (g.id is null or p.purpose is null
          or coalesce(case p.purpose when 'gift' then g.purchase else g.redemption end, p.id) <> p.id
          or case p.purpose when 'gift' then g.purchasing_account else coalesce(g.claimed_by, p.purchasing_account) end
            <> p.purchasing_account)`,
  },
]
