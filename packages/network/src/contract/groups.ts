// The words of the room groups: its refusals, notices and tables.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { answers, nameless } from './table-life.ts'

export const groups = {
  // prettier-ignore
  problems: {
    already_invited: row(409, 'Invited already',
      'An invitation to this e-mail address is open in the group: send it again, or withdraw it.'),
    group_full: row(409, 'Group full',
      'A group has at most 50 accounts, an account at most 10 sign-ons and open invitations.'),
    last_sign_on: row(409, 'Last sign-on',
      'An account keeps at least one sign-on; remove the account, or add another first.'),
    payer_only: row(403, 'Only for the payer', 'Only the payer of a group may do this.'),
    payer_stays: row(409, 'The payer stays',
      'The account of the payer lasts as long as the payment account and cannot be removed.'),
    too_many_invitations: row(429, 'Too many invitations',
      'A group sends at most 20 invitations in a day, and each of them at most 5 times.', again),
    unknown_invitation: row(404, 'Unknown invitation',
      'No such invitation, not yours, or it is over.'),
  },
  notices: {
    group_invited: ['path', 'expiresAt'],
    group_invited_owner: [],
    group_added: ['memberId', 'path'],
    group_joined: ['account'],
    group_removed: [],
    group_left: [],
    group_member_left: ['account'],
    group_sign_on_added: [],
    group_sign_on_removed: [],
  },
  tables: {
    group_commands: answers('a change of a group'),
    invitations: nameless('an invitation'),
  },
} as const satisfies RoomContract
