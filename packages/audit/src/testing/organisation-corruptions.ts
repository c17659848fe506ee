// Single wrongs of organisations, their people and what was asked for, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const at = `'2026-12-01Z'`

export const organisationCorruptions: readonly Corruption[] = [
  {
    name: 'a merchant of an organisation that there is not',
    rule: 'merchant-of-its-organisation',
    statements: [
      `update organisation_merchants set organisation = 'org_none' where ${one('organisation_merchants', 'true', 'merchant')}`,
    ],
  },
  {
    name: 'an organisation of nothing',
    rule: 'merchant-of-its-organisation',
    statements: [`insert into organisations (id, name, founded_at) values ('org_x', 'X', ${at})`],
  },
  {
    name: 'nobody owns what is sold',
    rule: 'person-of-an-organisation-signs-on',
    statements: [
      `update organisation_people set sign_on = 'sgn_none' where ${one('organisation_people', 'true', 'organisation, sign_on')}`,
    ],
  },
  {
    name: 'somebody whose sign-on has ended owns a merchant',
    rule: 'person-of-an-organisation-signs-on',
    statements: [
      `update organisation_people set sign_on = (select id from sign_ons where ended_at is not null order by id limit 1)
        where ${one('organisation_people', 'true', 'organisation, sign_on')}`,
    ],
  },
  {
    name: 'an invitation that ended before it was sent',
    rule: 'invitation-into-an-organisation',
    statements: [
      `update organisation_invitations set ended_at = invited_at - interval '1 day'
        where ${one('organisation_invitations', 'ended_at is not null')}`,
    ],
  },
  {
    name: 'an invitation by nobody',
    rule: 'invitation-into-an-organisation',
    statements: [
      `update organisation_invitations set invited_by = 'sgn_none' where ${one('organisation_invitations', 'true')}`,
    ],
  },
  {
    name: 'a merchant sells that nobody has approved',
    rule: 'merchant-is-as-it-was-decided',
    statements: [
      `update merchants set status = 'active' where ${one('merchants', `status = 'waiting'`)}`,
    ],
  },
  {
    name: 'a merchant waits that nobody asked for',
    rule: 'merchant-is-as-it-was-decided',
    statements: [
      `update merchants set status = 'waiting'
        where ${one('merchants', `status = 'active' and id not in (select merchant from merchant_applications)`)}`,
    ],
  },
  {
    name: 'asked for by nobody',
    rule: 'merchant-is-as-it-was-decided',
    statements: [`update merchant_applications set asked_by = 'sgn_none'`],
  },
  {
    name: 'proved before it was added',
    rule: 'address-is-proved-or-waits',
    statements: [
      `update merchant_addresses set proved_at = added_at - interval '1 day'
        where ${one('merchant_addresses', 'proved_at is not null', 'merchant, address')}`,
    ],
  },
  {
    name: 'the site of a merchant that the operator made is not vouched for',
    rule: 'address-is-proved-or-waits',
    statements: [
      `update merchant_addresses set proof_text = 'x', proved_by = null, proved_at = null where merchant in (
        select id from merchants where ${one('merchants', `id not in (select merchant from merchant_applications)`)})`,
    ],
  },
]
