// German: what customers are told by e-mail about statements and the address of an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Ihr Kontoauszug vom ${closedOn}`,
    headline: ({ owedAmount }) => `Ihr Kontoauszug ist da: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Ihr Zeitraum wurde am ${closedOn} mit ${owedAmount} abgeschlossen.\n\n` +
      'Der Kontoauszug führt jeden Kauf auf, mit einem PDF und einer Tabelle zum Herunterladen.',
    action: { label: 'Kontoauszug ansehen', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} sind auf dem Weg zurück zu Ihnen`,
    headline: ({ returnedAmount }) => `${returnedAmount} sind unterwegs`,
    body: ({ returnedAmount }) =>
      `Ihr Konto ist geschlossen, und ${returnedAmount} davon gehören noch Ihnen. Der Betrag ist jetzt dorthin unterwegs, ` +
      'wohin wir ihn auf Ihren Wunsch schicken sollten, und sollte in wenigen Tagen da sein.',
  },
  email_change_link: {
    subject: () => 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    headline: () => 'Ist das Ihre neue Adresse?',
    body: ({ expiresAt }) =>
      `Jemand möchte, dass die E-Mails eines Kontos von jetzt an hierher kommen. Falls Sie es waren, öffnen Sie den Link vor dem ${expiresAt}.\n\n` +
      'Falls Sie es nicht waren, müssen Sie nichts tun: Ohne den Link ändert sich nichts.',
    action: { label: 'Adresse bestätigen', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Ihr Konto hat eine andere E-Mail-Adresse',
    headline: () => 'Die Adresse Ihres Kontos wurde geändert',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde die E-Mail-Adresse Ihres Kontos geändert und an der neuen bestätigt. An diese hier kommen keine E-Mails des Kontos mehr.\n\n` +
      'Falls Sie es nicht waren, sagen Sie es sofort unserem Kundenservice.',
  },
} as const satisfies SomeNoticeWords
