// French: what customers are told by e-mail about groups, and who signs on to their accounts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const groupNotices = {
  group_invited: {
    subject: () => 'Quelqu’un vous invite à acheter sur sa facture',
    headline: () => 'Vous avez une invitation',
    body: ({ expiresAt }) =>
      'Quelqu’un souhaite que vous ayez votre propre compte, à ses frais. Le lien indique de qui ' +
      'il s’agit, et vous permet de choisir un mot de passe.\n\n' +
      `Il fonctionne une seule fois, jusqu’au ${expiresAt}. Si vous préférez ne pas accepter, vous n’avez rien à faire.`,
    action: { label: 'Voir l’invitation', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Vous avez une invitation, mais déjà un compte',
    headline: () => 'Vous avez déjà un compte',
    body: () =>
      'Une personne qui paie pour un groupe a invité cette adresse à le rejoindre. L’adresse appartient à votre propre compte, ' +
      'et une adresse ne peut en avoir qu’un : rien n’a donc changé.\n\n' +
      'Si vous souhaitez rejoindre le groupe, donnez à cette personne une autre de vos adresses.',
  },
  group_added: {
    subject: () => 'Un compte a été ouvert pour vous',
    headline: () => 'Vous avez un compte que quelqu’un d’autre paie',
    body: ({ memberId }) =>
      'La personne qui paie pour le groupe l’a ouvert avec cette adresse et un mot de passe, qu’elle vous ' +
      `donnera. Confirmez que cette adresse est la vôtre : d’ici là, nous n’y enverrons rien d’autre. Connectez-vous avec elle ou avec votre identifiant : ${memberId}. ` +
      'Elle voit ce que vous achetez ; personne d’autre ne le voit.\n\nChoisissez, s’il vous plaît, votre propre mot de passe.',
    action: { label: 'Confirmer l’adresse', path: ({ path }) => path },
  },
  group_joined: {
    subject: () => 'Votre invitation a été acceptée',
    headline: () => 'Quelqu’un a rejoint votre groupe',
    body: () =>
      'Cette personne achète désormais sur votre facture. Vous pouvez lui fixer des plafonds à tout moment.',
    action: { label: 'Voir son compte', path: ({ account }) => `/group/${account}` },
  },
  group_removed: {
    subject: () => 'Votre compte dans le groupe a été fermé',
    headline: () => 'Vous ne faites plus partie du groupe',
    body: () =>
      'La personne qui paie pour le groupe a retiré votre compte de sa facture. Vous ne pouvez plus vous y ' +
      'connecter. Cette adresse est de nouveau libre : vous pouvez l’utiliser pour ouvrir votre propre compte.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_left: {
    subject: () => 'Vous avez quitté le groupe',
    headline: () => 'Vous avez quitté le groupe',
    body: () =>
      'Votre compte dans ce groupe est fermé, et personne ne peut plus s’y connecter. Cette adresse est de nouveau ' +
      'libre : vous pouvez l’utiliser pour ouvrir votre propre compte.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_closed: {
    subject: () => 'Votre compte a été fermé et effacé',
    headline: () => 'Le compte qui payait pour vous est fermé',
    body: () =>
      'La personne qui payait vos achats a fermé son compte, et le vôtre en faisait partie. Vous ne pouvez ' +
      'plus vous y connecter, et votre nom, vos adresses, vos appareils et vos messages ont été effacés avec lui. Cette ' +
      'adresse est de nouveau libre : vous pouvez l’utiliser pour ouvrir votre propre compte.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
  group_member_left: {
    subject: () => 'Quelqu’un a quitté votre groupe',
    headline: () => 'Quelqu’un a quitté votre groupe',
    body: () =>
      'Cette personne n’achète plus rien sur votre facture. Ses achats restent sur votre relevé.',
    action: { label: 'Voir son compte', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Votre compte a un accès de plus',
    headline: () => 'Une personne de plus peut se connecter à votre compte',
    body: () =>
      'Elle voit et achète tout ce que vous pouvez voir et acheter. Si vous n’êtes pas au courant, retirez cet accès et ' +
      'changez votre mot de passe.',
    action: { label: 'Voir qui peut se connecter', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Votre accès a été retiré',
    headline: () => 'Vous ne pouvez plus vous connecter au compte',
    body: () =>
      'Une personne qui partageait un compte avec vous en a retiré votre accès. Cette adresse est de nouveau libre : ' +
      'vous pouvez l’utiliser pour ouvrir votre propre compte.',
    action: { label: 'Ouvrir un compte', path: () => '/register' },
  },
} as const satisfies SomeNoticeWords
