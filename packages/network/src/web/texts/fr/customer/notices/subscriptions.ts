// French: what customers are told by e-mail about subscriptions.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { renewalReason } from '../../../renewal-reasons.ts'
import type { RenewalReasons } from '../../../renewal-reasons.ts'

const reasons: RenewalReasons = {
  account_frozen: 'votre compte est bloqué',
  account_suspended: 'votre compte est suspendu jusqu’au règlement de sa note',
  account_closed: 'votre compte est fermé',
  payment_method_missing: 'votre compte n’a pas de moyen de paiement',
  limit_reached: 'l’un de vos plafonds s’y oppose',
  credit_limit_reached: 'votre note a atteint sa limite',
  merchant_closed: 'le marchand ne vend plus rien',
  offer_withdrawn: 'le marchand ne le vend plus',
  price_changed: 'son prix a changé',
  other: 'le renouvellement a été refusé',
}

export const subscriptionNotices = {
  subscription_renews: {
    subject: ({ title }) => `${title} : renouvellement à venir`,
    headline: ({ title }) => `${title} se renouvelle bientôt`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Votre abonnement à « ${title} », chez ${merchant}, est renouvelé le ${renewsAt}, pour ${priceAmount}.\n\n` +
      'Si vous ne le souhaitez pas, désactivez le renouvellement avant : l’abonnement prend alors simplement fin.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_price: {
    subject: ({ title }) => `${title} a un nouveau prix : à vous de décider`,
    headline: ({ title }) => `${title} a un nouveau prix`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} demande désormais ${newAmount} pour « ${title} » ; vous aviez accepté ${oldAmount}.\n\n` +
      `Sans votre accord, rien n’est renouvelé au nouveau prix, et l’abonnement prend fin le ${endsAt}.`,
    action: {
      label: 'Décider',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} : abonnement renouvelé`,
    headline: ({ title }) => `${title} : abonnement renouvelé`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Votre abonnement à « ${title} », chez ${merchant}, court maintenant jusqu’au ${untilAt}. Le montant de ${priceAmount} est sur votre note.`,
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} : renouvellement impossible`,
    headline: ({ title }) => `L’abonnement à « ${title} » n’a pas pu être renouvelé`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Votre abonnement à « ${title} », chez ${merchant}, prend fin le ${endsAt}. Nous avons essayé de le renouveler, mais ${renewalReason(reasons, reason)}.\n\n` +
      'Nous réessayons pendant quelques jours. Vous pouvez aussi le renouveler vous-même.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} : abonnement terminé`,
    headline: ({ title }) => `${title} : abonnement terminé`,
    body: ({ title, merchant, endsAt }) =>
      `Votre abonnement à « ${title} », chez ${merchant}, a pris fin le ${endsAt} et n’a pas été renouvelé. Rien n’a été débité.\n\n` +
      'Vous pouvez le reprendre à tout moment.',
    action: {
      label: 'Voir l’abonnement',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} : abonnement résilié`,
    headline: ({ title }) => `${title} : abonnement résilié`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Vous avez résilié « ${title} », chez ${merchant}, le ${cancelledAt}. Pour les jours qui restaient, le montant de ${creditAmount} ` +
      'a été crédité sur votre compte.',
    action: { label: 'Voir votre relevé', path: () => '/statements' },
  },
  subscription_cancelled_queued: {
    subject: ({ title }) => `${title} : abonnement résilié`,
    headline: ({ title }) => `${title} : abonnement résilié`,
    body: ({ title, merchant, creditAmount, cancelledAt, answerAt }) =>
      `Vous avez résilié « ${title} », chez ${merchant}, le ${cancelledAt}. Vous avez reçu beaucoup de remboursements ces derniers temps : ` +
      `une personne décide donc du montant de ${creditAmount} pour les jours qui restaient. Vous aurez notre réponse au ` +
      `plus tard le ${answerAt}. Jusque-là, le montant est retiré de votre note.`,
    action: { label: 'Voir votre relevé', path: () => '/statements' },
  },
  cancellation_granted: {
    subject: ({ creditAmount }) => `Remboursement accordé : ${creditAmount}`,
    headline: ({ creditAmount }) => `Vous récupérez ${creditAmount}`,
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Vous avez résilié « ${title} », chez ${merchantName}. Le montant de ${creditAmount} pour les jours qui restaient est ` +
      `définitivement retiré de votre note. Le motif qui nous a été donné : ${reason}`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  cancellation_refused: {
    subject: ({ title }) => `Pas d’avoir pour les jours qui restaient : ${title}`,
    headline: () => 'Nous n’avons pas pu vous rembourser',
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Vous avez résilié « ${title} », chez ${merchantName}. Une personne a examiné le montant de ${creditAmount} pour les ` +
      `jours qui restaient et l’a refusé. Le motif : ${reason}\n\nLe montant est de nouveau sur votre note.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
