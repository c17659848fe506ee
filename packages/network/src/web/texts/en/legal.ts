// English: terms, privacy notice and imprint; and what the first two say in a sandbox whose operator has written none.
export const legal = {
  titles: { terms: 'Terms', privacy: 'Privacy notice', imprint: 'Imprint' },
  imprint: {
    lead: (network: string, operator: string) => `${network} is run by ${operator}.`,
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
    taxId: 'Tax number',
  },
  sandbox: {
    terms:
      'This is a sandbox: a network for trying things out. These terms are here so that the page can be seen; the ' +
      'operator of a real network puts its own in their place.\n\n' +
      '# No real money\n\n' +
      'Nothing that is bought here is charged to anybody, and nobody is paid. Use invented cards only; never enter a real one.\n\n' +
      '# Nothing is promised\n\n' +
      '- Accounts, purchases and balances may be deleted at any time.\n' +
      '- The clock may be moved, so that a month passes in a second.\n' +
      '- What merchants sell here may be anything, or nothing.\n\n' +
      '# Fair use\n\n' +
      'Try whatever you like with accounts of your own. Do not use this network to write to people who did not ask for it.',
    privacy:
      'This is a sandbox: a network for trying things out. This notice is here so that the page can be seen; the ' +
      'operator of a real network puts its own in its place.\n\n' +
      '# What is kept\n\n' +
      'What you type when you register, what you buy, and when and from where you sign on. Invented details are ' +
      'as good as real ones here: please use those.\n\n' +
      '# Who sees it\n\n' +
      '- Whoever runs this sandbox sees all of it.\n' +
      '- Each merchant sees a number in your place, a different one at each.\n\n' +
      '# How long\n\n' +
      'Until you close the account, or the sandbox is thrown away. You can take all your data with you, and have the account ' +
      'erased, on the page “Your data” of your profile.',
  },
} as const
