// Rules about people: a person belongs to the account that pays, a way in to a person, and who is erased stays erased.
import type { Rule } from './rule.ts'
import { findsOfStates } from './states.ts'

const allSignOns = 'select count(*) as checked from sign_ons'

export const peopleRules: readonly Rule[] = [
  {
    name: 'sign-on-of-its-person',
    invariant: 'S19',
    counts: allSignOns,
    finds: `select s.id, format('of %s on %s; the one pays with %s, the other is of %s', s.customer, s.purchasing_account,
        coalesce(c.payment_account, 'nothing'), coalesce(p.payment_account, 'nobody')) as detail
      from sign_ons s
      left join customers c on c.bucket = s.bucket and c.id = s.customer
      left join purchasing_accounts p on p.bucket = s.bucket and p.id = s.purchasing_account
      where c.payment_account is null or c.payment_account is distinct from p.payment_account or s.ended_at < s.created_at
        or s.created_at < c.registered_at - interval '1 minute' or s.created_at < p.opened_at - interval '1 minute'`,
  },
  {
    name: 'erased-stays-erased',
    invariant: 'S23',
    counts: 'select count(*) as checked from customers',
    finds: `select c.id, format('erased at %s and by %s; still there: %s', coalesce(c.erased_at::text, 'no time'),
        coalesce(e.erased_at::text, 'nobody'), concat_ws(', ', nullif(c.first_name, ''), nullif(c.last_name, ''),
        nullif(c.postal_code, ''), s.id, f.customer)) as detail
      from customers c
      left join erasures e on e.bucket = c.bucket and e.customer = c.id
      left join sign_ons s on s.bucket = c.bucket and s.customer = c.id
        and (s.email <> '' or s.password_hash is not null or s.ended_at is null)
      left join former_details f on f.bucket = c.bucket and f.customer = c.id
      where (c.erased_at is null) <> (e.customer is null) or c.erased_at < c.registered_at
        or e.erased_at <> c.erased_at
        or (c.erased_at is not null and (c.first_name || c.last_name || c.country || c.postal_code <> ''
          or s.id is not null or f.customer is not null))
      union all
      select e.customer, 'erased, and there was no such person' from erasures e
      where not exists (select from customers c where c.bucket = e.bucket and c.id = e.customer
        and c.payment_account = e.payment_account)`,
  },
  {
    name: 'address-finds-its-sign-on',
    invariant: 'S19',
    counts: allSignOns,
    finds: `select s.id, format('%s by %s addresses', case when s.ended_at is null then 'open, and found'
        else 'ended, and found' end, count(d.email_key)) as detail
      from sign_ons s left join email_directory d on d.sign_on = s.id
      group by s.bucket, s.id, s.is_email_proved having count(d.email_key) <> case when s.ended_at is null and s.is_email_proved then 1 else 0 end
      union all
      select d.sign_on, 'an address finds it, and there is none' from email_directory d
      where not exists (select from sign_ons s where s.id = d.sign_on)`,
  },
  {
    name: 'former-details-are-former',
    invariant: 'S23',
    counts: 'select count(*) as checked from former_details',
    finds: `select f.customer as id, format('called so until %s, registered at %s', f.until, c.registered_at) as detail
      from former_details f left join customers c on c.bucket = f.bucket and c.id = f.customer
      where c.id is null or f.until < c.registered_at`,
  },
  {
    name: 'invitation-of-its-group',
    invariant: 'S19',
    counts: 'select count(*) as checked from invitations',
    finds: `select i.id, format('%s, to %s of %s, by %s', i.status, i.purchasing_account, i.payment_account, i.invited_by) as detail
      from invitations i
      left join purchasing_accounts p on p.bucket = i.bucket and p.id = i.purchasing_account
      left join sign_ons b on b.bucket = i.bucket and b.id = i.invited_by
      left join purchasing_accounts bp on bp.bucket = i.bucket and bp.id = b.purchasing_account
      where p.payment_account is distinct from i.payment_account or bp.payment_account is distinct from i.payment_account
        or i.sent_at < i.invited_at or i.expires_at <= i.sent_at or i.ended_at < i.invited_at
        or (i.sent_count > 1) < (i.sent_at > i.invited_at)`,
  },
  {
    name: 'invitation-goes-forward',
    invariant: 'S23',
    counts: 'select count(*) as checked from invitations',
    finds: findsOfStates('invitations', 's.id', {
      open: { never: { ended: 's.ended_at is not null' } },
      accepted: {
        always: {
          'was taken by somebody': `exists (select from sign_ons o where o.bucket = s.bucket
            and o.purchasing_account = s.purchasing_account and o.created_at = s.ended_at)`,
        },
      },
      withdrawn: {
        never: {
          'was taken by somebody': `exists (select from sign_ons o where o.bucket = s.bucket
            and o.purchasing_account = s.purchasing_account and o.created_at = s.ended_at)`,
        },
      },
    }),
  },
  {
    name: 'session-of-its-sign-on',
    invariant: 'S19',
    counts: `select (select count(*) from sessions) + (select count(*) from access_tokens) as checked`,
    finds: `select h.id, format('of %s on %s, which pays with %s; its sign-on is of %s on %s', h.customer,
        h.purchasing_account, h.payment_account, coalesce(s.customer, 'nobody'), coalesce(s.purchasing_account, 'nothing')) as detail
      from (
        select id, sign_on, customer, purchasing_account, payment_account, signed_on_at as begun, ended_at, last_used_at as used
        from sessions
        union all
        select id, subject, customer, purchasing_account, payment_account, created_at, revoked_at, created_at
        from access_tokens where role = 'customer'
      ) h
      left join sign_ons s on s.id = h.sign_on
      left join purchasing_accounts p on p.bucket = s.bucket and p.id = s.purchasing_account
      where (h.customer, h.purchasing_account, h.payment_account)
          is distinct from (s.customer, s.purchasing_account, p.payment_account)
        or h.begun < s.created_at - interval '1 minute' or h.ended_at < h.begun or h.used < h.begun
        or (s.ended_at is not null and h.ended_at is null)
      union all
      select t.id, format('of %s, which is no merchant', t.subject) from access_tokens t
      where t.role = 'merchant' and not exists (select from merchants m where m.id = t.subject)`,
  },
]
