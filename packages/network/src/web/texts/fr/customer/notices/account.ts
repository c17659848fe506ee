// French: what customers are told by e-mail about statements and the address of an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Votre relevé du ${closedOn}`,
    headline: ({ owedAmount }) => `Votre relevé est prêt : ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Votre période s’est terminée le ${closedOn} avec un montant de ${owedAmount}.\n\n` +
      'Le relevé indique chaque achat, avec un PDF et un tableau à télécharger.',
    action: { label: 'Voir le relevé', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} vous sont renvoyés`,
    headline: ({ returnedAmount }) => `${returnedAmount} sont en route`,
    body: ({ returnedAmount }) =>
      `Votre compte est fermé, et ${returnedAmount} vous reviennent encore. Cette somme vient de partir vers la destination ` +
      'que vous nous avez indiquée ; elle devrait y arriver d’ici quelques jours.',
  },
  email_change_link: {
    subject: () => 'Confirmez votre nouvelle adresse e-mail',
    headline: () => 'Est-ce votre nouvelle adresse ?',
    body: ({ expiresAt }) =>
      `Quelqu’un souhaite que les e-mails d’un compte arrivent désormais ici. Si c’était vous, ouvrez le lien avant le ${expiresAt}.\n\n` +
      'Si ce n’était pas vous, il n’y a rien à faire : sans le lien, rien ne change.',
    action: { label: 'Confirmer l’adresse', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Votre compte a une autre adresse e-mail',
    headline: () => 'L’adresse de votre compte a été changée',
    body: ({ changedAt }) =>
      `Le ${changedAt}, l’adresse e-mail de votre compte a été changée, et confirmée à la nouvelle adresse. Celle-ci n’en reçoit plus aucun e-mail.\n\n` +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
  },
} as const satisfies SomeNoticeWords
