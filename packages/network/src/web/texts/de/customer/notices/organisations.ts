// German: what people of merchants’ organisations are told by e-mail.
import type { OrganisationRole } from '../../../../../organisations/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const roleWords: Readonly<Record<OrganisationRole, string>> = {
  owner: 'Inhaber',
  developer: 'Entwickler',
  accountant: 'Buchhaltung',
  support: 'Kundendienst',
}
const roles = (role: string): string => wordOf(roleWords, role)

export const organisationNotices = {
  organisation_invited: {
    subject: () => 'Sie sind in eine Organisation eingeladen',
    headline: () => 'Sie sind eingeladen',
    body: ({ organisationName, role, expiresAt }) =>
      `${organisationName} verkauft über das Netzwerk und lädt Sie ein, mitzuarbeiten. Ihre Rolle: ${roles(role)}.\n\n` +
      `Der Link gilt einmal, bis ${expiresAt}. Melden Sie sich mit Ihrem eigenen Konto an oder eröffnen Sie eines: eine Karte ist nicht nötig. ` +
      'Wenn Sie nicht möchten, brauchen Sie nichts zu tun.',
    action: { label: 'Einladung ansehen', path: ({ path }) => path },
  },
  organisation_joined: {
    subject: () => 'Jemand ist Ihrer Organisation beigetreten',
    headline: () => 'Eine Einladung wurde angenommen',
    body: ({ organisationName, role }) =>
      `Jemand, den Ihre Organisation eingeladen hat, gehört jetzt zu ${organisationName}. Rolle: ${roles(role)}. ` +
      'Wenn das nicht stimmt, nehmen Sie die Person wieder heraus.',
    action: { label: 'Personen ansehen', path: ({ organisation }) => `/console/${organisation}` },
  },
  organisation_role_changed: {
    subject: () => 'Ihre Rolle wurde geändert',
    headline: () => 'Sie haben eine andere Rolle',
    body: ({ organisationName, role }) =>
      `Ein Inhaber von ${organisationName} hat Ihre Rolle geändert: ${roles(role)}. Das gilt ab sofort.`,
    action: {
      label: 'Organisation ansehen',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  organisation_removed: {
    subject: () => 'Sie gehören nicht mehr zur Organisation',
    headline: () => 'Sie gehören nicht mehr dazu',
    body: ({ organisationName }) =>
      `Ein Inhaber von ${organisationName} hat Sie herausgenommen. Ihr eigenes Konto bleibt, wie es ist.`,
  },
  organisation_left: {
    subject: () => 'Jemand hat Ihre Organisation verlassen',
    headline: () => 'Jemand ist gegangen',
    body: ({ organisationName }) =>
      `Eine Person hat ${organisationName} verlassen. Tauschen Sie die Schlüssel und Token aus, die sie kannte.`,
    action: { label: 'Personen ansehen', path: ({ organisation }) => `/console/${organisation}` },
  },
  merchant_approved: {
    subject: () => 'Ihr Händlerkonto ist freigegeben',
    headline: () => 'Sie können jetzt verkaufen',
    body: ({ merchantName }) =>
      `${merchantName} ist freigegeben: Ab jetzt wird an jeder Adresse verkauft, die nachweislich Ihre ist.`,
    action: {
      label: 'Händlerkonto ansehen',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  merchant_refused: {
    subject: () => 'Ihr Händlerkonto wurde nicht freigegeben',
    headline: () => 'Es wurde nicht freigegeben',
    body: ({ merchantName, reason }) =>
      `${merchantName} wurde nicht freigegeben und verkauft nichts. Der Grund:\n\n${reason}`,
    action: {
      label: 'Organisation ansehen',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  webhook_paused: {
    subject: () => 'Eine Adresse nimmt Ihre Ereignisse nicht mehr an',
    headline: () => 'Eine Adresse nimmt nichts mehr an',
    body: ({ url, merchantName }) =>
      `Drei Tage lang hat ${url} keines der Ereignisse von ${merchantName} angenommen. Die Adresse ist angehalten und erfährt nichts mehr, bis Sie sie weiterlaufen lassen; dann erfährt sie, was sie versäumt hat.`,
    action: {
      label: 'Organisation ansehen',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
