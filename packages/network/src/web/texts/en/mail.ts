// English: the e-mails.
export const mail = {
  greeting: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
  why: (network: string) => `You are getting this because you have an account at ${network}.`,
  whyAddress: (network: string) =>
    `You are getting this because somebody gave this address at ${network}.`,
  welcome: {
    subject: (network: string) => `Your account at ${network} is open`,
    headline: 'Your account is open',
    body: 'From now on you buy with one click, at every merchant of the network. These are your details:',
    memberId: 'Member id',
    account: 'Account',
    email: 'E-mail',
    bill: 'First bill',
    billAbove: (amount: string) => `once your tab is above ${amount}`,
    next: 'You sign on with this e-mail address, or with your member id in a browser that you have used before. Whenever you like, add a recovery phrase and a personal code in your profile: they get you back in if something is lost.',
    lost: 'Have you not chosen a password or a passkey yet? Then a link by e-mail signs you on:',
    link: 'Send me a link',
    action: 'Go to your account',
    notYou: 'If you did not open this account, tell us and we will close it.',
    confirm:
      'Please confirm that this address is yours. Until you do, no bills are mailed here, and nobody signs on by e-mail.',
    confirmAction: 'Confirm the address',
    lostConfirmed:
      'Have you not chosen a password or a passkey yet? Once the address is confirmed, a link by e-mail signs you on:',
    notYouUnconfirmed:
      'If you did not open this account, do not confirm: then nothing else is mailed here.',
  },
  alreadyRegistered: {
    subject: (network: string) => `You already have an account at ${network}`,
    headline: 'You already have an account',
    body: 'Somebody, perhaps you, began to open an account with this e-mail address. There is one already: sign on with it.',
    action: 'Sign on',
    notYou: 'If it was not you, there is nothing to do.',
  },
  digest: {
    one: (title: string, amount: string) => `You bought “${title}” for ${amount}`,
    several: (count: string, amount: string) => `Your ${count} purchases: ${amount}`,
    body: 'This is what was bought with your account. All of it is on your statement.',
    report: 'Report a problem',
    more: (count: string) =>
      count === '1' ? 'One more is on your statement.' : `${count} more are on your statement.`,
    total: 'Together',
    action: 'See the statement',
    choose: 'Choose how often you get this e-mail',
  },
  charged: {
    subject: (amount: string, month: string) => `Your bill of ${month}: ${amount}`,
    headline: 'Your bill is paid',
    paid: (amount: string, method: string, date: string) =>
      `${amount} was paid on ${date} with ${method}. Thank you.`,
    lines: 'By merchant',
    purchaseCount: (count: number) => (count === 1 ? '1 purchase' : `${count} purchases`),
    total: 'Total',
    deducted: 'Credits and earlier payments',
    carried: 'Stays on your tab',
    action: 'See the statement',
  },
  declined: {
    subject: (amount: string) => `Your payment of ${amount} was declined`,
    headline: 'Your payment was declined',
    body: (amount: string, method: string, date: string) =>
      `We asked ${method} for ${amount} on ${date}, and the payment was declined.`,
    stays: 'Nothing was charged. The purchases stay on your tab, and you can open all of them.',
    retry: (date: string) => `We ask for what you owe then with your next bill, on ${date}.`,
    noRetry: 'You cannot buy more until the tab is paid.',
    action: 'See the statement',
  },
} as const
