// Rules about who stands behind merchants: their people, invitations, and what was asked for.
import type { Rule } from './rule.ts'

export const organisationRules: readonly Rule[] = [
  {
    name: 'merchant-of-its-organisation',
    invariant: 'S19',
    counts: 'select count(*) as checked from organisation_merchants',
    finds: `select w.merchant as id, format('of %s, founded at %s, since %s; registered at %s', w.organisation, o.founded_at,
        w.added_at, m.registered_at) as detail
      from organisation_merchants w
      left join organisations o on o.id = w.organisation
      left join merchants m on m.id = w.merchant
      where o.id is null or m.id is null or w.added_at < o.founded_at
      union all
      select o.id, 'an organisation without any merchant' from organisations o
      where not exists (select from organisation_merchants w where w.organisation = o.id)`,
  },
  {
    name: 'person-of-an-organisation-signs-on',
    invariant: 'S19',
    counts: 'select count(*) as checked from organisation_people',
    finds: `select p.sign_on as id, format('%s of %s since %s; its sign-on ended at %s', p.role, p.organisation, p.joined_at,
        coalesce(s.ended_at::text, 'no time')) as detail
      from organisation_people p
      left join organisations o on o.id = p.organisation
      left join sign_ons s on s.id = p.sign_on
      where o.id is null or s.id is null or s.ended_at is not null or p.joined_at < o.founded_at`,
  },
  {
    name: 'invitation-into-an-organisation',
    invariant: 'S23',
    counts: 'select count(*) as checked from organisation_invitations',
    finds: `select i.id, format('%s, into %s, sent at %s by %s, until %s, ended at %s', i.status, i.organisation, i.invited_at,
        coalesce(i.invited_by, 'the operator'), i.expires_at, i.ended_at) as detail
      from organisation_invitations i
      left join organisations o on o.id = i.organisation
      where o.id is null or i.expires_at <= i.invited_at or i.ended_at < i.invited_at
        or (i.invited_by is not null and not exists (select from sign_ons s where s.id = i.invited_by))`,
  },
  {
    // The operator may close a merchant later; nothing else undoes what was decided.
    name: 'merchant-is-as-it-was-decided',
    invariant: 'S23',
    counts: 'select count(*) as checked from merchants',
    finds: `select m.id, format('it is %s, and %s', m.status, coalesce(a.status, 'nobody asked for it')) as detail
      from merchants m
      left join merchant_applications a on a.merchant = m.id
      where (m.status = 'waiting' and a.status is distinct from 'waiting')
        or (m.status = 'active' and a.status <> 'approved')
      union all
      select a.merchant, format('asked for by %s at %s, decided at %s; there is no such merchant or person', a.asked_by, a.asked_at,
        a.decided_at)
      from merchant_applications a
      where a.decided_at < a.asked_at or not exists (select from sign_ons s where s.id = a.asked_by)
        or not exists (select from organisation_merchants w where w.merchant = a.merchant)`,
  },
  {
    name: 'address-is-proved-or-waits',
    invariant: 'S19',
    counts: 'select count(*) as checked from merchant_addresses',
    finds: `select a.merchant as id, format('%s, added at %s, proved at %s by %s, of a merchant that %s', a.address, a.added_at, a.proved_at,
        coalesce(a.proved_by, 'nothing'), case when q.merchant is null then 'nobody asked for' else 'was asked for' end) as detail
      from merchant_addresses a
      left join merchants m on m.id = a.merchant
      left join merchant_applications q on q.merchant = a.merchant
      where a.proved_at < a.added_at
        or (a.address = m.site and a.proved_at is null and q.merchant is null)`,
  },
]
