// English: the quick start, from the account to the first sale.

export const start = {
  title: 'Quick start',
  lead: 'Five steps to the first sale. Their order matters little: the code runs before the approval, and sells after it.',
  done: 'done',
  open: 'to do',
  refusedTitle: 'It was not approved',
  approvalTitle: 'Approval',
  approval: {
    waiting:
      'Whoever runs the network looks at what you asked for. You are told by mail; nothing is to be done here.',
    active: 'You may sell.',
    closed: 'This account is closed: nothing is sold any more.',
  },
  siteTitle: 'Your site',
  siteOpen: 'Show that it is yours: one line in a file there, or a record of its name.',
  siteProved: 'It was shown to be yours.',
  toAddresses: 'Show it',
  keysTitle: 'Keys',
  keysOpen:
    'Your server signs what it asks of us. Make a pair of keys, and put what you are shown into the file “.env”.',
  keysThere: 'There is a key in use. Its private half stands in your “.env”, and nowhere here.',
  toKeys: 'See the keys',
  codeTitle: 'The code',
  codeLead: 'In an empty folder on your server, with Node 20.19 or newer:',
  install: 'Install',
  settings: '.env',
  settingsNote:
    'Below these lines in the same file stands what the page of the keys has shown you. Keep the file out of version control.',
  startIt: 'Start',
  otherServers:
    'This is a shop for Express; the guide of the package has the same for Fastify, Hono and fetch-style handlers.',
  connectionTitle: 'Connection',
  notHeard: 'We have not heard of your site yet. It asks something of us as soon as it is started.',
  again: 'Look again',
  heard: 'We have heard your site: its first request came on',
  sellNow: 'Now sell something:',
} as const
