// English: where a merchant is paid.

export const payoutAccount = {
  title: 'Where you are paid',
  lead: 'Your money goes there once it has grown to an amount of your choice, or after so many days, whichever comes first.',
  present: (account: string) => `You are paid to ${account}`,
  noWay: (currency: string) =>
    `Nobody can be paid in ${currency} here yet. Ask whoever runs the network.`,
  ways: {
    simulator: 'The processor simulator: no real money',
    'pain.001': 'A bank account by its IBAN',
    nacha: 'A bank account in the United States',
  },
  otherWays: 'Other ways',
  fields: {
    holder: 'Whose account it is',
    iban: 'IBAN',
    bic: 'BIC',
    routing_number: 'Routing number',
    account_number: 'Account number',
    type: 'Kind of account',
    amount: 'From which amount on',
    days: 'After so many days in any case',
  },
  types: { checking: 'checking', savings: 'savings' },
  amountIn: (currency: string) => `From which amount on, in ${currency}`,
  termsTitle: 'When',
  waits:
    'Nothing goes to another account than before until its owners had time to notice: each is told by mail. Until then the former one can be put back at once.',
  save: 'Pay me there',
  faults: {
    holder: 'Write the name as the bank knows it, in Latin letters.',
    iban: 'This is no IBAN: look for a digit that was exchanged.',
    bic: 'Write eight or eleven characters, or nothing.',
    routing_number: 'This is no routing number: it has nine digits.',
    account_number: 'Write 4 to 17 digits or letters.',
    type: 'Choose one of the two.',
    amount: 'Write an amount above zero, such as 25.00.',
    days: 'Write a number from 1 to 366.',
  },
}
