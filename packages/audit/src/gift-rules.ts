// Rules about gifts: each is what was bought for it, and every state has its facts, so that none goes back to another.
import type { Rule } from './rule.ts'
import { findsOfStates } from './states.ts'

const allGifts = 'select count(*) as checked from gifts'

const credited = `exists (select from purchase_credits c where c.bucket = s.bucket and c.purchase = s.purchase)`
const returned = `exists (select from purchase_credits c where c.bucket = s.bucket and c.cause = s.id)`
const takenUp = `exists (select from purchases p where p.order_id = 'tallystick/redemption/' || s.id)`
const ended = `exists (select from entitlement_ends e where e.purchase = s.redemption and e.cause = s.id)`
const givenBackWhole = `(select sum(c.amount_micros) from purchase_credits c where c.bucket = s.bucket
  and c.purchase = s.purchase and c.status = 'granted') = s.price_micros`

export const giftRules: readonly Rule[] = [
  {
    name: 'gift-of-its-purchase',
    invariant: 'P4',
    counts: allGifts,
    finds: `select g.id, format('%s %s at %s, given by %s; what was bought is %s %s at %s by %s', g.price_micros,
        g.currency, g.merchant, g.purchasing_account, coalesce(p.price_micros, 0), coalesce(p.currency, ''),
        coalesce(p.merchant, 'nobody'), coalesce(p.purchasing_account, 'nobody')) as detail
      from gifts g
      left join purchases p on p.bucket = g.bucket and p.id = g.purchase
      left join offer_versions v on v.id = g.offer_version
      left join offers o on o.id = v.offer
      where (g.merchant, g.sku) is distinct from (o.merchant, o.sku)
        or (g.purchase is not null and (g.payment_account, g.purchasing_account, g.merchant, o.id, g.currency, g.price_micros,
            'gift') is distinct from (p.payment_account, p.purchasing_account, p.merchant, p.offer, p.currency, p.price_micros,
            p.purpose))`,
  },
  {
    name: 'taken-up-by-its-receiver',
    invariant: 'P4',
    counts: allGifts,
    finds: `select g.id, format('%s by %s with %s, which is a %s of %s', g.status, g.claimed_by, g.redemption,
        coalesce(p.purpose, 'nothing'), coalesce(p.purchasing_account, 'nobody')) as detail
      from gifts g left join purchases p on p.id = g.redemption
      left join offer_versions v on v.id = g.offer_version
      where g.redemption is not null and (g.claimed_by, 'redemption', g.merchant, v.offer)
        is distinct from (p.purchasing_account, p.purpose, p.merchant, p.offer)
        or g.claimed_by = g.purchasing_account`,
  },
  {
    name: 'gift-goes-forward',
    invariant: 'S23',
    counts: allGifts,
    finds: findsOfStates('gifts', 's.id', {
      refused: { never: { 'was given back': credited } },
      sent: { never: { 'went back to its giver': returned, 'was taken up': takenUp } },
      claimed: { never: { 'went back to its giver': returned } },
      redeemed: { never: { 'went back to its giver': returned, 'was withdrawn': ended } },
      returned: {
        always: { 'was given back': `(${credited} or s.price_micros = 0)` },
        never: { 'was taken up': takenUp },
      },
      withdrawing: { always: { 'was given back whole': givenBackWhole } },
      withdrawn: { always: { 'was given back whole': givenBackWhole, 'was withdrawn': ended } },
    }),
  },
  {
    name: 'gift-is-dated',
    invariant: 'P4',
    counts: allGifts,
    finds: `select g.id, format('ordered at %s, changed at %s, taken up until %s, sent %s times', g.ordered_at, g.changed_at,
        g.expires_at, g.sent_count) as detail
      from gifts g left join purchases p on p.bucket = g.bucket and p.id = g.purchase
      where g.changed_at < g.ordered_at or g.expires_at < g.ordered_at
        or (g.expires_at - g.ordered_at) <> date_trunc('day', g.expires_at - g.ordered_at)
        or p.recorded_at < g.ordered_at - interval '1 minute' or (p.id is not null) <> (g.sent_count > 0)`,
  },
  {
    // Who it is for is forgotten when that person is erased.
    name: 'waiting-gift-is-found',
    invariant: 'P4',
    counts: 'select count(*) as checked from gift_receivers',
    finds: `select g.id, format('%s, and its receiver cannot find it', g.status) as detail from gifts g
      where g.receiver_email is not null and g.status in ('ordered', 'sent')
        and not exists (select from gift_receivers r where r.gift = g.id)
      union all
      select r.gift, 'somebody is told of it, and there is none' from gift_receivers r
      where not exists (select from gifts g where g.id = r.gift)`,
  },
]
