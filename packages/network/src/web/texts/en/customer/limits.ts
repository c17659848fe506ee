// English: limits, and freezing an account.
export const limits = {
  title: 'Limits',
  lead: 'What would go above a limit is refused before anything is charged. Purchases count from midnight, Monday or the first of the month in your time zone. What you give back stays counted.',
  leadMember:
    'The payer of your group may have set limits for everybody together; they apply to you too and are not shown here.',
  freeze: {
    title: 'Freeze',
    onTitle: 'Frozen: nothing is bought',
    onPayer:
      'The whole account is frozen, for everybody who buys on it. What was bought before still opens.',
    onMember: 'Your account is frozen. What you bought before still opens.',
    onByPayer:
      'The payer of your group froze the account, and only they can unfreeze it. What you bought before still opens.',
    offPayer:
      'Stops every purchase at once, for everybody on the account. What was bought before still opens.',
    offMember: 'Stops every purchase of yours at once. What you bought before still opens.',
    freeze: 'Freeze now',
    unfreeze: 'Unfreeze',
  },
  list: 'Your limits',
  listOf: (member: string) => `Limits of ${member}`,
  showAll: 'Show all limits',
  windows: {
    purchase: 'Each purchase',
    day: 'Each day',
    week: 'Each week',
    month: 'Each month',
  },
  everywhere: 'At all merchants',
  everybody: 'everybody together',
  used: (used: string, amount: string) => `${used} of ${amount} spent`,
  left: (left: string, until: string) => `${left} left until ${until}`,
  atMost: (amount: string) => `At most ${amount}`,
  setByPayer: 'Set by the payer of your group',
  nearly: 'Nearly reached',
  reached: 'Reached',
  amount: (currency: string) => `At most (${currency})`,
  change: 'Change',
  save: 'Save',
  remove: 'Remove',
  emptyTitle: 'No limit is set',
  emptyBody:
    'Anything may be bought. Add a limit below: for each purchase, a day, a week or a month.',
  add: {
    title: 'Add a limit',
    window: 'For',
    merchant: 'At',
    member: 'Who',
    everywhere: 'All merchants together',
    everybody: 'Everybody together',
    submit: 'Add limit',
  },
  errors: {
    amount: 'Enter an amount such as 5.00.',
    merchant: 'Choose a merchant from the list.',
    member: 'Choose somebody from the list.',
    window: 'Choose one from the list.',
    failed: 'Nothing was changed. Try again.',
  },
  done: { saved: 'Saved. It holds from the next purchase on.', removed: 'Removed.' },
} as const
