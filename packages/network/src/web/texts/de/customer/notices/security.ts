// German: what customers are told by e-mail about changes of what an account is signed on to with.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { toSecurity } from './ways.ts'

const toPasskeys = { label: 'Ihre Passkeys ansehen', path: () => '/profile/security' } as const

export const securityNotices = {
  password_changed: {
    subject: () => 'Ihr Passwort wurde geändert',
    headline: () => 'Ihr Passwort wurde geändert',
    body: ({ changedAt }) =>
      `Das geschah am ${changedAt}. Alle anderen Geräte wurden abgemeldet.\n\n` +
      'Falls Sie es nicht waren, stellen Sie den Zugang zu Ihrem Konto sofort wieder her.',
    action: { label: 'Zugang wiederherstellen', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Ihre Wiederherstellungsphrase wurde geändert',
    headline: () => 'Ihre Wiederherstellungsphrase wurde geändert',
    body: ({ changedAt }) =>
      `Das geschah am ${changedAt}. Eine Woche lang kommen Sie auch mit der bisherigen noch in Ihr Konto zurück.\n\nFalls Sie es nicht waren, holen Sie sich das Konto jetzt zurück, mit der Phrase, die Sie kennen. Wer sie geändert hat, ist damit ausgesperrt.`,
    action: { label: 'Konto zurückholen', path: () => '/recover' },
  },
  passkey_added: {
    subject: () => 'Ihrem Konto wurde ein Passkey hinzugefügt',
    headline: () => 'Ein Passkey wurde hinzugefügt',
    body: ({ name }) =>
      `Mit „${name}“ kann man sich jetzt in Ihrem Konto anmelden.\n\n` +
      'Falls Sie es nicht waren, entfernen Sie ihn und ändern Sie Ihr Passwort.',
    action: toPasskeys,
  },
  passkey_removed: {
    subject: () => 'Aus Ihrem Konto wurde ein Passkey entfernt',
    headline: () => 'Ein Passkey wurde entfernt',
    body: ({ name }) => `Mit „${name}“ kann man sich nicht mehr in Ihrem Konto anmelden.`,
    action: toPasskeys,
  },
  app_added: {
    subject: () => 'Eine Authenticator-App wurde eingerichtet',
    headline: () => 'Eine Authenticator-App wurde eingerichtet',
    body: ({ changedAt }) =>
      `Seit dem ${changedAt} fragt Ihr Konto nach ihren Codes statt nach Codes per E-Mail.\n\n` +
      'Falls Sie es nicht waren, stellen Sie den Zugang zu Ihrem Konto wieder her.',
    action: toSecurity,
  },
  app_removed: {
    subject: () => 'Ihre Authenticator-App wurde entfernt',
    headline: () => 'Ihre Authenticator-App wurde entfernt',
    body: ({ changedAt }) =>
      `Seit dem ${changedAt} fragt Ihr Konto wieder nach Codes per E-Mail.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
  code_renewed: {
    subject: () => 'Sie haben einen neuen persönlichen Code',
    headline: () => 'Sie haben einen neuen persönlichen Code',
    body: ({ changedAt }) =>
      `Er wurde am ${changedAt} einmal gezeigt. Der bisherige gilt nicht mehr.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
  member_id_changed: {
    subject: () => 'Ihr Mitgliedsname wurde geändert',
    headline: () => 'Ihr Mitgliedsname wurde geändert',
    body: ({ memberId }) =>
      `Er lautet jetzt ${memberId}. Auch Ihr persönlicher Code ist ein neuer.\n\n` +
      'Falls Sie es nicht waren, ändern Sie Ihr Passwort.',
    action: toSecurity,
  },
} as const satisfies SomeNoticeWords
