// German: what customers are told by e-mail about groups, and who signs on to their accounts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

const toRegistration = { label: 'Konto eröffnen', path: () => '/register' } as const

const toAccount = {
  label: 'Dieses Konto ansehen',
  path: ({ account }: { readonly account: string }) => `/group/${account}`,
} as const

export const groupNotices = {
  group_invited: {
    subject: () => 'Sie sind eingeladen: Jemand bezahlt, was Sie kaufen',
    headline: () => 'Sie sind eingeladen',
    body: ({ expiresAt }) =>
      'Jemand möchte, dass Sie ein eigenes Konto bekommen, und bezahlt, was Sie damit kaufen. Der Link sagt Ihnen, wer ' +
      'es ist, und lässt Sie ein Passwort wählen.\n\n' +
      `Er gilt einmal, bis zum ${expiresAt}. Wenn Sie das nicht möchten, müssen Sie nichts tun.`,
    action: { label: 'Einladung ansehen', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Sie wurden eingeladen, haben aber schon ein Konto',
    headline: () => 'Sie haben schon ein Konto',
    body: () =>
      'Jemand, der für eine Gruppe zahlt, hat diese Adresse in die Gruppe eingeladen. Sie gehört zu Ihrem eigenen ' +
      'Konto, und eine Adresse kann nur eines haben; deshalb wurde nichts geändert.\n\n' +
      'Wenn Sie beitreten möchten, nennen Sie der Person eine andere Ihrer Adressen.',
  },
  group_added: {
    subject: () => 'Für Sie wurde ein Konto eröffnet',
    headline: () => 'Sie haben ein Konto, für das jemand anderes zahlt',
    body: ({ memberId }) =>
      'Wer für die Gruppe zahlt, hat es mit dieser Adresse und einem Passwort eröffnet, das Sie von dieser Person ' +
      `bekommen. Bestätigen Sie, dass die Adresse Ihnen gehört: Bis dahin senden wir Ihnen nichts anderes. Sie melden sich mit ihr an oder mit Ihrem Mitgliedsnamen: ${memberId}. ` +
      'Wer zahlt, sieht, was Sie kaufen; sonst niemand.\n\nBitte wählen Sie ein eigenes Passwort.',
    action: { label: 'Adresse bestätigen', path: ({ path }) => path },
  },
  group_joined: {
    subject: () => 'Ihre Einladung wurde angenommen',
    headline: () => 'Jemand ist Ihrer Gruppe beigetreten',
    body: () =>
      'Von jetzt an kauft diese Person auf Ihre Rechnung. Sie können jederzeit Limits für sie setzen.',
    action: toAccount,
  },
  group_removed: {
    subject: () => 'Ihr Konto in der Gruppe wurde geschlossen',
    headline: () => 'Sie gehören nicht mehr zur Gruppe',
    body: () =>
      'Wer für die Gruppe zahlt, hat Ihr Konto von der Rechnung genommen. Sie können sich dort nicht mehr anmelden. ' +
      'Diese Adresse ist wieder frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_left: {
    subject: () => 'Sie haben die Gruppe verlassen',
    headline: () => 'Sie haben die Gruppe verlassen',
    body: () =>
      'Ihr Konto dort ist geschlossen, und niemand kann sich mehr darin anmelden. Diese Adresse ist wieder frei: Sie ' +
      'können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_closed: {
    subject: () => 'Ihr Konto wurde geschlossen und gelöscht',
    headline: () => 'Das Konto, das für Sie bezahlt hat, ist geschlossen',
    body: () =>
      'Die Person, die Ihre Käufe bezahlt hat, hat ihr Konto geschlossen, und Ihres gehörte dazu. Sie können sich dort ' +
      'nicht mehr anmelden, und Ihr Name, Ihre Adressen, Geräte und Nachrichten wurden dabei gelöscht. Diese ' +
      'Adresse ist wieder frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
  group_member_left: {
    subject: () => 'Jemand hat Ihre Gruppe verlassen',
    headline: () => 'Jemand hat Ihre Gruppe verlassen',
    body: () =>
      'Diese Person kauft nichts mehr auf Ihre Rechnung. Was sie gekauft hat, bleibt in Ihrem Kontoauszug.',
    action: toAccount,
  },
  group_sign_on_added: {
    subject: () => 'Ihr Konto hat eine weitere Anmeldung',
    headline: () => 'Eine weitere Person kann sich in Ihrem Konto anmelden',
    body: () =>
      'Diese Person sieht und kauft alles, was Sie auch können. Falls Sie nichts davon wissen, entfernen Sie die ' +
      'Anmeldung wieder und ändern Sie Ihr Passwort.',
    action: { label: 'Anmeldungen ansehen', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Ihre Anmeldung wurde entfernt',
    headline: () => 'Sie können sich in dem Konto nicht mehr anmelden',
    body: () =>
      'Jemand, der ein Konto mit Ihnen geteilt hat, hat Ihre Anmeldung daraus entfernt. Diese Adresse ist wieder ' +
      'frei: Sie können mit ihr ein eigenes Konto eröffnen.',
    action: toRegistration,
  },
} as const satisfies SomeNoticeWords
