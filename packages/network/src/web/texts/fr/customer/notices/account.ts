// French: what customers are told by e-mail about statements and the address of an account.
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords, StatementOutcome } from '../../../notice-words.ts'

/** What became of what was owed, for a statement that was not asked for. */
const outcomes: Readonly<Record<StatementOutcome, (amount: string) => string>> = {
  below_threshold: (amount) =>
    `Vous devez ${amount}, trop peu pour un paiement à part : la somme est reportée sur votre prochaine facture, et rien n’a été débité.`,
  still_open: (amount) =>
    `Vous devez ${amount}. Un paiement antérieur n’a pas encore de réponse, donc rien de plus n’a été demandé : le reste viendra avec votre prochaine facture.`,
  without_method: (amount) =>
    `Vous devez ${amount}, mais votre compte n’a pas de moyen de paiement ; rien n’a été débité.`,
  in_credit: (amount) =>
    `Vous avez un avoir de ${amount}. Il sera déduit de votre prochaine facture ; rien n’a été débité.`,
}

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Votre relevé du ${closedOn}`,
    headline: ({ owedAmount, outcome }) =>
      outcome === 'in_credit'
        ? `Vous avez un avoir : ${owedAmount}`
        : `Votre relevé est prêt : ${owedAmount}`,
    body: ({ closedOn, owedAmount, outcome }) =>
      `Votre période s’est terminée le ${closedOn}. ${wordOf(outcomes, outcome)(owedAmount)}\n\n` +
      'Le relevé indique chaque achat, avoir et paiement, avec un PDF et un tableau à télécharger.',
    action: { label: 'Voir le relevé', path: ({ period }) => `/statements/${period}` },
  },
  payment_asked: {
    subject: ({ closedOn }) => `Votre relevé du ${closedOn}`,
    headline: ({ askedAmount }) => `Votre facture : ${askedAmount}`,
    body: ({ closedOn, askedAmount, method }) =>
      `Votre période s’est terminée le ${closedOn}. Le paiement de ${askedAmount} par ${method} est en cours et n’a pas encore de réponse : vous n’avez rien à faire.\n\n` +
      'Nous vous écrirons quand il sera réglé, ou s’il est refusé.',
    action: { label: 'Voir le relevé', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `Votre remboursement est en route : ${returnedAmount}`,
    headline: ({ returnedAmount }) => `En route vers vous : ${returnedAmount}`,
    body: ({ returnedAmount }) =>
      `Votre compte est fermé, et la somme de ${returnedAmount} vous revient encore. Elle vient de partir vers la destination ` +
      'que vous nous avez indiquée, et devrait y arriver d’ici quelques jours.',
  },
  email_change_link: {
    subject: () => 'Confirmez votre nouvelle adresse e-mail',
    headline: () => 'Est-ce votre nouvelle adresse ?',
    body: ({ expiresAt }) =>
      `Quelqu’un souhaite que les e-mails d’un compte arrivent désormais ici. Si c’était vous, ouvrez le lien avant le ${expiresAt}.\n\n` +
      'Si ce n’était pas vous, vous n’avez rien à faire : sans le lien, rien ne change.',
    action: { label: 'Confirmer l’adresse', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Votre compte a une autre adresse e-mail',
    headline: () => 'L’adresse de votre compte a été changée',
    body: ({ changedAt }) =>
      `Le ${changedAt}, l’adresse e-mail de votre compte a été changée, et confirmée à la nouvelle adresse. L’adresse où vous lisez ce message ne reçoit plus d’e-mails de ce compte.\n\n` +
      'Si ce n’était pas vous, reprenez le compte dans la semaine : demandez un lien à cette adresse, et ayez votre phrase de récupération sous la main.',
    action: { label: 'Reprendre le compte', path: () => '/recover' },
  },
} as const satisfies SomeNoticeWords
