// English: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Skip to content',
  home: (network: string) => `${network}, home`,
  menu: 'Menu',
  signOff: 'Sign off',
  sandboxLabel: 'Sandbox',
  sandbox: 'Sandbox: no real money. The network’s clock says',
  footer: (network: string) =>
    `${network}: one account, one sign-on, one bill, for every site that sells by the click.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

/** Of a form that was not taken. */
export const faults = {
  pageTitle: (page: string) => `Error: ${page}`,
  title: (count: number) =>
    count === 1 ? 'One answer needs another look' : `${count} answers need another look`,
} as const

/** What somebody pays with. */
export const methods = {
  ending: (name: string, digits: string) => `${name} ending in ${digits}`,
} as const

export const pager = {
  label: 'Pages of the list',
  first: 'Back to the start',
  next: 'Next',
} as const

export const errors = {
  notFound: {
    title: 'There is nothing here for you',
    body: 'The address may be mistyped, or what was here belongs to another account.',
  },
  forbidden: {
    title: 'That did not come from this site',
    body: 'The form was too old, or was sent from elsewhere. Go back, reload the page and try again.',
  },
  cookies: {
    title: 'Your browser keeps no cookies',
    body: 'This site needs one, to know that a page and its form belong to the same browser, and who is signed on. Allow cookies for it in your browser’s settings, then reload the page.',
    notTaken: 'What you sent was not accepted: nothing was changed or bought by it.',
    elsewhere:
      'If a link brought you here from another browser, begin again at the merchant’s site.',
  },
  closed: {
    registration: {
      title: 'Registration is not open yet',
      body: 'This network cannot take cards yet, so no account can be opened. Please come back later.',
    },
    mail: {
      title: 'This needs e-mail, and none can be sent yet',
      body: 'This network cannot send e-mail yet: no link or code would reach you. Please choose another way, or come back later.',
    },
  },
  throttled: {
    title: 'A little slower, please',
    body: 'There were too many requests from here.',
    after: (seconds: number) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
  busy: {
    title: 'One moment, please',
    body: 'The network is busy. If you sent something, it may not have been done: check before you send it again.',
  },
  failed: {
    title: 'Something broke on our side',
    body: 'It has been recorded. If you were buying, check your statement before you try again.',
    reference: 'Reference',
  },
  home: 'Home',
  contact: 'Write to customer service',
} as const

export const keptForm = {
  title: 'What you filled in is still here',
  causes: {
    waited: 'It had to wait until you had shown who you are. Nothing has been sent yet.',
    page_is_old: 'The page was opened before you last signed on. Nothing has been sent yet.',
  },
  send: 'Send it now',
  look: 'See the page first',
  secrets: 'Passwords are never kept: where one is needed, you are asked for it again.',
} as const
