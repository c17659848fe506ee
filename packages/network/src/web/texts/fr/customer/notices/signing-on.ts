// French: what customers are told by e-mail about signing on, and getting back into an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const signingOnNotices = {
  sign_on_link: {
    subject: () => 'Votre lien de connexion',
    headline: () => 'Se connecter',
    body: () =>
      'Voici le lien que vous avez demandé. Il sert une seule fois, dans les 15 minutes.\n\n' +
      'Si vous ne l’avez pas demandé, vous n’avez rien à faire : personne ne peut se connecter sans cet e-mail.',
    action: { label: 'Se connecter', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Retrouvez l’accès à votre compte',
    headline: () => 'Choisissez un nouveau mot de passe',
    body: () =>
      'Quelqu’un, peut-être vous, ne peut plus se connecter à votre compte. Ce lien sert une seule fois, dans les 30 ' +
      'minutes, et demande votre phrase de récupération.\n\nSi ce n’était pas vous, vous n’avez rien à faire.',
    action: { label: 'Choisir un nouveau mot de passe', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Retrouvez l’accès à votre compte à cette adresse',
    headline: () => 'Votre récupération a commencé',
    body: ({ worksAt }) =>
      `Cette adresse a été donnée pour récupérer un compte. Le lien ci-dessous fonctionne à partir du ${worksAt}, une seule fois, ` +
      'pendant sept jours, et demande à nouveau la phrase de récupération. Jusque-là, le titulaire peut tout arrêter.\n\n' +
      'Si vous n’êtes au courant de rien, vous n’avez rien à faire.',
    action: { label: 'Poursuivre la récupération', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Quelqu’un récupère votre compte',
    headline: () => 'Est-ce vous ?',
    body: ({ worksAt }) =>
      'Quelqu’un qui connaît votre identifiant, votre code personnel et votre phrase de récupération affirme que cette ' +
      `adresse est perdue, et en a donné une autre. À partir du ${worksAt}, cette personne pourra prendre le contrôle du compte.\n\n` +
      'Si ce n’est pas vous : connectez-vous avec un lien reçu par e-mail ou une clé d’accès. Cela suffit à tout arrêter. Choisissez ensuite une nouvelle phrase de récupération.',
    action: { label: 'Tout arrêter : se connecter', path: () => '/sign-on/link' },
  },
  recovered: {
    subject: () => 'Votre compte a été récupéré',
    headline: () => 'Votre compte a un nouveau mot de passe',
    body: ({ changedAt }) =>
      `Le ${changedAt}, votre compte a été récupéré avec votre phrase de récupération. Tous les appareils ont été ` +
      'déconnectés, les clés d’accès et l’application d’authentification retirées, et le mot de passe a changé.\n\n' +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
    action: { label: 'Voir votre compte', path: () => '/profile/security' },
  },
  address_moved: {
    subject: () => 'Votre compte a une autre adresse e-mail',
    headline: () => 'Votre compte a été récupéré à une autre adresse',
    body: ({ changedAt }) =>
      `Le ${changedAt}, votre compte a été récupéré avec votre identifiant, votre code personnel et votre phrase de ` +
      'récupération ; il est désormais rattaché à une autre adresse. Celle où vous lisez ce message ne reçoit plus d’e-mails de ce compte.\n\n' +
      'Si ce n’était pas vous, prévenez aussitôt notre service client.',
  },
  new_device: {
    subject: () => 'Un nouvel appareil s’est connecté à votre compte',
    headline: () => 'Un nouvel appareil s’est connecté',
    body: ({ device, network, signedOnAt }) =>
      `Le ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, réseau ${network}`}.` +
      '\n\nSi c’était vous, vous n’avez rien à faire. Sinon, déconnectez l’appareil et changez votre mot de passe.',
    action: { label: 'Voir où votre compte est connecté', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Votre code de confirmation',
    headline: () => 'Confirmez que c’est vous',
    body: ({ code }) =>
      `Votre code est ${code}. Il fonctionne pendant 10 minutes, dans le navigateur où vous l’avez demandé.\n\n` +
      'Ne le donnez jamais à personne. Si vous ne l’avez pas demandé, changez votre mot de passe.',
  },
} as const satisfies SomeNoticeWords
