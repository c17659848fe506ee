// English: the profile, and what is known of a person.
export const profile = {
  title: 'Profile',
  lead: 'Who you are to the network. Merchants are told none of it.',
  toDo: {
    title: 'Still to do, when you like',
    mailbox: {
      label: 'Confirm your e-mail address',
      why: 'Open the link that we mailed you. Until then no bills are mailed, and no link signs you on.',
    },
    way_in: {
      label: 'Choose a password or a passkey',
      why: 'Until then a link by e-mail is your only way in.',
    },
    phrase: {
      label: 'Write down a recovery phrase',
      why: 'It brings you back in when your password is lost.',
    },
    code: {
      label: 'Get your personal code',
      why: 'With it your member id works in every browser.',
    },
  },
  saved: {
    name: 'Your name was changed.',
    residence: 'Your country was changed.',
    language: 'Your language was changed.',
    schedule: 'Your billing day and time zone were saved.',
    email_asked: 'We sent a link to the new address. The old one stays until you open it.',
    email: 'Your e-mail address was changed.',
    email_proof: 'We mailed the link again.',
  },
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name, if you have one',
  saveName: 'Save name',
  residence: 'Where you live',
  residenceHelp: (currency: string) =>
    `It appears on bills from now on; earlier ones stay as they are. Your account stays in ${currency}.`,
  postalCodeHelp: 'As your country writes it; leave it empty if it has none.',
  saveResidence: 'Save country',
  email: 'E-mail',
  emailNow: (email: string) => `Now: ${email}`,
  emailUnproved: 'Not confirmed yet: open the link that we mailed there.',
  emailProof: 'Mail the link again',
  emailNew: 'New e-mail address',
  emailHelp:
    'A link goes to the new address; the change takes effect once you open it. We also write to the old address.',
  emailWaiting: (email: string, date: string) =>
    `Waiting for ${email} to be confirmed, until ${date}.`,
  saveEmail: 'Send the link',
  language: 'Language',
  languageHelp: 'For pages and e-mails.',
  languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' },
  saveLanguage: 'Save language',
  billing: 'Billing',
  billingHelp: 'Both can be changed once in 31 days.',
  billingDay: 'Billing day of the month',
  billingDayHelp: 'Months without that day use their last day.',
  timeZone: 'Time zone',
  timeZoneHelp: 'Days, limits and billing go by it.',
  saveBilling: 'Save billing day and time zone',
  billingPayer: 'The payer of your account sets the billing day and time zone.',
  billingFixed: (date: string) => `They can be changed again on ${date}.`,
  facts: 'What does not change',
  memberId: 'Member id',
  currency: 'Currency',
  country: 'Country',
  postalCode: 'Postal code',
  since: 'Registered on',
  more: 'More',
  toSecurity: 'Password, passkeys and sessions',
  toPrivacy: 'Your data: who knows what, export, closing',
  errors: {
    missing: 'Fill this in.',
    malformed: 'This does not look right.',
    too_long: 'This is too long.',
    too_short: 'This is too short.',
    too_weak: 'This is too easily guessed.',
    unsupported: 'Choose one from the list.',
    unchanged: 'This is your address already.',
    too_soon: 'This was changed less than 31 days ago.',
  },
  emailConfirm: {
    title: 'Confirm the address',
    lead: (email: string) => `Your account’s e-mails go to ${email} once you have confirmed it.`,
    stranger: 'If you know of no such account, close this page: then no mail comes here.',
    confirm: 'Use this address',
    gone: 'This link no longer works',
    goneBody: 'It was used, it is too old, or a newer one was asked for.',
    toProfile: 'To the profile',
    done: 'The address is confirmed',
    doneBody: (email: string) => `Your account’s e-mails go to ${email} from now on.`,
  },
} as const

