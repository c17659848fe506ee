// English: writing to customer service, and reading what was answered.
export const contact = {
  title: 'Write to customer service',
  lead: (date: string) => `A person reads it and answers, by ${date} at the latest.`,
  about: 'What is it about?',
  aboutHelp:
    'Your latest purchases are listed. To write about an older one, open it on your statement and start from there.',
  aboutNothing: 'Something else',
  email: 'Your e-mail address',
  emailHelp: 'The answer goes there.',
  signOnTitle: 'Do you have an account?',
  signOnBody:
    'Sign on first: then we know who is writing, you can name the purchase, and the answer is also kept in your account.',
  signOn: 'Sign on and write',
  message: 'Your message',
  messageHelp:
    'What happened, and what you would like. Never write passwords, codes or card numbers: nobody here needs them.',
  refusal: 'We see which rule was in your way, so you need not explain it.',
  submit: 'Send',
  errors: {
    email: 'Enter an e-mail address such as ada@example.org.',
    message: 'Write what it is about.',
    messageUnkept:
      'This is longer than 4,000 characters, or contains characters that cannot be kept. Please shorten it.',
    purchase: 'Choose one of your purchases, or “Something else”.',
  },
  notRight: {
    question: 'Does that not seem right?',
    link: 'Write to customer service',
  },
  tooManyTitle: 'That is as many messages as we take in a day',
  tooManyBody: 'We have all the others and will answer them. Please send this one tomorrow.',
  sentBeforeTitle: 'You have already sent a message from this form',
  sentBeforeBody:
    'We have that one. This text is different: if you want to send it too, press “Send”.',
  fullTitle: 'This conversation is full',
  fullBody: 'Please begin a new one; we can still read this one.',
  sentTitle: 'Your message is with us',
  sentBody:
    'A person answers by e-mail to the address that you gave. If nothing arrives in a few days, look in your spam folder, and check that the address was right.',
  messages: {
    title: 'Your messages',
    lead: 'What you wrote to customer service, and the answers.',
    write: 'Write to customer service',
    emptyTitle: 'You have not written to us yet',
    emptyBody: 'If something is not right, a person will look at it.',
    columns: { message: 'Message', state: 'State', began: 'Started' },
    states: {
      open: 'Waiting for our answer',
      answered: 'Answered',
      closed: 'Closed',
    },
  },
  conversation: {
    title: 'Your conversation with customer service',
    back: 'All messages',
    about: 'About',
    answerBy: (date: string) => `We answer by ${date} at the latest.`,
    you: 'You',
    service: 'Customer service',
    reply: 'Write again',
    replyHelp: 'It goes into the same conversation.',
    closed: 'This conversation is closed. If you write again, it is reopened.',
    submit: 'Send',
  },
} as const
