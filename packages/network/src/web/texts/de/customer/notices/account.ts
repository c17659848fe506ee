// German: what customers are told by e-mail about statements and the address of an account.
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords, StatementOutcome } from '../../../notice-words.ts'

/** What became of what was owed, for a statement that was not asked for. */
const outcomes: Readonly<Record<StatementOutcome, (amount: string) => string>> = {
  below_threshold: (amount) =>
    `${amount} sind offen, zu wenig für eine eigene Zahlung: Der Betrag kommt auf Ihre nächste Rechnung, und es wurde nichts abgebucht.`,
  still_open: (amount) =>
    `${amount} sind offen. Bei einer früheren Zahlung steht die Antwort noch aus, deshalb wurde nichts weiter angefordert: Der Rest kommt mit Ihrer nächsten Rechnung.`,
  without_method: (amount) =>
    `${amount} sind offen, aber für Ihr Konto ist kein Zahlungsmittel hinterlegt; es wurde nichts abgebucht.`,
  in_credit: (amount) =>
    `Sie haben ein Guthaben von ${amount}. Ihre nächste Rechnung verbraucht es; es wurde nichts abgebucht.`,
}

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Ihr Kontoauszug vom ${closedOn}`,
    headline: ({ owedAmount, outcome }) =>
      outcome === 'in_credit'
        ? `Ihr Guthaben: ${owedAmount}`
        : `Ihr Kontoauszug ist da: ${owedAmount}`,
    body: ({ closedOn, owedAmount, outcome }) =>
      `Ihr Abrechnungszeitraum wurde am ${closedOn} abgeschlossen. ${wordOf(outcomes, outcome)(owedAmount)}\n\n` +
      'Der Kontoauszug führt alle Käufe, Gutschriften und Zahlungen auf, mit einem PDF und einer Tabelle zum Herunterladen.',
    action: { label: 'Kontoauszug ansehen', path: ({ period }) => `/statements/${period}` },
  },
  payment_asked: {
    subject: ({ closedOn }) => `Ihr Kontoauszug vom ${closedOn}`,
    headline: ({ askedAmount }) => `Ihre Rechnung: ${askedAmount}`,
    body: ({ closedOn, askedAmount, method }) =>
      `Ihr Abrechnungszeitraum wurde am ${closedOn} abgeschlossen. Die Zahlung von ${askedAmount} mit ${method} läuft, und die Antwort steht noch aus: Sie müssen nichts tun.\n\n` +
      'Wir schreiben Ihnen, sobald die Rechnung bezahlt ist, oder falls die Zahlung abgelehnt wird.',
    action: { label: 'Kontoauszug ansehen', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} sind auf dem Weg zurück zu Ihnen`,
    headline: ({ returnedAmount }) => `${returnedAmount} sind unterwegs`,
    body: ({ returnedAmount }) =>
      `Ihr Konto ist geschlossen, und ${returnedAmount} davon gehören noch Ihnen. Der Betrag ist jetzt unterwegs ` +
      'an das Ziel, das Sie uns genannt haben, und sollte in wenigen Tagen da sein.',
  },
  email_change_link: {
    subject: () => 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    headline: () => 'Ist das Ihre neue Adresse?',
    body: ({ expiresAt }) =>
      `Jemand möchte, dass die E-Mails eines Kontos künftig an diese Adresse gehen. Falls Sie es waren, öffnen Sie den Link vor dem ${expiresAt}.\n\n` +
      'Falls Sie es nicht waren, müssen Sie nichts tun: Ohne den Link ändert sich nichts.',
    action: { label: 'Adresse bestätigen', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Ihr Konto hat eine andere E-Mail-Adresse',
    headline: () => 'Die Adresse Ihres Kontos wurde geändert',
    body: ({ changedAt }) =>
      `Am ${changedAt} wurde die E-Mail-Adresse Ihres Kontos geändert und an der neuen bestätigt. An diese alte Adresse gehen keine E-Mails des Kontos mehr.\n\n` +
      'Falls Sie es nicht waren, holen Sie sich das Konto binnen einer Woche zurück: Fordern Sie einen Link an diese Adresse an, und halten Sie Ihre Wiederherstellungsphrase bereit.',
    action: { label: 'Konto zurückholen', path: () => '/recover' },
  },
} as const satisfies SomeNoticeWords
