// English: becoming a merchant, and asking for an account that sells.

export const sell = {
  title: 'Sell by the click',
  lead: 'Articles, files, an hour of music, a call to your interface: cheap things, sold one by one on your own site. Your readers click once; they have an account here already, or open one on the way.',
  begin: 'Open an account and begin',
  signOn: 'I have an account',
  apply: 'Ask for an account that sells',
  console: 'Your merchants',
  noCard: 'Whoever works for a merchant needs no card, and is no customer for that.',
  howTitle: 'How it goes',
  steps: [
    {
      title: 'You say who you are',
      body: 'A name, your site, what you sell. People look at it, and you are told by mail.',
    },
    {
      title: 'You show that the site is yours',
      body: 'One line in a file there, or a record of its name. Meanwhile everything else can be prepared.',
    },
    {
      title: 'You put in a few lines of code',
      body: 'The quick start has them ready, with your own ids in them. Then you sell.',
    },
  ],
  moneyTitle: 'What you get',
  money: (share: string) =>
    `You keep ${share} of each sale. We ask customers once a month, and pay you out when it is worth it; there is no fixed fee.`,
  privacy:
    'You never see who your readers are, and need neither a payment provider nor customer service of your own.',
} as const

export const apply = {
  title: 'Ask for an account that sells',
  lead: 'People read this and decide. You are told by mail, and can prepare everything until then.',
  labels: {
    name: 'Name',
    site: 'Your site',
    sold: 'What you are going to sell',
    country: 'Country',
    currency: 'Currency of your prices',
    organisation: 'Organisation',
  },
  help: {
    name: 'As customers read it.',
    site: 'Its home page, such as https://daily.example. You show later that it is yours.',
    sold: 'A sentence or two, with what it will cost about.',
  },
  errors: {
    name: 'Write the name, in at most 100 characters.',
    site: 'Write the address of your home page, such as https://daily.example, without anything after it.',
    sold: 'Write a sentence or two about what you are going to sell.',
    country: 'Choose the country.',
    currency: 'Choose another currency: in this one nothing can be sold here.',
    organisation: 'Choose an organisation.',
  },
  newOrganisation: 'A new one, of this name',
  send: 'Ask for it',
  notDone: 'That was not possible',
  refused: {
    too_many_applications:
      'Three accounts that you asked for wait already. One of them has to be decided first.',
    organisation_full: 'The organisation has fifty merchants already.',
    unknown_organisation: 'You are no owner of that organisation any more.',
  },
} as const
