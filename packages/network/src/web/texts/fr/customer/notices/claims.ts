// French: what customers are told by e-mail about refunds and disputes.
import { chargeReason } from '../../../charge-reasons.ts'
import type { ChargeReasons } from '../../../charge-reasons.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const reasons: ChargeReasons = {
  opened: 'l’article a été ouvert sur un de vos appareils après l’achat.',
  regular:
    'l’achat a été fait sur un de vos appareils, chez un marchand où vous aviez déjà acheté.',
}

export const claimNotices = {
  refund_granted: {
    subject: ({ refundAmount }) => `Remboursement accordé : ${refundAmount}`,
    headline: ({ refundAmount }) => `Vous récupérez ${refundAmount}`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Vous avez demandé le remboursement de « ${title} », chez ${merchantName}. Le montant de ${refundAmount} est retiré de votre ` +
      `note.${reason === '' ? '' : ` Le motif qui nous a été donné : ${reason}`}\n\n` +
      'Si vous l’aviez déjà payé, la prochaine facture est réduite d’autant.',
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `Nous examinons votre demande : ${title}`,
    headline: () => 'Une personne examine votre demande',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Vous avez demandé le remboursement de ${refundAmount} pour « ${title} », chez ${merchantName}. Vous aurez notre réponse au plus tard le ` +
      `${answerAt}. Jusque-là, le montant est retiré de votre note.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_refused: {
    subject: ({ title }) => `Votre demande a été refusée : ${title}`,
    headline: () => 'Nous n’avons pas pu vous rembourser',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Vous avez demandé le remboursement de ${refundAmount} pour « ${title} », chez ${merchantName}. Une personne a examiné la demande et ` +
      `l’a refusée. Le motif : ${reason}\n\nLe montant est de nouveau sur votre note.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Vous ne devez pas ${disputedAmount}`,
    headline: () => 'Le débit est annulé',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Le montant de ${disputedAmount} est définitivement retiré ` +
      `de votre note.${reason === '' ? '' : ` Le motif qui nous a été donné : ${reason}`}\n\n` +
      'Quelqu’un connaît peut-être votre mot de passe. Choisissez-en un nouveau et déconnectez tous les appareils.',
    action: { label: 'Protéger votre compte', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Nous examinons le débit : ${title}`,
    headline: () => 'Une personne examine le débit',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Le montant de ${disputedAmount} est retiré de votre note ` +
      `pendant que nous l’examinons. Vous aurez notre réponse au plus tard le ${answerAt}.\n\n` +
      'Quelqu’un connaît peut-être votre mot de passe. Choisissez-en un nouveau et déconnectez tous les appareils.',
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `Le débit est maintenu : ${title}`,
    headline: () => 'Le débit est maintenu',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Vous nous avez dit ne pas avoir acheté « ${title} », chez ${merchantName}. Ce que nous avons constaté indique le ` +
      `contraire : ${chargeReason(reasons, { rule, reason })}` +
      `\n\nLe montant de ${disputedAmount} est de nouveau sur votre note. Si vous ne voulez plus de cet achat, vous pouvez encore demander un remboursement.`,
    action: { label: 'Voir l’achat', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
