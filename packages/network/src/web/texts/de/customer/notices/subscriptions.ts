// German: what customers are told by e-mail about subscriptions.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { renewalReason } from '../../../renewal-reasons.ts'
import type { RenewalReasons } from '../../../renewal-reasons.ts'

const reasons: RenewalReasons = {
  account_frozen: 'Ihr Konto ist eingefroren',
  account_suspended: 'Ihr Konto ist gesperrt, bis der offene Betrag bezahlt ist',
  account_closed: 'Ihr Konto ist geschlossen',
  payment_method_missing: 'Ihr Konto hat kein Zahlungsmittel',
  limit_reached: 'eines Ihrer Limits lässt es nicht zu',
  credit_limit_reached: 'Ihr offener Betrag hat seine Obergrenze erreicht',
  merchant_closed: 'der Anbieter verkauft nichts mehr',
  offer_withdrawn: 'der Anbieter verkauft es nicht mehr',
  price_changed: 'der Preis ist jetzt ein anderer',
  other: 'die Verlängerung wurde abgelehnt',
}

const toSubscription = {
  label: 'Abonnement ansehen',
  path: ({ subscription }: { readonly subscription: string }) => `/subscriptions/${subscription}`,
} as const

export const subscriptionNotices = {
  subscription_renews: {
    subject: ({ title }) => `${title} wird verlängert`,
    headline: ({ title }) => `${title} verlängert sich bald`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} wird am ${renewsAt} für ${priceAmount} verlängert.\n\n` +
      'Wenn Sie das nicht möchten, schalten Sie die Verlängerung vorher aus: Dann endet es einfach.',
    action: toSubscription,
  },
  subscription_price: {
    subject: ({ title }) => `${title} hat einen neuen Preis: Bitte entscheiden Sie`,
    headline: ({ title }) => `${title} hat einen neuen Preis`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} verlangt für „${title}“ jetzt ${newAmount}; Sie hatten ${oldAmount} zugestimmt.\n\n` +
      `Zum neuen Preis wird es nur mit Ihrer Zustimmung verlängert; ohne sie endet das Abonnement am ${endsAt}.`,
    action: { label: 'Entscheiden', path: toSubscription.path },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} wurde verlängert`,
    headline: ({ title }) => `${title} wurde verlängert`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} läuft jetzt bis zum ${untilAt}. ${priceAmount} zählen jetzt zu Ihrem offenen Betrag.`,
    action: toSubscription,
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} konnte nicht verlängert werden`,
    headline: ({ title }) => `${title} konnte nicht verlängert werden`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} endet am ${endsAt}. Wir haben versucht, es zu verlängern, aber ${renewalReason(reasons, reason)}.\n\n` +
      'Wir versuchen es noch einige Tage lang. Sie können es auch selbst verlängern.',
    action: toSubscription,
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} ist beendet`,
    headline: ({ title }) => `${title} ist beendet`,
    body: ({ title, merchant, endsAt }) =>
      `Ihr Abonnement „${title}“ bei ${merchant} endete am ${endsAt} und wurde nicht verlängert. Es wurde nichts berechnet.\n\n` +
      'Sie können es jederzeit neu abschließen.',
    action: toSubscription,
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} ist gekündigt`,
    headline: ({ title }) => `${title} ist gekündigt`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Sie haben „${title}“ bei ${merchant} am ${cancelledAt} gekündigt. Für die restlichen Tage wurden Ihrem Konto ` +
      `${creditAmount} gutgeschrieben.`,
    action: { label: 'Kontoauszug ansehen', path: () => '/statements' },
  },
  subscription_cancelled_queued: {
    subject: ({ title }) => `${title} ist gekündigt`,
    headline: ({ title }) => `${title} ist gekündigt`,
    body: ({ title, merchant, creditAmount, cancelledAt, answerAt }) =>
      `Sie haben „${title}“ bei ${merchant} am ${cancelledAt} gekündigt. Weil Sie in letzter Zeit viel zurückbekommen ` +
      `haben, entscheidet ein Mensch über die ${creditAmount} für die restlichen Tage. Unsere Antwort erhalten Sie ` +
      `bis zum ${answerAt}. Bis dahin gilt der Betrag nicht als offen.`,
    action: { label: 'Kontoauszug ansehen', path: () => '/statements' },
  },
  cancellation_granted: {
    subject: ({ creditAmount }) => `Sie bekommen ${creditAmount} zurück`,
    headline: ({ creditAmount }) => `${creditAmount} wurden Ihnen gutgeschrieben`,
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Sie haben „${title}“ bei ${merchantName} gekündigt. ${creditAmount} für die restlichen Tage sind Ihnen ` +
      `endgültig gutgeschrieben. Uns wurde der Grund genannt: ${reason}`,
    action: { label: 'Kauf ansehen', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  cancellation_refused: {
    subject: ({ title }) => `Keine Gutschrift für die restlichen Tage: ${title}`,
    headline: () => 'Diesen Betrag konnten wir nicht erstatten',
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Sie haben „${title}“ bei ${merchantName} gekündigt. Ein Mensch hat über die ${creditAmount} für die restlichen ` +
      `Tage entschieden und die Gutschrift abgelehnt. Der Grund: ${reason}\n\nDer Betrag ist wieder offen.`,
    action: { label: 'Kauf ansehen', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