export const privacy = {
  title: 'Your data',
  lead: 'Who knows what about you, everything the network keeps, and how to leave.',
  merchants: 'What merchants were told',
  merchantsLead:
    'No merchant was told your name, your address or your e-mail. Each knows you by an id that is different at every merchant.',
  merchant: 'Merchant',
  visited: 'Last signed on there',
  told: 'Was told',
  toldId: 'An id that only this merchant has for you',
  toldPurchases: 'An id that only this merchant has for you, and what was bought there',
  notVisited: 'Not visited',
  merchantsNone: 'No merchant knows of you yet',
  merchantsNoneBody: 'A merchant appears here when you first sign on or buy there.',
  part: {
    heading: 'Parting',
    open: 'Part',
    parted: 'Parted on',
    title: (merchant: string) => `Part with ${merchant}`,
    lead: (merchant: string) =>
      `${merchant} knows you by an id that only it has. That id ends now, and so do your sign-ons there. Should you come back, you are somebody new.`,
    rest: 'What you buy there without being asked is asked about again. Your tab, your statements and other merchants stay as they are.',
    owned: (merchant: string) => `What you own from ${merchant}`,
    keep: 'Keep it in my library',
    keepHelp: (merchant: string) =>
      `It opens as before. When you open it there, ${merchant} can tell from the purchase who you were.`,
    giveUp: 'Give it up',
    giveUpHelp: 'It opens no more, for ever, and no money comes back.',
    choose: 'Please choose one of the two.',
    subscribed:
      'A subscription runs there: cancel it first, and the days that are left are given back.',
    toSubscriptions: 'To your subscriptions',
    submit: 'Part',
    stay: 'Leave it as it is',
  },
  exportTitle: 'Export',
  exportLead:
    'One archive with everything the network keeps about you: tables to read and the same data for programs.',
  exportDo: 'Download my data',
  readme: (network: string, at: string) =>
    `Everything that ${network} keeps about you, made on ${at}.\n\n` +
    'profile.json        who you are\nsign-ons.json       how you sign on\n' +
    'purchases.json/.csv what you bought; amounts are in millionths of the currency (micros)\n' +
    'statements.json     the current period\npast-statements.json, payments.json, credits.json   what came before\nlimits.json         limits and freeze\n' +
    'subscriptions.json  subscriptions\nrefunds.json, disputes.json  what you asked to have back\n' +
    'gifts.json          what you gave away\nsessions.json       when and from which kind of device you signed on\n' +
    'merchants.json      at which merchants you signed on; each knows you by an id of its own\n' +
    'partings.json       with which merchants you parted, and when\n' +
    'notices.json        what was mailed to you\n\nPasswords and cards are not kept: of passwords only a hash, of cards only the processor’s name for them.\n',
  closeTitle: 'Closing the account',
  closeLead: 'Closes your account for good, and erases what the network knows of you.',
  closeDo: 'Close and erase my account',
} as const

export const closing = {
  title: 'Close and erase',
  titleMember: 'Leave and erase',
  leadPayer: 'This closes the payment account with all its members. It cannot be undone.',
  leadMember:
    'This closes your own part of the account. The payer’s account and the other members stay.',
  leadShared: 'This removes your way to sign on. Others who share the account keep theirs.',
  blocked: 'It cannot be closed yet',
  blockers: {
    owed: (amount: string) => `${amount} is still owed.`,
    asked: (amount: string, date: string) =>
      `${amount} is still owed. It is asked for on ${date}; close the account when it is paid.`,
    request_open: 'A payment is under way. Wait for your bank’s answer.',
    credits_open: 'A refund or dispute is not decided yet.',
    reserved:
      'A merchant may still sell up to an amount that was promised to it. Try again when that has ended.',
    subscriptions: 'A subscription still runs. Cancel it first.',
    other: 'Something is still open on this account.',
  },
  ask: 'Ask me for it',
  askLead: (date: string) =>
    `A sum this small is usually carried from bill to bill. If you want to leave, it is asked for on ${date}, however little it is.`,
  lost: 'What is lost',
  losses: {
    access: (count: string) => `Access to everything you bought. Purchases in all: ${count}.`,
    members: (count: string) =>
      `The other members’ accounts: they are closed and erased too. Members: ${count}.`,
    signOn: 'Your way to sign on, on every device.',
    person: 'Your name, address, e-mail, member id, devices, messages and explanations.',
    export: 'The chance to export your data: do it first.',
  },
  kept: 'What stays',
  keptBody:
    'Amounts and dates of purchases and payments stay in the books, as the law asks, under an id without a name.',
  wayBack:
    'Where your last payment came from stays known to us for 30 days, or until your gifts have been taken up or have ended: what still comes back to you goes there.',
  credit: (amount: string) => `Your credit of ${amount} goes back to your last payment method.`,
  word: 'erase',
  type: (word: string) => `Type “${word}” to confirm`,
  wrong: (word: string) => `Type the word “${word}” as it stands here.`,
  confirm: 'Close and erase for good',
  back: 'Back to your data',
  done: 'Your account is closed',
  doneBody:
    'What the network knew of you is being erased now. The books keep amounts under an id without a name.',
  toHome: 'To the home page',
} as const
