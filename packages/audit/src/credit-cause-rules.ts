// Rules about why money was given back: a claim or a gift stands behind each credit, decided when and by whom it says.
import type { Rule } from './rule.ts'

const allCredits = 'select count(*) as checked from purchase_credits'
const allClaims = 'select count(*) as checked from claims'

export const creditCauseRules: readonly Rule[] = [
  {
    name: 'credit-has-its-cause',
    invariant: 'S10',
    counts: allCredits,
    finds: `select c.id, format('%s %s for %s because of %s, of which there is nothing', c.status, c.amount_micros,
        c.purchase, c.cause) as detail
      from purchase_credits c
      where not exists (select from claims k where k.bucket = c.bucket and k.id = c.cause and k.credit = c.id)
        and not exists (select from gifts g where g.bucket = c.bucket and g.id = c.cause
          and g.purchase = c.purchase and g.status = 'returned' and c.kind = 'refund' and c.status = 'granted')`,
  },
  {
    name: 'claim-of-its-purchase',
    invariant: 'S19',
    counts: allClaims,
    finds: `select k.id, format('of %s on %s at %s in %s, asked by %s; the purchase is of %s at %s in %s', k.purchasing_account,
        k.payment_account, k.merchant, k.currency, k.asked_by, coalesce(p.purchasing_account, 'nobody'),
        coalesce(p.merchant, 'nobody'), coalesce(p.currency, 'none')) as detail
      from claims k
      left join purchases p on p.bucket = k.bucket and p.id = k.purchase
      left join purchasing_accounts a on a.bucket = k.bucket and a.id = k.asked_by
      where (k.payment_account, k.purchasing_account, k.merchant, k.currency, k.payment_account)
          is distinct from (p.payment_account, p.purchasing_account, p.merchant, p.currency, a.payment_account)
        or k.claimed_at < p.happened_at - interval '1 minute'`,
  },
  {
    // Rules decide at once and say nothing; people decide what the rules left to them, and say why.
    name: 'claim-is-decided-as-it-says',
    invariant: 'S23',
    counts: allClaims,
    finds: `select k.id, format('%s by %s at %s, claimed at %s, rule %s', k.status, k.decided_by, k.decided_at,
        k.claimed_at, coalesce(k.rule, 'none')) as detail
      from claims k
      where (k.status = 'pending' and (k.decided_at is not null or k.decided_by is not null or k.rule is null))
        or (k.status <> 'pending' and (k.decided_at is null or k.decided_by is null))
        or (k.decided_by = 'rules' and (k.decided_at <> k.claimed_at or k.decision_reason is not null
          or (k.kind <> 'dispute' and (k.status = 'granted') <> (k.rule is null))))
        or (k.decided_by = 'operator' and (k.decided_at < k.claimed_at or k.decision_reason is null or k.rule is null))
        or (k.is_partial and k.kind <> 'refund')`,
  },
  {
    name: 'credit-is-dated',
    invariant: 'S10',
    counts: allCredits,
    finds: `select c.id, format('asked for at %s and decided at %s; its claim says %s and %s, its movements %s and %s',
        c.requested_at, c.decided_at, k.claimed_at, k.decided_at, m.happened_at, r.happened_at) as detail
      from purchase_credits c
      left join claims k on k.bucket = c.bucket and k.id = c.cause
      left join credit_movements m on m.bucket = c.bucket and m.cause = c.id and m.kind = 'credited'
      left join credit_movements r on r.bucket = c.bucket and r.cause = c.id and r.kind = 'refused'
      left join given_back g on g.bucket = c.bucket and g.credit = c.id
      where coalesce(k.claimed_at, c.requested_at) <> c.requested_at
        or (k.id is not null and k.decided_at is distinct from c.decided_at)
        or coalesce(m.happened_at, c.requested_at) <> c.requested_at
        or coalesce(r.happened_at, c.decided_at) <> c.decided_at
        or coalesce(g.given_back_at, c.decided_at) <> c.decided_at
        or c.recorded_at < c.requested_at - interval '1 minute'`,
  },
  {
    // Also credits are booked when they say: what was provisional from when it was asked for.
    name: 'credit-is-booked-when-it-was-given',
    invariant: 'S10',
    counts: allCredits,
    finds: `select t.id, format('booked at %s; asked for at %s, decided at %s', t.happened_at, c.requested_at,
        c.decided_at) as detail
      from transfers t join purchase_credits c on c.bucket = t.bucket and c.id = split_part(t.id, '/', 1)
      where t.recipe in ('provisional', 'refund') and t.happened_at is distinct from
        case when t.recipe = 'provisional' and t.reverses is null then c.requested_at else c.decided_at end`,
  },
  {
    name: 'return-of-its-account',
    invariant: 'L6',
    counts: 'select count(*) as checked from credit_returns',
    finds: `select r.id, format('%s %s of an account that is %s in %s, sent at %s, %s at %s; booked at %s and %s',
        r.amount_micros, r.currency, coalesce(a.status, 'unknown'), a.currency, r.recorded_at, r.status, r.answered_at,
        m.happened_at, k.happened_at) as detail
      from credit_returns r
      left join payment_accounts a on a.bucket = r.bucket and a.id = r.payment_account
      left join credit_movements m on m.bucket = r.bucket and m.cause = r.id and m.kind = 'returned'
      left join credit_movements k on k.bucket = r.bucket and k.cause = r.id and k.kind = 'kept'
      where a.status is distinct from 'closed' or a.currency <> r.currency
        or m.happened_at is distinct from r.recorded_at or coalesce(k.happened_at, r.answered_at) <> r.answered_at
        or r.answered_at < r.recorded_at`,
  },
]
