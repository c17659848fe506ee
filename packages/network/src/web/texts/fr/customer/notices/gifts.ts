// French: what customers are told by e-mail about gifts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const giftNotices = {
  gift_received: {
    subject: ({ senderName, title }) =>
      `Un cadeau offert par ${quoted(senderName, 'quelqu’un')} : ${title}`,
    headline: ({ senderName }) => `${quoted(senderName, 'Quelqu’un')} a un cadeau pour vous`,
    body: ({ title, merchantName, expiresAt }) =>
      `C’est « ${title} », chez ${merchantName}, et c’est payé. Ouvrez le lien, puis connectez-vous ou ouvrez un compte : ` +
      `rien n’est débité.\n\nLe lien fonctionne une seule fois, jusqu’au ${expiresAt}. Toute personne qui a ce lien peut accepter le cadeau : ` +
      'ne le partagez pas.',
    action: { label: 'Voir le cadeau', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Votre cadeau a été accepté : ${title}`,
    headline: () => 'Votre cadeau est arrivé',
    body: ({ title, merchantName }) => `« ${title} », chez ${merchantName}, a été accepté.`,
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Votre cadeau est revenu : ${title}`,
    headline: ({ creditAmount }) => `Vous récupérez ${creditAmount}`,
    body: ({ title, merchantName, creditAmount }) =>
      `Personne n’a accepté « ${title} », chez ${merchantName}, et plus personne ne le peut désormais. Le montant de ${creditAmount} vous ` +
      'revient : il figure sur votre relevé et sera déduit de votre prochaine facture.',
    action: { label: 'Voir vos cadeaux', path: () => '/gifts' },
  },
  gift_withdrawn: {
    subject: ({ title }) => `${title} ne s’ouvre plus`,
    headline: () => 'Un cadeau n’est plus accessible',
    body: ({ title, merchantName }) =>
      `Quelqu’un vous avait offert « ${title} », chez ${merchantName}. Le prix en a été remboursé : le cadeau ne s’ouvre donc ` +
      'plus. Vous ne devez rien.',
    action: { label: 'Voir votre bibliothèque', path: () => '/library' },
  },
} as const satisfies SomeNoticeWords

/** What givers call themselves stands in quotation marks: it is their word, not the network's. */
function quoted(name: string, otherwise: string): string {
  return name === '' ? otherwise : `« ${name} »`
}
