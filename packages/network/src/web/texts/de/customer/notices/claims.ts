// German: what customers are told by e-mail about refunds and disputes.
import { chargeReason } from '../../../charge-reasons.ts'
import type { ChargeReasons } from '../../../charge-reasons.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const toPurchase = {
  label: 'Kauf ansehen',
  path: ({ purchase }: { readonly purchase: string }) => `/purchases/${purchase}`,
} as const

const reasons: ChargeReasons = {
  opened: 'Es wurde nach dem Kauf auf einem Ihrer Geräte geöffnet.',
  regular:
    'Es wurde auf einem Ihrer Geräte gekauft, bei einem Anbieter, bei dem Sie schon vorher gekauft hatten.',
}

export const claimNotices = {
  refund_granted: {
    subject: ({ refundAmount }) => `Sie bekommen ${refundAmount} zurück`,
    headline: ({ refundAmount }) => `${refundAmount} wurden Ihnen erstattet`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Sie haben für „${title}“ von ${merchantName} eine Erstattung beantragt. ${refundAmount} zählen nicht mehr zu ` +
      `Ihrem offenen Betrag${reason === '' ? '.' : `. Uns wurde der Grund genannt: ${reason}`}\n\n` +
      'Falls Sie schon bezahlt hatten, wird die nächste Rechnung entsprechend kleiner.',
    action: toPurchase,
  },
  refund_queued: {
    subject: ({ title }) => `Wir prüfen Ihren Antrag: ${title}`,
    headline: () => 'Ein Mensch prüft Ihren Antrag',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Sie haben ${refundAmount} für „${title}“ von ${merchantName} zurückverlangt. Unsere Antwort erhalten Sie bis ` +
      `zum ${answerAt}. Bis dahin gilt der Betrag nicht als offen.`,
    action: toPurchase,
  },
  refund_refused: {
    subject: ({ title }) => `Ihr Antrag wurde abgelehnt: ${title}`,
    headline: () => 'Diesen Betrag konnten wir nicht erstatten',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Sie haben ${refundAmount} für „${title}“ von ${merchantName} zurückverlangt. Ein Mensch hat den Antrag geprüft ` +
      `und abgelehnt. Der Grund: ${reason}\n\nDer Betrag ist wieder offen.`,
    action: toPurchase,
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Sie schulden die ${disputedAmount} nicht`,
    headline: () => 'Die Belastung ist zurückgenommen',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. ${disputedAmount} werden Ihnen ` +
      `endgültig nicht berechnet${reason === '' ? '.' : `. Uns wurde der Grund genannt: ${reason}`}\n\n` +
      'Vielleicht kennt jemand Ihr Passwort. Wählen Sie ein neues und melden Sie sich überall ab.',
    action: { label: 'Zur Sicherheit Ihres Kontos', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Wir prüfen die Belastung: ${title}`,
    headline: () => 'Ein Mensch prüft die Belastung',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. ${disputedAmount} zählen nicht ` +
      `zu Ihrem offenen Betrag, solange wir es prüfen. Unsere Antwort erhalten Sie bis zum ${answerAt}.\n\n` +
      'Vielleicht kennt jemand Ihr Passwort. Wählen Sie ein neues und melden Sie sich überall ab.',
    action: toPurchase,
  },
  dispute_refused: {
    subject: ({ title }) => `Die Belastung bleibt bestehen: ${title}`,
    headline: () => 'Die Belastung bleibt bestehen',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Sie haben angegeben, dass Sie „${title}“ von ${merchantName} nicht gekauft haben. Was wir gefunden haben, ` +
      `spricht dagegen: ${chargeReason(reasons, { rule, reason })}` +
      `\n\n${disputedAmount} sind wieder offen. Wenn Sie den Artikel nicht mehr möchten, können Sie weiterhin eine Erstattung beantragen.`,
    action: toPurchase,
  },
} as const satisfies SomeNoticeWords
