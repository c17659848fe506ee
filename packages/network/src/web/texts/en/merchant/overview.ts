// English: what is to be seen of a merchant at once.

export const overview = {
  settings: 'The account',
  state: 'State',
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
