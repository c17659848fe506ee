// English: what people of merchants’ organisations are told by e-mail.
import type { OrganisationRole } from '../../../../../organisations/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const roleWords: Readonly<Record<OrganisationRole, string>> = {
  owner: 'owner',
  developer: 'developer',
  accountant: 'accountant',
  support: 'support',
}
const roles = (role: string): string => wordOf(roleWords, role)

export const organisationNotices = {
  organisation_invited: {
    subject: () => 'You are invited to an organisation',
    headline: () => 'You are invited',
    body: ({ organisationName, role, expiresAt }) =>
      `${organisationName} sells through the network, and would like you to belong to its people, as ${roles(role)}.\n\n` +
      `The link works once, until ${expiresAt}. Sign on with an account of your own, or open one: no card is needed. ` +
      'If you would rather not, there is nothing to do.',
    action: { label: 'See the invitation', path: ({ path }) => path },
  },
  organisation_joined: {
    subject: () => 'Somebody joined your organisation',
    headline: () => 'An invitation was accepted',
    body: ({ organisationName, role }) =>
      `Somebody whom your organisation invited belongs to ${organisationName} now, as ${roles(role)}. ` +
      'If that is not right, take them off.',
    action: { label: 'See the people', path: ({ organisation }) => `/console/${organisation}` },
  },
  organisation_role_changed: {
    subject: () => 'Your role was changed',
    headline: () => 'You have another role',
    body: ({ organisationName, role }) =>
      `An owner of ${organisationName} has made you ${roles(role)}. It counts from now on.`,
    action: {
      label: 'See the organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  organisation_removed: {
    subject: () => 'You were taken off an organisation',
    headline: () => 'You no longer belong to it',
    body: ({ organisationName }) =>
      `An owner of ${organisationName} has taken you off. Your own account stays as it is.`,
  },
  organisation_left: {
    subject: () => 'Somebody left your organisation',
    headline: () => 'Somebody left',
    body: ({ organisationName }) =>
      `One of the people of ${organisationName} has left. Change the keys and tokens that they knew.`,
    action: { label: 'See the people', path: ({ organisation }) => `/console/${organisation}` },
  },
  merchant_approved: {
    subject: () => 'Your merchant was approved',
    headline: () => 'You can sell now',
    body: ({ merchantName }) =>
      `${merchantName} was approved: from now on it sells at each address that is proved to be yours.`,
    action: {
      label: 'See the merchant',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  merchant_refused: {
    subject: () => 'Your merchant was not approved',
    headline: () => 'It was not approved',
    body: ({ merchantName, reason }) =>
      `${merchantName} was not approved, and sells nothing. The reason:\n\n${reason}`,
    action: {
      label: 'See the organisation',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  webhook_paused: {
    subject: () => 'An address no longer takes your events',
    headline: () => 'An address takes nothing any more',
    body: ({ url, merchantName }) =>
      `For three days, ${url} took none of the events of ${merchantName}. It is paused, and is told nothing until you let it go on; then it is told what it missed.`,
    action: {
      label: 'See the organisation',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
