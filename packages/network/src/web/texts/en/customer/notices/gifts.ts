// English: what customers are told by e-mail about gifts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const giftNotices = {
  gift_received: {
    subject: ({ senderName, title }) => `A gift from ${quoted(senderName, 'somebody')}: ${title}`,
    headline: ({ senderName }) => `${quoted(senderName, 'Somebody')} has a gift for you`,
    body: ({ title, merchantName, expiresAt }) =>
      `It is “${title}”, at ${merchantName}, and it is paid for. Open the link, and sign on or register: ` +
      `nothing is charged.\n\nThe link works once, until ${expiresAt}. Whoever has it can take the gift up, ` +
      'so keep it to yourself.',
    action: { label: 'Look at the gift', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Your gift was taken up: ${title}`,
    headline: () => 'Your gift has arrived',
    body: ({ title, merchantName }) => `“${title}”, at ${merchantName}, was taken up.`,
    action: { label: 'See your gifts', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Your gift came back: ${title}`,
    headline: ({ creditAmount }) => `You have ${creditAmount} back`,
    body: ({ title, merchantName, creditAmount }) =>
      `Nobody took up “${title}”, at ${merchantName}, and now nobody can. You have ${creditAmount} ` +
      'back: it is on your statement, and your next bill uses it.',
    action: { label: 'See your gifts', path: () => '/gifts' },
  },
  gift_withdrawn: {
    subject: ({ title }) => `${title} no longer opens`,
    headline: () => 'A gift has ended',
    body: ({ title, merchantName }) =>
      `Somebody gave you “${title}”, at ${merchantName}. Its price was given back, so it no longer opens. ` +
      'You owe nothing.',
    action: { label: 'See your library', path: () => '/library' },
  },
} as const satisfies SomeNoticeWords

/** What givers call themselves stands in quotation marks: it is their word, not the network's. */
function quoted(name: string, otherwise: string): string {
  return name === '' ? otherwise : `“${name}”`
}
