// French: what customers are told by e-mail about gifts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const giftNotices = {
  gift_received: {
    subject: ({ senderName, title }) =>
      `Un cadeau de la part de ${quoted(senderName, 'quelqu’un')} : ${title}`,
    headline: ({ senderName }) => `${quoted(senderName, 'Quelqu’un')} a un cadeau pour vous`,
    body: ({ title, merchantName, expiresAt }) =>
      `C’est « ${title} », chez ${merchantName}, et c’est payé. Ouvrez le lien, puis connectez-vous ou ouvrez un compte : ` +
      `rien n’est débité.\n\nLe lien fonctionne une seule fois, jusqu’au ${expiresAt}. Toute personne qui l’a peut accepter le cadeau : ` +
      'gardez-le pour vous.',
    action: { label: 'Voir le cadeau', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Votre cadeau a été accepté : ${title}`,
    headline: () => 'Votre cadeau est arrivé',
    body: ({ title, merchantName }) => `« ${title} », chez ${merchantName}, a été accepté.`,
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Votre cadeau est revenu : ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} pour vous`,
    body: ({ title, merchantName, creditAmount }) =>
      `Personne n’a accepté « ${title} », chez ${merchantName}, et plus personne ne le peut désormais. Le montant de ${creditAmount} vous ` +
      'revient : il est sur votre relevé, et votre prochaine facture l’utilise.',
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
  gift_withdrawn: {
    subject: ({ title }) => `${title} ne s’ouvre plus`,
    headline: () => 'Un cadeau a pris fin',
    body: ({ title, merchantName }) =>
      `Le prix de « ${title} », chez ${merchantName}, que quelqu’un vous avait offert, a été remboursé. Il ne s’ouvre donc ` +
      'plus. Vous ne devez rien.',
    action: { label: 'Voir votre bibliothèque', path: () => '/library' },
  },
} as const satisfies SomeNoticeWords

/** What givers call themselves stands in quotation marks: it is their word, not the network's. */
function quoted(name: string, otherwise: string): string {
  return name === '' ? otherwise : `« ${name} »`
}
