// English: the people of an organisation.

export const people = {
  title: 'People',
  lead: (organisation: string) =>
    `Everybody here works for ${organisation}, at each of its merchants. What somebody may do follows from their role.`,
  person: 'Who',
  role: 'Role',
  you: (name: string) => `${name} (you)`,
  invited: (email: string) => `${email}, invited`,
  until: (day: string) => `The link works until ${day}.`,
  withdraw: 'Take back',
  withdrawOf: (email: string) => `Take back the invitation of ${email}`,
  invite: 'Invite somebody',
  inviteNote:
    'They get a link by mail, which works once, for seven days. They need an account here, and no card.',
  email: 'E-mail address',
  send: 'Send the invitation',
  malformed: 'Write an e-mail address, such as ada@example.org.',
  done: {
    invited: 'The invitation is on its way',
    withdrawn: 'The invitation was taken back: its link no longer works',
    changed: 'The role was changed; it counts from now on',
    removed: 'They no longer belong to the organisation',
  },
  notDone: 'That was not possible',
  refused: {
    last_owner: 'An organisation keeps at least one owner. Make somebody else an owner first.',
    organisation_full: 'There are fifty people and open invitations already.',
    already_invited: 'That address has an invitation already. Take it back to send another one.',
    too_many_invitations: 'Twenty invitations were sent since yesterday. Try again tomorrow.',
    gone: 'Somebody changed it in the meantime: this is how it is now.',
  },
} as const

export const person = {
  since: 'Here since',
  change: 'Change the role',
  save: 'Change',
  end: (name: string) => `Take ${name} off`,
  endConsequence: (name: string) =>
    `${name} sees nothing here from then on. Their own account stays as it is. Change the keys that they knew.`,
  endConfirm: 'Take off',
  leave: 'Leave the organisation',
  leaveConsequence:
    'You see nothing here from then on. To come back you have to be invited. Your own account stays as it is.',
  leaveConfirm: 'Leave',
} as const
