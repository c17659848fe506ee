// English: the help pages. The slug of a topic and the id of a section are addresses, the same in every language;
// `also` are other words by which people look for a section, and `smallWords` are those that say nothing in a
// question.
export const help = {
  title: 'Help',
  lead: 'Short answers. Each leads to the page where you do it.',
  search: 'Ask, or search help',
  find: 'Find',
  noneTitle: (query: string) => `Nothing here answers “${query}”`,
  noneBody: 'Try other words, look through all topics, or write to us: a person answers.',
  all: 'All topics',
  people: {
    title: 'Not answered?',
    body: 'Write to customer service. A person reads it and answers.',
  },
  smallWords:
    'a an and any are as at be by can cannot do does for from get had has have how i if in is it me my not of on or our so that the their them then there they this to up us was we what when where which who why will with you your',
  topics: [
    {
      slug: 'signing-on',
      title: 'Signing on',
      lead: 'One sign-on for every merchant of the network.',
      sections: [
        {
          id: 'ways',
          heading: 'Ways to sign on',
          body:
            'With your e-mail address and password, or with a passkey and nothing typed at all. In a browser that you have used ' +
            'before, your member id is enough in place of the e-mail address; elsewhere add your personal code, or ask for a link by e-mail.',
          also: 'login log in sign in username user name access enter',
        },
        {
          id: 'how-long',
          heading: 'How long you stay signed on',
          body: 'You stay signed on for a few hours, and longer while you buy. Sign off on the network or at any merchant, and you are signed off everywhere.',
          also: 'logout log out session expired timeout signed off again',
        },
        {
          id: 'several-people',
          heading: 'Several people in one browser',
          body: 'The sign-on page offers the accounts that this browser has used. Choose yours, or “Another account”; “Forget” takes an account off the list.',
          also: 'shared computer switch account wrong account family device',
        },
      ],
      links: [['Your ways to sign on', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Lost password or lost phone',
      lead: 'Two things together let you back in.',
      sections: [
        {
          id: 'password',
          heading: 'You forgot your password',
          body:
            'Choose “I can no longer sign on” on the sign-on page and ask for a link by e-mail. Together with your recovery phrase it lets you set a ' +
            'new password. Afterwards every browser that was signed on is signed off, and we write to you about it.',
          also: 'forgotten reset lost recover recovery cannot get in locked out',
        },
        {
          id: 'mailbox',
          heading: 'You have lost your mailbox, too',
          body:
            'Your member id, your personal code and your recovery phrase together begin a recovery at another address. It takes some days, the old address ' +
            'is told at once, and whoever signs on with a link by e-mail or a passkey stops it. If you lack one of the three, write to customer service.',
          also: 'old email address changed provider new address phone stolen',
        },
        {
          id: 'secrets',
          heading: 'Nobody asks for your secrets',
          body: 'Nobody at the network can read your password, your phrase or your code, and nobody will ever ask for them. An e-mail or a call that does is not from us.',
          also: 'phishing fraud scam fake mail spam suspicious',
        },
      ],
      links: [['Recover your account', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Buying',
      lead: 'One click, after you have seen the price.',
      sections: [
        {
          id: 'one-click',
          heading: 'How a purchase works',
          body:
            'A link at a merchant leads to a page of the network with the item, the price and how long you may use it. One click there buys it, and you are back at the merchant. ' +
            'Nothing is charged before that click.',
          also: 'order pay purchase article checkout how does it work',
        },
        {
          id: 'owned',
          heading: 'What you own opens again',
          body: 'As long as its time has not ended, it opens without another charge: from the merchant’s page or from your library. What you select twice is bought once.',
          also: 'twice double bought again access reopen read again library charged two times',
        },
        {
          id: 'does-not-open',
          heading: 'It does not open',
          body: 'Open it from your library first. If the page stays empty or the wrong thing appears, ask for a refund on the page of the purchase, or write to us from there: we see what was bought.',
          also: 'broken error not working missing content cannot open blank download failed',
        },
        {
          id: 'without-asking',
          heading: 'Small purchases without asking',
          body: 'You may let small purchases at a merchant you trust go through without the confirmation page, up to an amount per purchase and per day. You can take that back at any time.',
          also: 'automatic auto-buy one-click skip confirmation',
        },
        {
          id: 'refused',
          heading: 'A purchase was refused',
          body:
            'The page says why: a limit is reached, the account is frozen or suspended, a payment method is missing, or the merchant no longer sells it. Nothing was charged. ' +
            'If the reason does not seem right, the link below it leads to customer service.',
          also: 'denied declined rejected not possible cannot buy blocked',
        },
      ],
      links: [
        ['What you can open now', '/library'],
        ['Purchases without asking', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Your bill',
      lead: 'Everything you buy adds up, and is charged once a month.',
      sections: [
        {
          id: 'billing-day',
          heading: 'When you are charged',
          body: 'On your billing day we add up what you bought at all merchants and ask your payment method once. You can choose another day in your profile.',
          also: 'invoice payment date month when debit charge money taken',
        },
        {
          id: 'small-sums',
          heading: 'Small sums wait',
          body: 'A charge costs money, too. So a sum that is too small for one is carried to the next bill. Nothing is added for it.',
          also: 'minimum threshold carried over not charged yet cents',
        },
        {
          id: 'statement',
          heading: 'What is on your statement',
          body: 'Each purchase, credit and payment, and how one balance leads to the next. You can keep it as a PDF, open it in a spreadsheet, and mark purchases as business expenses.',
          also: 'receipt invoice pdf csv download tax expense proof list account history',
        },
        {
          id: 'declined',
          heading: 'Your payment was declined',
          body:
            'Your bank said no, and rarely says why. The purchases stay on your tab, and what you own still opens. We ask again after some days and tell you when. ' +
            'After several refusals the account is suspended until the tab is paid.',
          also: 'card failed rejected bank expired suspended blocked insufficient funds reminder overdue',
        },
        {
          id: 'credit-limit',
          heading: 'How high your tab may go',
          body: 'There is a limit to what you may have bought and not yet paid for; your overview shows it. It is small for new accounts and grows with what you pay. Whatever you pay makes room again.',
          also: 'credit limit maximum tab full ceiling raise',
        },
      ],
      links: [
        ['Your statement', '/statements'],
        ['How the books are held', '/heads'],
        ['Your billing day', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Refunds',
      lead: 'Ask on the page of the purchase.',
      sections: [
        {
          id: 'ask',
          heading: 'How to get your money back',
          body: 'Open the purchase on your statement and choose “Ask for a refund”. Say what was wrong; you may ask for part of the price.',
          also: 'refund reimburse return cancel purchase undo mistake accident money back complaint',
        },
        {
          id: 'at-once',
          heading: 'At once, or decided by a person',
          body:
            'If it cost little, you get your money back at once. People decide about dearer things, about gifts that were taken up, and if you have had a lot back lately; their ' +
            'answer comes by e-mail. The page says by when. The amount is off your tab while you wait.',
          also: 'how long wait pending duration decision days',
        },
        {
          id: 'where-it-goes',
          heading: 'Where the money goes',
          body: 'It comes off your tab. If the purchase was charged already, the amount becomes a credit that your next bill uses. Once you have the whole price back, the item no longer opens.',
          also: 'credit balance card bank account paid back credited',
        },
        {
          id: 'refused',
          heading: 'Your request was refused',
          body: 'The reason is on the page of the purchase. If you do not agree, write to customer service from there: another person looks at it.',
          also: 'appeal rejected denied too late objection disagree',
        },
      ],
      links: [['Find the purchase', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'A purchase that was not yours',
      lead: 'Tell us, and it is off your tab while we look into it.',
      sections: [
        {
          id: 'not-mine',
          heading: 'You did not buy this',
          body: 'Open the purchase and choose “I did not buy this”. You get a provisional credit at once. We look at when and from where your account was used. Then published rules decide, or a person does.',
          also: 'dispute unknown charge unauthorised unauthorized fraud stolen not me chargeback unfamiliar',
        },
        {
          id: 'somebody-else',
          heading: 'Somebody else uses your account',
          body: 'Freeze the account: nothing more can be bought. Then sign off everywhere and change your password. Freezing and signing off take one click each.',
          also: 'hacked stolen misuse intruder freeze stop compromised',
        },
      ],
      links: [
        ['Freeze your account', '/limits'],
        ['Sign off everywhere', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Subscriptions',
      lead: 'All of them on one page, whoever sells them.',
      sections: [
        {
          id: 'renewal',
          heading: 'Renewing, or letting it end',
          body: 'A subscription ends with its term unless you let it renew automatically; then we write to you beforehand. You can also renew it early.',
          also: 'extend automatic renewal prolong expire auto-renew',
        },
        {
          id: 'cancel',
          heading: 'How to cancel a subscription',
          body:
            'Open it and choose “Cancel”. The days that are left are credited, but never the first day, and you see the amount before you confirm. Or let it end by itself and keep what you paid for. ' +
            'If you have had a lot back lately, people decide about the credit.',
          also: 'unsubscribe stop end terminate quit membership notice',
        },
        {
          id: 'price',
          heading: 'The price has changed',
          body: 'A new price is never charged before you have agreed to it. Without your agreement the subscription ends with the term that you have paid for.',
          also: 'increase more expensive price rise agree',
        },
      ],
      links: [['Your subscriptions', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Limits',
      lead: 'You say how much may be spent; nothing gets past it.',
      sections: [
        {
          id: 'set',
          heading: 'Setting a limit',
          body: 'Set the most that may be spent per purchase, day, week or month, in all or at one merchant. Days begin at midnight in your time zone. When a limit is reached, purchases are refused and you are told which one it was and what is left.',
          also: 'budget cap maximum spending control children too much',
        },
        {
          id: 'freeze',
          heading: 'Freezing the account',
          body: 'It stops every purchase at once, with one click; what you own stays yours and opens. One more click lets purchases through again. What a payer froze, only the payer unfreezes.',
          also: 'block lock pause stop unfreeze frozen',
        },
      ],
      links: [['Your limits', '/limits']],
    },
    {
      slug: 'group',
      title: 'Families and companies',
      lead: 'One bill for several people, each with an account of their own.',
      sections: [
        {
          id: 'invite',
          heading: 'Adding somebody',
          body: 'Whoever pays invites members by e-mail. Each has their own sign-on, limits and statement. An invitation works once, for some days; you can send it again or withdraw it.',
          also: 'invite member child employee colleague family team add user',
        },
        {
          id: 'who-sees',
          heading: 'Who sees what',
          body: 'A member sees only their own purchases; the payer sees all of them, and pays for all.',
          also: 'privacy visible parents boss see purchases',
        },
        {
          id: 'leave',
          heading: 'Removing somebody, or leaving',
          body: 'The payer can remove a member at any time, and a member may leave. What was bought stays on the statement. Invited again with the same address, a member gets everything back.',
          also: 'member leave exit divorce kick out',
        },
      ],
      links: [['Your group', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Gifts',
      lead: 'Buy something for somebody else’s e-mail address.',
      sections: [
        {
          id: 'give',
          heading: 'Giving something',
          body: 'On the confirmation page choose “Give it to somebody instead”. The receiver gets a link by e-mail and takes the gift up with it, once.',
          also: 'present voucher send friend birthday',
        },
        {
          id: 'take-back',
          heading: 'It was not taken up',
          body: 'Until somebody takes it up you can send it again or take it back. If nobody does in time, you get the price back by itself.',
          also: 'expired wrong address not arrived resend return gift unclaimed',
        },
        {
          id: 'take-up',
          heading: 'Taking up a gift',
          body: 'Open the link in the e-mail and sign on or register. It is paid for. If the page says that it cannot be taken up, write to customer service from there.',
          also: 'redeem receive received code claim',
        },
      ],
      links: [['Gifts you gave', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Keeping your account safe',
      lead: 'What protects it, and what to do when something looks wrong.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Passkeys and second factors',
          body:
            'A passkey signs you on with your device, and works at the network’s own address only, so no copied page can use it. Before money goes out or who you are changes, you confirm with a passkey, ' +
            'a code by e-mail, or a code from an authenticator app.',
          also: 'two-factor 2fa fingerprint face authenticator verification code',
        },
        {
          id: 'devices',
          heading: 'Where you are signed on',
          body: 'Security shows your devices and what happened lately. Sign off one device, all others, or everywhere; merchants’ sites are told.',
          also: 'sessions browsers sign out everywhere unknown device new device mail',
        },
        {
          id: 'change',
          heading: 'Changing your address or password',
          body: 'You change your e-mail address in your profile, and your password under “Security”. A new address takes effect once you open the link that we send there, and the old one is told.',
          also: 'new email change password update name postal code country moved',
        },
      ],
      links: [
        ['Security', '/profile/security'],
        ['Profile', '/profile'],
      ],
    },
    {
      slug: 'privacy',
      title: 'What merchants learn about you',
      lead: 'Not your name, not your e-mail address, not your card.',
      sections: [
        {
          id: 'merchants',
          heading: 'A different number for each merchant',
          body: 'Each merchant sees a number in your place, a different one at each, so that two of them cannot tell that you are the same person. Your card is known to the payment processor alone.',
          also: 'data protection tracking anonymous personal information share gdpr',
        },
        {
          id: 'your-data',
          heading: 'Seeing and taking your data',
          body: 'You can see which merchants you visited, and take with you, as one file, all that is kept about you.',
          also: 'export download copy archive access request gdpr',
        },
      ],
      links: [['Your data', '/profile/privacy']],
    },
    {
      slug: 'closing',
      title: 'Closing your account',
      lead: 'For good, with your data erased.',
      sections: [
        {
          id: 'close',
          heading: 'How to close the account',
          body: 'Under “Your data” choose “Close and erase”. You see beforehand what is lost and what stays: amounts stay in the books without your name. What you bought no longer opens.',
          also: 'delete account erase remove cancel account quit leave network',
        },
        {
          id: 'owed',
          heading: 'When something is still open',
          body: 'Pay what is owed, wait for a payment that is under way, and cancel subscriptions first; the page says which of these it is. A very small sum is written off. A balance in your favour goes back to you.',
          also: 'cannot close debt owe outstanding blocked credit left remaining',
        },
      ],
      links: [['Close the account', '/profile/privacy/close']],
    },
    {
      slug: 'on-your-phone',
      title: 'On your phone',
      lead: 'The network can be installed like an app.',
      sections: [
        {
          id: 'install',
          heading: 'Installing it',
          body: 'In your browser’s menu choose “Install” or “Add to home screen”. You then have your balance, your library and what waits for your decision one tap away.',
          also: 'app android iphone ios mobile home screen',
        },
        {
          id: 'notifications',
          heading: 'Being told at once',
          body: 'If your browser supports it, you can be told at once when something happens. Everything else comes by e-mail.',
          also: 'notification push alert messages turn off mails too many',
        },
      ],
      links: [['Notifications', '/notifications']],
    },
    {
      slug: 'people',
      title: 'Writing to customer service',
      lead: 'A person reads it and answers.',
      sections: [
        {
          id: 'write',
          heading: 'How to reach us',
          body: 'Write on the contact page, about a purchase or not; from the page of a purchase we know at once which one you mean. You need not be signed on: then say where the answer should go.',
          also: 'contact support help phone telephone call hotline email human agent complain question',
        },
        {
          id: 'answer',
          heading: 'Where the answer is',
          body: 'You get it by e-mail, and find it under “Your messages”, where you can write again. The page says by when we answer at the latest.',
          also: 'reply response no answer waiting messages conversation',
        },
        {
          id: 'merchant',
          heading: 'Something is wrong with what a merchant sells',
          body: 'Write to us, not to the merchant: it does not know who you are. We look into it with the merchant. You ask for your money back on the page of the purchase.',
          also: 'seller publisher shop quality article wrong content complaint about',
        },
      ],
      links: [
        ['Write to customer service', '/help/contact'],
        ['Your messages', '/help/messages'],
      ],
    },
  ],
} as const
