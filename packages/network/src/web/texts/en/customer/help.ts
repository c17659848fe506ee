// English: the help pages. The slug of a topic is its address and stays the same in every language.
export const help = {
  title: 'Help',
  lead: 'Short answers. Each leads to the page where you do it.',
  search: 'Search help',
  find: 'Find',
  noneTitle: (query: string) => `Nothing matches “${query}”`,
  noneBody: 'Try one plain word, such as “refund”, or look through all topics.',
  all: 'All topics',
  topics: [
    {
      slug: 'signing-on',
      title: 'Signing on',
      lead: 'One sign-on for every merchant of the network.',
      body:
        'Sign on with your e-mail address and password, or with a passkey and nothing typed at all. In a browser ' +
        'that you have used before, your member id is enough in place of the e-mail address; elsewhere add your ' +
        'personal code, or ask for a link by e-mail.\n\n' +
        'You stay signed on for six hours, or until two hours after your last purchase. Sign off on the network or at ' +
        'any merchant, and you are signed off everywhere.',
      links: [['Your ways to sign on', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Lost password or lost phone',
      lead: 'Two things together let you back in.',
      body:
        'Ask for a link on the sign-on page; together with your recovery phrase it lets you set a new password. ' +
        'Afterwards every browser that was signed on is signed off, and we write to you about it.\n\n' +
        'Nobody at the network can read your password, your phrase or your code, and nobody will ever ask for them.',
      links: [['Recover your account', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Buying',
      lead: 'One click, after you have seen the price.',
      body:
        'A link at a merchant leads to a page of the network with the item, the price and how long you may use it. One ' +
        'click there buys it. What you own already opens again without a charge, as long as its time has not ended.\n\n' +
        'You may let small purchases at a merchant you trust go through without that page, up to an amount per purchase ' +
        'and per day.',
      links: [
        ['What you can open now', '/library'],
        ['Purchases without asking', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Your bill',
      lead: 'Everything you buy adds up, and is charged once a month.',
      body:
        'On your billing day we add up what you bought at all merchants and charge your payment method once, when the ' +
        'sum is worth a charge; smaller sums are carried to the next month. The statement shows each purchase, credit ' +
        'and payment, and how one balance leads to the next. You can keep it as a PDF or open it in a spreadsheet.',
      links: [['Your statement', '/statements']],
    },
    {
      slug: 'refunds',
      title: 'Refunds',
      lead: 'Ask on the page of the purchase.',
      body:
        'Open the purchase on your statement and choose “Ask for a refund”. For what cost little you have ' +
        'it back at once; about dearer things, gifts that were taken up, and if you had much back lately, people decide, ' +
        'and you get an answer by e-mail. The amount leaves your balance while you wait. If the purchase was charged before, the amount becomes a credit that your next bill uses.',
      links: [['Find the purchase', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'A purchase that was not yours',
      lead: 'Tell us, and it is taken off while we look into it.',
      body:
        'Open the purchase and choose “I did not buy this”. You get a provisional credit at once. We put together when ' +
        'and from where your account was used, and decide by published rules. If you think that somebody else uses your ' +
        'account, freeze it and sign off everywhere.',
      links: [
        ['Freeze your account', '/limits'],
        ['Sign off everywhere', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Subscriptions',
      lead: 'All of them on one page, whoever sells them.',
      body:
        'A subscription ends with its term unless you let it renew automatically; then we write to you before. You can ' +
        'renew it early, and you can cancel at any time: the days that are left are credited, never the first, and you see ' +
        'the amount before you confirm. If you had much back lately, people decide about it. A new price is never charged before you have agreed to it.',
      links: [['Your subscriptions', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Limits',
      lead: 'You say how much may be spent; nothing gets past it.',
      body:
        'Set the most per purchase, day, week or month, in all or at one merchant. Days begin at midnight in your time ' +
        'zone. When a limit is reached, purchases are refused and you are told which limit it was and what is left. ' +
        'Freezing stops every purchase at once, with one click; what you own stays yours.',
      links: [['Your limits', '/limits']],
    },
    {
      slug: 'group',
      title: 'Families and companies',
      lead: 'One bill for several people, each with an account of their own.',
      body:
        'Whoever pays invites members. Each has an own sign-on, own limits and an own statement, and sees only their own ' +
        'purchases; the payer sees all of them. A member can be removed at any time, and what was bought stays on the ' +
        'statement.',
      links: [['Your group', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Gifts',
      lead: 'Buy something for somebody else’s e-mail address.',
      body:
        'On the confirmation page choose “Give it to somebody instead”. The receiver gets a link by e-mail and redeems it once. Until ' +
        'then you can send it again or take it back.',
      links: [['Gifts you gave', '/gifts']],
    },
    {
      slug: 'privacy',
      title: 'What merchants learn about you',
      lead: 'Not your name, not your e-mail address, not your card.',
      body:
        'Each merchant sees a different number in your place, so that two merchants cannot tell that you are the same ' +
        'person. You can see which merchants you visited, take all your data with you as one file, and close and erase ' +
        'your account.',
      links: [['Your data', '/profile/privacy']],
    },
    {
      slug: 'on-your-phone',
      title: 'On your phone',
      lead: 'The network can be installed like an app.',
      body:
        'In your browser’s menu choose “Install” or “Add to home screen”. You then have your balance, your library and ' +
        'what waits for your decision one tap away. Where the browser can do it, you may also be told at once when ' +
        'something happens.',
      links: [['Notifications', '/notifications']],
    },
  ],
} as const
