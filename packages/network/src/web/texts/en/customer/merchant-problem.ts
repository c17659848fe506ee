// English: a merchant’s request that cannot be used.

export const problem = {
  title: (merchant: string) => `${merchant} sent something we cannot use`,
  titleUnknown: 'The site that sent you here made a mistake',
  body: 'This is between the site and us; you did nothing wrong. What you have bought is in your library.',
  codes: {
    invalid_request: 'The request was not complete.',
    invalid_return_address: 'The return address is not one that the site has registered.',
    unknown_merchant: 'The site is not known to this network.',
    unknown_offer: 'What it wanted to sell is not known to this network.',
    expired_request: 'The request is too old.',
    other: 'The request could not be understood.',
  },
  back: (merchant: string) => `Back to ${merchant}`,
  forSite: 'For the people who run the site',
  code: 'Code',
  reference: 'Reference',
} as const
