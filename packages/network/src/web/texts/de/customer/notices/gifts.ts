// German: what customers are told by e-mail about gifts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const giftNotices = {
  gift_received: {
    subject: ({ senderName, title }) =>
      `Ein Geschenk von ${quoted(senderName, 'jemandem')}: ${title}`,
    headline: ({ senderName }) => `${quoted(senderName, 'Jemand')} hat ein Geschenk für Sie`,
    body: ({ title, merchantName, expiresAt }) =>
      `Es ist „${title}“ bei ${merchantName}, und es ist bezahlt. Öffnen Sie den Link, und melden Sie sich an oder ` +
      `registrieren Sie sich: Es wird nichts berechnet.\n\nDer Link gilt einmal, bis zum ${expiresAt}. Wer ihn hat, ` +
      'kann das Geschenk einlösen; behalten Sie ihn also für sich.',
    action: { label: 'Geschenk ansehen', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Ihr Geschenk wurde eingelöst: ${title}`,
    headline: () => 'Ihr Geschenk ist angekommen',
    body: ({ title, merchantName }) => `„${title}“ bei ${merchantName} wurde eingelöst.`,
    action: { label: 'Ihre Geschenke ansehen', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Ihr Geschenk ist zurück: ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} für Sie zurück`,
    body: ({ title, merchantName, creditAmount }) =>
      `Niemand hat „${title}“ bei ${merchantName} eingelöst, und jetzt ist das nicht mehr möglich. Sie haben ${creditAmount} ` +
      'zurück: Der Betrag steht in Ihrem Kontoauszug und wird mit Ihrer nächsten Rechnung verrechnet.',
    action: { label: 'Ihre Geschenke ansehen', path: () => '/gifts' },
  },
  gift_withdrawn: {
    subject: ({ title }) => `${title} öffnet sich nicht mehr`,
    headline: () => 'Ein Geschenk öffnet sich nicht mehr',
    body: ({ title, merchantName }) =>
      `Der Preis von „${title}“ bei ${merchantName}, das Ihnen jemand geschenkt hat, wurde erstattet. Deshalb öffnet es ` +
      'sich nicht mehr. Sie schulden nichts.',
    action: { label: 'Bibliothek ansehen', path: () => '/library' },
  },
} as const satisfies SomeNoticeWords

/** What givers call themselves stands in quotation marks: it is their word, not the network's. */
function quoted(name: string, otherwise: string): string {
  return name === '' ? otherwise : `„${name}“`
}
