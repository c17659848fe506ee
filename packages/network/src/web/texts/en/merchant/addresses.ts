// English: where a merchant sells.

export const addresses = {
  title: 'Addresses',
  lead: 'You sell at these addresses and below them, and customers come back to nowhere else. Each has to be shown to be yours.',
  proved: 'proved',
  unproved: 'not proved',
  site: 'Your home page',
  byFile: 'Put this line into a file at this address:',
  byRecord: 'Or into the DNS, as a TXT record:',
  record: (name: string) => `TXT ${name}`,
  prove: 'Check now',
  proving: 'Looking…',
  remove: 'Take this address out',
  removeConsequence: 'Nothing more is sold there, and nobody comes back to it.',
  removeConfirm: 'Take it out',
  addTitle: 'Another address',
  addNote: 'Such as https://shop.daily.example. For trying things out also http://localhost:5000.',
  address: 'Address',
  malformed: 'Write an https address without query, such as https://shop.daily.example.',
  add: 'Add it',
  done: {
    added: 'It was added: now show that it is yours',
    proved: 'It is yours: you can sell there',
    removed: 'It was taken out',
  },
  notDone: 'That was not possible',
  refused: {
    proof_not_found:
      'Neither the file nor the record says it yet. A DNS record may take some minutes; then check again.',
    too_many_addresses: 'There are fifty addresses already.',
    merchant_closed: 'This account is closed.',
    gone: 'Something changed in the meantime: this is how it is now.',
  },
} as const
