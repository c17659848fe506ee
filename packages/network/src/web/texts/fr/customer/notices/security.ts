// French: what customers are told by e-mail about changes of what an account is signed on to with.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const securityNotices = {
  password_changed: {
    subject: () => 'Votre mot de passe a été changé',
    headline: () => 'Votre mot de passe a été changé',
    body: ({ changedAt }) =>
      `Le ${changedAt}. Tous les autres appareils ont été déconnectés.\n\n` +
      'Si ce n’était pas vous, récupérez aussitôt votre compte.',
    action: { label: 'Récupérer le compte', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Votre phrase de récupération a été changée',
    headline: () => 'Votre phrase de récupération a été changée',
    body: ({ changedAt }) =>
      `Le ${changedAt}. Pendant une semaine, la précédente vous rend encore, elle aussi, l’accès à votre compte.\n\nSi ce n’était pas vous, reprenez le compte maintenant, avec la phrase que vous connaissez. La personne qui l’a changée n’y aura alors plus accès.`,
    action: { label: 'Reprendre le compte', path: () => '/recover' },
  },
  passkey_added: {
    subject: () => 'Une clé d’accès a été ajoutée à votre compte',
    headline: () => 'Une clé d’accès a été ajoutée',
    body: ({ name }) =>
      `« ${name} » permet désormais de se connecter à votre compte.\n\nSi ce n’était pas vous, supprimez-la et changez votre mot de passe.`,
    action: { label: 'Voir vos clés d’accès', path: () => '/profile/security' },
  },
  passkey_removed: {
    subject: () => 'Une clé d’accès a été supprimée de votre compte',
    headline: () => 'Une clé d’accès a été supprimée',
    body: ({ name }) => `« ${name} » ne permet plus de se connecter à votre compte.`,
    action: { label: 'Voir vos clés d’accès', path: () => '/profile/security' },
  },
  app_added: {
    subject: () => 'Une application d’authentification a été configurée',
    headline: () => 'Une application d’authentification a été configurée',
    body: ({ changedAt }) =>
      `Depuis le ${changedAt}, votre compte demande ses codes, à la place des codes par e-mail.\n\n` +
      'Si ce n’était pas vous, récupérez votre compte.',
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Votre application d’authentification a été retirée',
    headline: () => 'Votre application d’authentification a été retirée',
    body: ({ changedAt }) =>
      `Depuis le ${changedAt}, votre compte demande à nouveau des codes par e-mail.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'Vous avez un nouveau code personnel',
    headline: () => 'Vous avez un nouveau code personnel',
    body: ({ changedAt }) =>
      `Il a été affiché le ${changedAt}, une seule fois. Le précédent ne fonctionne plus.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Votre identifiant a été changé',
    headline: () => 'Votre identifiant a été changé',
    body: ({ memberId }) =>
      `Il est maintenant ${memberId}. Votre code personnel est nouveau, lui aussi.\n\nSi ce n’était pas vous, changez votre mot de passe.`,
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
} as const satisfies SomeNoticeWords
