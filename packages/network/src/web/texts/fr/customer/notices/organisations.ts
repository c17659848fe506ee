// French: what people of merchants’ organisations are told by e-mail.
import type { OrganisationRole } from '../../../../../organisations/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const roleWords: Readonly<Record<OrganisationRole, string>> = {
  owner: 'propriétaire',
  developer: 'développement',
  accountant: 'comptabilité',
  support: 'assistance',
}
const roles = (role: string): string => wordOf(roleWords, role)

export const organisationNotices = {
  organisation_invited: {
    subject: () => 'Vous êtes invité dans une organisation',
    headline: () => 'Vous êtes invité',
    body: ({ organisationName, role, expiresAt }) =>
      `${organisationName} vend par le réseau et vous invite à faire partie de son équipe. Votre rôle : ${roles(role)}.\n\n` +
      `Le lien fonctionne une fois, jusqu’au ${expiresAt}. Connectez-vous avec votre propre compte, ou ouvrez-en un : aucune carte n’est nécessaire. ` +
      'Si vous ne le souhaitez pas, il n’y a rien à faire.',
    action: { label: 'Voir l’invitation', path: ({ path }) => path },
  },
  organisation_joined: {
    subject: () => 'Quelqu’un a rejoint votre organisation',
    headline: () => 'Une invitation a été acceptée',
    body: ({ organisationName, role }) =>
      `Une personne invitée par votre organisation fait maintenant partie de ${organisationName}. Son rôle : ${roles(role)}. ` +
      'Si ce n’est pas juste, retirez-la.',
    action: {
      label: 'Voir les personnes',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  organisation_role_changed: {
    subject: () => 'Votre rôle a changé',
    headline: () => 'Vous avez un autre rôle',
    body: ({ organisationName, role }) =>
      `Un propriétaire de ${organisationName} a changé votre rôle : ${roles(role)}. Cela vaut dès maintenant.`,
    action: {
      label: 'Voir l’organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  organisation_removed: {
    subject: () => 'Vous ne faites plus partie d’une organisation',
    headline: () => 'Vous n’en faites plus partie',
    body: ({ organisationName }) =>
      `Un propriétaire de ${organisationName} vous a retiré. Votre propre compte reste tel qu’il est.`,
  },
  organisation_left: {
    subject: () => 'Quelqu’un a quitté votre organisation',
    headline: () => 'Quelqu’un est parti',
    body: ({ organisationName }) =>
      `Une personne a quitté ${organisationName}. Changez les clés et les jetons qu’elle connaissait.`,
    action: {
      label: 'Voir les personnes',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  merchant_approved: {
    subject: () => 'Votre compte marchand est approuvé',
    headline: () => 'Vous pouvez vendre',
    body: ({ merchantName }) =>
      `${merchantName} est approuvé : dès maintenant, il vend à chaque adresse dont il est prouvé qu’elle est la vôtre.`,
    action: {
      label: 'Voir le compte marchand',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  merchant_refused: {
    subject: () => 'Votre compte marchand n’a pas été approuvé',
    headline: () => 'Il n’a pas été approuvé',
    body: ({ merchantName, reason }) =>
      `${merchantName} n’a pas été approuvé et ne vend rien. La raison :\n\n${reason}`,
    action: {
      label: 'Voir l’organisation',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  webhook_paused: {
    subject: () => 'Une adresse ne prend plus vos événements',
    headline: () => 'Une adresse ne prend plus rien',
    body: ({ url, merchantName }) =>
      `Pendant trois jours, ${url} n’a pris aucun des événements de ${merchantName}. Elle est en pause et n’est plus informée de rien tant que vous ne la relancez pas ; elle apprend alors ce qu’elle a manqué.`,
    action: {
      label: 'Voir l’organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
