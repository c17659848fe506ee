// English texts of the few pages that stand beside the handlers.
export const handlerTexts = {
  visit: {
    title: (merchant: string) => `Continue to ${merchant}`,
    body: (merchant: string) =>
      `${merchant} wants to know that you are signed on. It learns a number in place of your name, and nothing else.`,
    owned: 'You own this already: it opens again at no charge.',
    account: (name: string, memberId: string) => `You are ${name}, member id ${memberId}.`,
    continue: (merchant: string) => `Continue to ${merchant}`,
  },
  askSignOff: {
    title: 'Sign off?',
    body: 'You will be signed off here, and at every merchant that you visited since you signed on.',
    signOff: 'Sign off everywhere',
    doneTitle: 'You are signed off',
    doneBody: 'Nobody is signed on in this browser.',
    continue: 'Continue',
  },
} as const
