// English: groups, the people on them, and joining one.
export const group = {
  title: 'Group',
  lead: 'Everybody buys with an account of their own; you get one bill.',
  together: (currency: string) => `Bought together, ${currency}`,
  since: (date: string) => `since ${date}`,
  people: 'Who buys on your bill',
  former: 'No longer in the group',
  formerNote: 'What they bought stays on your statements.',
  name: 'Name',
  signsOnWith: 'Signs on with',
  state: 'State',
  bought: 'This period',
  total: 'All together',
  you: (name: string) => `${name} (you)`,
  states: {
    payer: 'Pays',
    active: 'Active',
    invited: 'Invited',
    invitation_over: 'Invitation ended',
    closed: 'Removed',
  },
  add: 'Add somebody',
  emptyTitle: 'Nobody but you buys on your bill',
  emptyBody:
    'Add your family or the people you work with. Each of them signs on with an account of their own, ' +
    'sees only what they bought, and stays within the limits that you set. You see everything, on one bill.',
  statement: 'The whole statement',
  done: {
    invited: 'The invitation is on its way',
    added: 'Added',
    sent: 'A new link is on its way; the one before no longer works',
    withdrawn: 'The invitation no longer works',
    removed: 'Removed',
    sign_on_removed: 'That sign-on no longer works',
  },
  refused: {
    group_full:
      'There is no room for more: a group has at most 50 accounts, each with 10 sign-ons.',
    too_many_invitations: 'That is enough mail for today. Try again tomorrow.',
    last_sign_on:
      'It is the last sign-on of this account. Add another first, or remove the account.',
    unknown_invitation: 'This invitation is over: it was accepted or withdrawn.',
  },
  notDone: 'That did not work',
} as const

export const groupMembership = {
  title: 'Your part of a group',
  lead: (payer: string) => `${payer} pays for what you buy.`,
  sees:
    'They see what you buy, and may set limits for you. Others in the group see nothing of it, and ' +
    'you see nothing of theirs.',
  bought: 'You bought',
  limits: 'Your limits',
  statement: 'Your statement',
  leave: 'Leave the group',
  leaveConsequence:
    'Your account is closed and you are signed off. What you bought stays on the payer’s bill, and you ' +
    'can no longer open it. Only the payer can add you again.',
  leaveConfirm: 'Leave for good',
} as const

export const groupAccount = {
  you: 'Your own account',
  since: 'In the group since',
  closedOn: 'Removed on',
  limits: 'Limits',
  statement: 'Statement',
  signOns: 'Who signs on',
  signOnsNote: 'Everybody listed here has the same rights on this account.',
  signsOnAs: 'Signs on as',
  memberId: (member: string) => `or member id ${member}`,
  noSignOn: 'Nobody can sign on to this account until the invitation is accepted.',
  addSignOn: 'Add another sign-on',
  removeSignOn: (email: string) => `Remove ${email}`,
  removeSignOnConsequence: (email: string) =>
    `${email} is signed off everywhere and can no longer sign on to this account. Nothing bought is lost.`,
  removeSignOnConfirm: 'Remove this sign-on',
  invited: 'Invited',
  invitedUntil: (date: string) => `the link works until ${date}`,
  invitationOver: (date: string) => `the link ended on ${date}`,
  resend: 'Send a new link',
  withdraw: 'Withdraw the invitation',
  remove: (name: string) => `Remove ${name}`,
  removeConsequence: (name: string) =>
    `${name} is signed off, can buy nothing more, and their subscriptions stop renewing. What they bought ` +
    'stays on your statement. You can undo this by inviting them again.',
  removeConfirm: 'Remove from the group',
  closedTitle: 'This account is closed',
  closedBody:
    'What was bought stays on your statements. Invite the same e-mail address again, and everything ' +
    'that was bought with it comes back.',
  addAgain: 'Add again',
} as const

export const groupAdd = {
  title: 'Add somebody to your bill',
  lead: 'They get an account and a sign-on of their own; you pay for what they buy.',
  titleSignOn: 'Add a sign-on',
  leadSignOn: (name: string) =>
    `Another person who signs on to the account “${name}”, and sees and buys the same.`,
  labels: {
    first_name: 'First name',
    last_name: 'Last name, if there is one',
    email: 'E-mail address',
    member_id: 'Member id',
    password: 'Password',
    password_again: 'Password, once more',
    recovery_phrase: 'Recovery phrase',
  },
  help: {
    email: 'The invitation goes here. It works for 14 days.',
    member_id: 'A short name to sign on with. It need not be unique.',
    password: 'At least 10 characters.',
    recovery_phrase: 'A sentence that gets them back in. They can change it.',
  },
  self: 'Choose the password yourself',
  selfNote:
    'For a child, for example. Leave these empty and they choose their own password through the link ' +
    'that we e-mail them.',
  submit: 'Add',
  cancel: 'Back',
  errors: {
    email_taken: 'Somebody in your group has this address already. Use another.',
    already_invited: 'This address is invited already. Send that invitation again instead.',
  },
} as const

export const join = {
  title: 'You are invited',
  lead: (payer: string) => `${payer} would like to pay for what you buy here.`,
  how:
    'You get a sign-on of your own, at every merchant of the network. They see what you buy, and may ' +
    'set limits; merchants never learn who you are.',
  account: 'Your account',
  name: 'Name',
  email: 'E-mail',
  memberId: 'Member id',
  password: 'Password',
  passwordHelp: 'At least 10 characters. Several words are good.',
  passwordAgain: 'Password, once more',
  phrase: 'Recovery phrase',
  phraseHelp: 'A sentence only you would write. It gets you back in if you forget the password.',
  submit: 'Join',
  otherTitle: (name: string) => `${name} is signed on in this browser`,
  otherBody: 'Joining signs them off here, and you on.',
  doneTitle: 'You have joined',
  doneBody: (member: string) => `Welcome, ${member}. You can buy at every merchant of the network.`,
  codeTitle: 'Your personal code',
  codeBody:
    'With your member id it signs you on in a browser that does not know you. It is shown this once: ' +
    'write it down.',
  continue: 'Go to your account',
  endedTitle: 'This invitation is over',
  endedBody:
    'It was used, withdrawn, or is older than 14 days. Whoever invited you can send a new link.',
  takenTitle: 'This address has an account already',
  takenBody:
    'An e-mail address has one account only. Ask whoever invited you to invite another address of yours.',
  signOn: 'Sign on',
} as const
