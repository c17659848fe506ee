// German: what customers are told by e-mail about signing on, and getting back into an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { toSecurity } from './ways.ts'

export const signingOnNotices = {
  sign_on_link: {
    subject: () => 'Ihr Link zum Anmelden',
    headline: () => 'Anmelden',
    body: () =>
      'Hier ist der Link, den Sie angefordert haben. Er gilt 15\u00a0Minuten lang und nur einmal.\n\n' +
      'Falls Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ohne diese E-Mail kann sich niemand anmelden.',
    action: { label: 'Anmelden', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Zurück in Ihr Konto',
    headline: () => 'Wählen Sie ein neues Passwort',
    body: () =>
      'Jemand, vielleicht Sie, kann sich nicht mehr in Ihrem Konto anmelden. Dieser Link gilt 30\u00a0Minuten lang und ' +
      'nur einmal; er fragt nach Ihrer Wiederherstellungsphrase.\n\nFalls Sie es nicht waren, müssen Sie nichts tun.',
    action: { label: 'Neues Passwort wählen', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Zurück in Ihr Konto, mit dieser Adresse',
    headline: () => 'Ihre Wiederherstellung hat begonnen',
    body: ({ worksAt }) =>
      'Diese Adresse wurde angegeben, um den Zugang zu einem Konto wiederherzustellen. Der Link unten gilt ab dem ' +
      `${worksAt} sieben Tage lang, ein einziges Mal, und fragt noch einmal nach der ` +
      'Wiederherstellungsphrase. Vorher kann die Person, der das Konto gehört, die Wiederherstellung stoppen.\n\n' +
      'Falls Sie nichts davon wissen, müssen Sie nichts tun.',
    action: { label: 'Wiederherstellung fortsetzen', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Jemand stellt den Zugang zu Ihrem Konto wieder her',
    headline: () => 'Sind Sie das?',
    body: ({ worksAt }) =>
      'Jemand, der Ihren Mitgliedsnamen, Ihren persönlichen Code und Ihre Wiederherstellungsphrase kennt, sagt, dass ' +
      `diese Adresse verloren ist, und hat eine andere angegeben. Ab dem ${worksAt} kann diese Person das Konto ` +
      'übernehmen.\n\n' +
      'Falls Sie das nicht sind: Melden Sie sich mit einem Link per E-Mail oder mit einem Passkey an. Schon das stoppt die ' +
      'Wiederherstellung. Wählen Sie dann eine neue Wiederherstellungsphrase.',
    action: { label: 'Stoppen: anmelden', path: () => '/sign-on/link' },
  },
  recovered: {
    subject: () => 'Der Zugang zu Ihrem Konto wurde wiederhergestellt',
    headline: () => 'Ihr Konto hat ein neues Passwort',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde der Zugang zu Ihrem Konto mit Ihrer Wiederherstellungsphrase wiederhergestellt. Alle ` +
      'Geräte wurden abgemeldet, Passkeys und Authenticator-App entfernt, und ein neues Passwort wurde gewählt.\n\n' +
      'Falls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
    action: toSecurity,
  },
  address_moved: {
    subject: () => 'Ihr Konto hat eine andere E-Mail-Adresse',
    headline: () => 'Der Zugang wurde mit einer anderen Adresse wiederhergestellt',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde der Zugang zu Ihrem Konto mit Mitgliedsname, persönlichem Code und ` +
      'Wiederherstellungsphrase wiederhergestellt; es gehört jetzt zu einer anderen Adresse. An diese alte Adresse gehen ' +
      'keine E-Mails des Kontos mehr.\n\nFalls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
  },
  new_device: {
    subject: () => 'Ein neues Gerät hat sich in Ihrem Konto angemeldet',
    headline: () => 'Ein neues Gerät hat sich angemeldet',
    body: ({ device, network, signedOnAt }) =>
      `Am ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, Netz ${network}`}.` +
      '\n\nFalls Sie es waren, müssen Sie nichts tun. Falls nicht, melden Sie das Gerät ab und ändern Sie Ihr Passwort.',
    action: { label: 'Angemeldete Geräte ansehen', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Ihr Code zur Bestätigung',
    headline: () => 'Bestätigen Sie, dass Sie es sind',
    body: ({ code }) =>
      `Ihr Code ist ${code}. Er gilt 10\u00a0Minuten, in dem Browser, in dem Sie ihn angefordert haben.\n\n` +
      'Sagen Sie ihn niemandem. Falls Sie ihn nicht angefordert haben, ändern Sie Ihr Passwort.',
  },
} as const satisfies SomeNoticeWords
