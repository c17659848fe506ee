// The words of the room organisations: its refusals, setting, notices and tables.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { required, shareOfOne } from './setting.ts'
import { bounded, ends, nameless } from './table-life.ts'

export const organisations = {
  // prettier-ignore
  problems: {
    invitation_ended: row(410, 'Invitation over',
      'The link was used, taken back, is older than seven days, or never was one.'),
    last_owner: row(409, 'Last owner',
      'An organisation keeps at least one owner: make somebody else one first.'),
    organisation_full: row(409, 'Organisation full',
      'An organisation has at most 50 people and open invitations, and 50 merchants.'),
    role_not_enough: row(403, 'Not for this role',
      'Somebody of another role in the organisation may do this: docs/roles.md says who.'),
    second_factor_needed: row(403, 'Second factor needed',
      'Whoever is signed on shows a second factor first, which counts for ten minutes.'),
    too_many_applications: row(429, 'Too many applications',
      'Three accounts that somebody asked for wait for the operator already.', again),
    unknown_application: row(404, 'Unknown application',
      'Nobody asked for a merchant of this id: there is none, or the operator made it.'),
    unknown_organisation: row(404, 'Unknown organisation',
      'No organisation has this id, or none of the caller.'),
    unknown_person: row(404, 'Unknown person', 'Nobody of this id belongs to the organisation.'),
  },
  settings: {
    merchantShare: required({
      name: 'TALLYSTICK_MERCHANT_SHARE',
      fallback: '0.90',
      parse: shareOfOne,
      meaning:
        'What a merchant that asked for its account by itself keeps of each sale, unless another share is set when it is approved.',
    }),
  },
  notices: {
    organisation_invited: ['organisationName', 'role', 'path', 'expiresAt'],
    organisation_joined: ['organisation', 'organisationName', 'role'],
    organisation_role_changed: ['organisation', 'organisationName', 'role'],
    organisation_removed: ['organisation', 'organisationName'],
    organisation_left: ['organisation', 'organisationName'],
    merchant_approved: ['organisation', 'merchant', 'merchantName'],
    merchant_refused: ['organisation', 'merchant', 'merchantName', 'reason'],
    webhook_paused: ['organisation', 'merchant', 'merchantName', 'url'],
  },
  tables: {
    merchant_applications: nameless('a merchant that asked for its account'),
    organisation_invitations: ends(
      'an invitation into an organisation',
      'seven days after it was sent',
      'forget-organisation-invitations',
    ),
    organisation_merchants: bounded('a merchant', 'one a merchant'),
    organisation_people: bounded('a person of an organisation', '50 an organisation'),
    organisations: nameless('an organisation'),
  },
  actions: {
    'post /organisations/{organisation}/invitations': { fields: ['role'] },
    'delete /organisations/{organisation}/invitations/{invitation}': { fields: [] },
    'put /organisations/{organisation}/people/{person}': { fields: ['role'] },
    'delete /organisations/{organisation}/people/{person}': { fields: [] },
    'post /merchant-applications/{merchant}/decision': {
      fields: ['approve', 'share'],
      why: 'reason',
    },
  },
} as const satisfies RoomContract
