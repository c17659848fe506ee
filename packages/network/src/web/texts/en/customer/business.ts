// English: the pages of people of merchants.

export const business = {
  people: 'People',
  person: 'Who',
  role: 'Role',
  roles: { owner: 'Owner', developer: 'Developer', accountant: 'Accountant', support: 'Support' },
  mays: {
    owner: 'everything: people, accounts, keys',
    developer: 'addresses, keys, looks',
    accountant: 'looks, for the books',
    support: 'looks, to answer people who ask',
  },
  invited: (role: string) => `${role}, invited`,
  state: 'State',
  states: { waiting: 'waits for approval', active: 'sells', closed: 'closed' },
  stateNotes: {
    waiting: 'Everything can be prepared; nothing is sold until the operator has approved it.',
    active: 'It sells at each address that is proved.',
    closed: 'Nothing is sold any more.',
  },
  id: 'Merchant id',
  addresses: 'Addresses',
  proved: 'proved',
  unproved: 'not proved',
  proveTitle: (address: string) => `Prove that ${address} is yours`,
  proveFile: (file: string) => `Put this line into a file at ${file}:`,
  proveRecord: (record: string) =>
    `Or put it into a TXT record of ${record}. Then have it looked at, through the API.`,
}

export const businessJoin = {
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
