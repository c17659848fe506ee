// English: who stands behind merchants, and joining them.

export const roles = {
  owner: 'Owner',
  developer: 'Developer',
  accountant: 'Accountant',
  support: 'Support',
}

/** What each of them may. */
export const mays = {
  owner: 'everything: people, accounts, keys',
  developer: 'addresses, keys, looks',
  accountant: 'looks, for the books',
  support: 'looks, to answer people who ask',
}

export const states = { waiting: 'waits for approval', active: 'sells', closed: 'closed' }

export const join = {
  title: (organisation: string) => `Join ${organisation}`,
  lead: 'You are invited to work here. Your own account stays yours; nobody sees what you buy.',
  role: 'Role',
  you: 'You join as',
  join: 'Join',
  rather: 'Rather not',
  endedTitle: 'This invitation is over',
  endedBody:
    'The link was used, taken back, or is older than seven days. Ask whoever sent it for another one.',
  account: 'Your account',
}
