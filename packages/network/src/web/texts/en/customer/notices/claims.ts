// English: what customers are told by e-mail about refunds and disputes.
import { chargeReason } from '../../../charge-reasons.ts'
import type { ChargeReasons } from '../../../charge-reasons.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const reasons: ChargeReasons = {
  opened: 'it was opened on a device of yours after it was bought.',
  regular: 'it was bought on a device of yours, at a merchant where you had bought before.',
}

export const claimNotices = {
  refund_granted: {
    subject: ({ refundAmount }) => `You have ${refundAmount} back`,
    headline: ({ refundAmount }) => `${refundAmount} is yours again`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `You asked for your money back for “${title}” from ${merchantName}. ${refundAmount} is off your ` +
      `tab${reason === '' ? '.' : `. The reason: ${reason}`}\n\n` +
      'If you had paid for it already, the next bill is that much smaller.',
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `We are looking at your request: ${title}`,
    headline: () => 'A person is looking at your request',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `You asked for ${refundAmount} back for “${title}” from ${merchantName}. You will have our answer by ` +
      `${answerAt}. Until then the amount is off your tab.`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_refused: {
    subject: ({ title }) => `Your request was refused: ${title}`,
    headline: () => 'We could not give you this back',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `You asked for ${refundAmount} back for “${title}” from ${merchantName}. A person looked at it and ` +
      `refused. The reason: ${reason}\n\nThe amount is on your tab again.`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `You do not owe ${disputedAmount}`,
    headline: () => 'The charge is taken back',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `You said that you did not buy “${title}” from ${merchantName}. ${disputedAmount} is off your tab ` +
      `for good${reason === '' ? '.' : `. The reason: ${reason}`}\n\n` +
      'Somebody may know your password. Choose a new one, and sign off everywhere.',
    action: { label: 'Go to security', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `We are looking into the charge: ${title}`,
    headline: () => 'A person is looking into the charge',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `You said that you did not buy “${title}” from ${merchantName}. ${disputedAmount} is off your tab ` +
      `while we look into it. You will have our answer by ${answerAt}.\n\n` +
      'Somebody may know your password. Choose a new one, and sign off everywhere.',
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `The charge stands: ${title}`,
    headline: () => 'The charge stands',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `You said that you did not buy “${title}” from ${merchantName}. What we found says otherwise: ` +
      chargeReason(reasons, { rule, reason }) +
      `\n\n${disputedAmount} is on your tab again. If you no longer want it, you can still ask for a refund.`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
