// English: what customers are told by e-mail about subscriptions.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { renewalReason } from '../../../renewal-reasons.ts'
import type { RenewalReasons } from '../../../renewal-reasons.ts'

const reasons: RenewalReasons = {
  account_frozen: 'your account is frozen',
  account_suspended: 'your account is suspended until its tab is paid',
  account_closed: 'your account is closed',
  payment_method_missing: 'your account has no payment method',
  limit_reached: 'it would go above one of your limits',
  credit_limit_reached: 'it would take your tab above its limit',
  merchant_closed: 'the merchant no longer sells anything',
  offer_withdrawn: 'the merchant no longer sells it',
  price_changed: 'its price has changed',
  other: 'it was refused',
}

export const subscriptionNotices = {
  subscription_renews: {
    subject: ({ title }) => `${title} will be renewed`,
    headline: ({ title }) => `${title} renews soon`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Your subscription to ${title} at ${merchant} renews on ${renewsAt}, for ${priceAmount}.\n\n` +
      'If you do not want that, switch the renewal off before then, and it simply ends.',
    action: {
      label: 'Look at the subscription',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_price: {
    subject: ({ title }) => `${title} has a new price: please decide`,
    headline: ({ title }) => `${title} has a new price`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} now asks ${newAmount} for ${title}; you agreed to ${oldAmount}.\n\n` +
      `Nothing is renewed at the new price unless you agree to it. If you do not, the subscription ends on ${endsAt}.`,
    action: {
      label: 'Decide',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} was renewed`,
    headline: ({ title }) => `${title} was renewed`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Your subscription to ${title} at ${merchant} now runs until ${untilAt}. ${priceAmount} is on your tab.`,
    action: {
      label: 'Look at the subscription',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} could not be renewed`,
    headline: ({ title }) => `${title} could not be renewed`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Your subscription to ${title} at ${merchant} ends on ${endsAt}. We tried to renew it, but ${renewalReason(reasons, reason)}.\n\n` +
      'We keep trying for some days. You can also renew it yourself.',
    action: {
      label: 'Look at the subscription',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} has ended`,
    headline: ({ title }) => `${title} has ended`,
    body: ({ title, merchant, endsAt }) =>
      `Your subscription to ${title} at ${merchant} ended on ${endsAt} and was not renewed. Nothing was charged.\n\n` +
      'You can subscribe again at any time.',
    action: {
      label: 'Look at the subscription',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} is cancelled`,
    headline: ({ title }) => `${title} is cancelled`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `You cancelled ${title} at ${merchant} on ${cancelledAt}. For the days that were left, ${creditAmount} ` +
      'was credited to your account.',
    action: { label: 'See your statement', path: () => '/statements' },
  },
  subscription_cancelled_queued: {
    subject: ({ title }) => `${title} is cancelled`,
    headline: ({ title }) => `${title} is cancelled`,
    body: ({ title, merchant, creditAmount, cancelledAt, answerAt }) =>
      `You cancelled ${title} at ${merchant} on ${cancelledAt}. You have had a lot back lately, so a person decides ` +
      `about the ${creditAmount} for the days that were left. You will have our answer by ${answerAt}. Until then the ` +
      'amount is off your tab.',
    action: { label: 'See your statement', path: () => '/statements' },
  },
  cancellation_granted: {
    subject: ({ creditAmount }) => `You have ${creditAmount} back`,
    headline: ({ creditAmount }) => `${creditAmount} is yours again`,
    body: ({ title, merchantName, creditAmount, reason }) =>
      `You cancelled “${title}” at ${merchantName}. ${creditAmount} for the days that were left is off your tab for ` +
      `good. The reason: ${reason}`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  cancellation_refused: {
    subject: ({ title }) => `No credit for the days that were left: ${title}`,
    headline: () => 'We could not give you this back',
    body: ({ title, merchantName, creditAmount, reason }) =>
      `You cancelled “${title}” at ${merchantName}. A person decided about the ${creditAmount} for the days that were ` +
      `left, and refused. The reason: ${reason}\n\nThe amount is on your tab again.`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
