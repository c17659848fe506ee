// English: what customers are told by e-mail. One entry per kind of notice, whose facts are listed in the outbox.
import type { NoticeFacts, NoticeKind } from '../../../../../outbox/index.ts'

/** Facts arrive ready to print. An empty line in `body` begins a new paragraph. */
type Words<Facts> = {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  /** Where to go: an address of the network, without its host. */
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** Why a renewal was refused, by the code of the refusal. */
const renewalReasons: Readonly<Record<string, string>> = {
  account_frozen: 'your account is frozen',
  account_suspended: 'your account is suspended until its tab is paid',
  account_closed: 'your account is closed',
  payment_method_missing: 'your account has no payment method',
  limit_reached: 'one of your limits stands against it',
  credit_limit_reached: 'your tab has reached its greatest amount',
  merchant_closed: 'the merchant sells nothing any more',
  offer_withdrawn: 'the merchant does not sell it any more',
  price_changed: 'its price is another one now',
}

function reasonOf(code: string): string {
  return renewalReasons[code] ?? 'it was refused'
}

export const notices = {
  sign_on_link: {
    subject: () => 'Your link to sign on',
    headline: () => 'Sign on',
    body: () =>
      'Here is the link that you asked for. It works once, for 15 minutes.\n\n' +
      'If you did not ask for it, there is nothing to do: nobody can sign on without this mail.',
    action: { label: 'Sign on', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Get back into your account',
    headline: () => 'Choose a new password',
    body: () =>
      'Somebody, perhaps you, cannot sign on to your account any more. This link works once, for 30 ' +
      'minutes, and asks for your recovery phrase.\n\nIf it was not you, there is nothing to do.',
    action: { label: 'Choose a new password', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Get back into your account at this address',
    headline: () => 'Your recovery has begun',
    body: ({ worksAt }) =>
      `This address was given to recover an account. The link below works from ${worksAt} on, once, ` +
      'for seven days, and asks for the recovery phrase again. Until then the owner can stop it.\n\n' +
      'If you know nothing of it, there is nothing to do.',
    action: { label: 'Go on with the recovery', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Somebody is recovering your account',
    headline: () => 'Is this you?',
    body: ({ worksAt }) =>
      'Somebody who knows your member id, your personal code and your recovery phrase says that this ' +
      `address is lost, and has given another. From ${worksAt} on they can take the account over.\n\n` +
      'If it is not you: sign on. That alone stops it. Then choose a new recovery phrase.',
    action: { label: 'Stop it: sign on', path: () => '/sign-on' },
  },
  recovered: {
    subject: () => 'Your account was recovered',
    headline: () => 'Your account has a new password',
    body: ({ changedAt }) =>
      `On ${changedAt} your account was recovered with your recovery phrase. All devices were signed ` +
      'off, passkeys and the authenticator app were taken away, and the password is a new one.\n\n' +
      'If it was not you, tell our customer service at once.',
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  address_moved: {
    subject: () => 'Your account has another e-mail address',
    headline: () => 'Your account was recovered at another address',
    body: ({ changedAt }) =>
      `On ${changedAt} your account was recovered with your member id, personal code and recovery ` +
      'phrase, and now belongs to another address. This one gets no more mail of it.\n\n' +
      'If it was not you, tell our customer service at once.',
  },
  new_device: {
    subject: () => 'A new device signed on to your account',
    headline: () => 'A new device signed on',
    body: ({ device, network, signedOnAt }) =>
      `On ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, network ${network}`}.` +
      '\n\nIf it was you, there is nothing to do. If not, sign the device off and change your password.',
    action: { label: 'See where you are signed on', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Your code to confirm',
    headline: () => 'Confirm that it is you',
    body: ({ code }) =>
      `Your code is ${code}. It works for 10 minutes, in the browser in which you asked for it.\n\n` +
      'Never tell it to anybody. If you did not ask for it, change your password.',
  },
  password_changed: {
    subject: () => 'Your password was changed',
    headline: () => 'Your password was changed',
    body: ({ changedAt }) =>
      `On ${changedAt}. All other devices were signed off.\n\n` +
      'If it was not you, recover your account at once.',
    action: { label: 'Recover the account', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Your recovery phrase was changed',
    headline: () => 'Your recovery phrase was changed',
    body: ({ changedAt }) =>
      `On ${changedAt}. The one before no longer works.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  passkey_added: {
    subject: () => 'A passkey was added to your account',
    headline: () => 'A passkey was added',
    body: ({ name }) =>
      `“${name}” can now sign on to your account.\n\nIf it was not you, remove it and change your password.`,
    action: { label: 'See your passkeys', path: () => '/profile/security' },
  },
  passkey_removed: {
    subject: () => 'A passkey was removed from your account',
    headline: () => 'A passkey was removed',
    body: ({ name }) => `“${name}” no longer signs on to your account.`,
    action: { label: 'See your passkeys', path: () => '/profile/security' },
  },
  app_added: {
    subject: () => 'An authenticator app was set up',
    headline: () => 'An authenticator app was set up',
    body: ({ changedAt }) =>
      `Since ${changedAt} your account asks for its codes, in place of codes by e-mail.\n\n` +
      'If it was not you, recover your account.',
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Your authenticator app was removed',
    headline: () => 'Your authenticator app was removed',
    body: ({ changedAt }) =>
      `Since ${changedAt} your account asks for codes by e-mail again.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'You have a new personal code',
    headline: () => 'You have a new personal code',
    body: ({ changedAt }) =>
      `It was shown on ${changedAt}, once. The one before no longer works.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Your member id was changed',
    headline: () => 'Your member id was changed',
    body: ({ memberId }) =>
      `It is now ${memberId}. Your personal code is a new one, too.\n\nIf it was not you, change your password.`,
    action: { label: 'Look at your account', path: () => '/profile/security' },
  },
  group_invited: {
    subject: () => 'You are invited to buy on somebody’s bill',
    headline: () => 'You are invited',
    body: ({ expiresAt }) =>
      'Somebody would like you to have an account of your own that they pay for. The link says who ' +
      'it is, and lets you choose a password.\n\n' +
      `It works once, until ${expiresAt}. If you would rather not, there is nothing to do.`,
    action: { label: 'See the invitation', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Somebody invited you, but you have an account',
    headline: () => 'You have an account already',
    body: () =>
      'Somebody who pays for a group asked this address to join it. It belongs to your own account, ' +
      'and an address can have one only, so nothing was changed.\n\n' +
      'If you would like to join, tell them another address of yours.',
  },
  group_added: {
    subject: () => 'An account was opened for you',
    headline: () => 'You have an account that somebody else pays for',
    body: () =>
      'Whoever pays for the group opened it with this address and a password, which they will give ' +
      'you. They see what you buy; nobody else does.\n\nPlease choose a password of your own.',
    action: { label: 'Choose a password', path: () => '/profile/security' },
  },
  group_joined: {
    subject: () => 'Your invitation was accepted',
    headline: () => 'Somebody joined your group',
    body: () => 'From now on they buy on your bill. You can set limits for them at any time.',
    action: { label: 'See their account', path: ({ account }) => `/group/${account}` },
  },
  group_removed: {
    subject: () => 'Your account in the group was closed',
    headline: () => 'You are no longer part of the group',
    body: () =>
      'Whoever pays for the group has taken your account off their bill. You can no longer sign on to ' +
      'it. This address is free again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_left: {
    subject: () => 'You left the group',
    headline: () => 'You left the group',
    body: () =>
      'Your account there is closed, and nobody can sign on to it any more. This address is free ' +
      'again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_closed: {
    subject: () => 'Your account was closed and erased',
    headline: () => 'The account that paid for you is closed',
    body: () =>
      'Whoever paid for what you bought has closed their account, and yours was part of it. You can no ' +
      'longer sign on to it, and your name, addresses, devices and messages were erased with it. This ' +
      'address is free again: you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  group_member_left: {
    subject: () => 'Somebody left your group',
    headline: () => 'Somebody left your group',
    body: () => 'They buy nothing more on your bill. What they bought stays on your statement.',
    action: { label: 'See their account', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Your account has another sign-on',
    headline: () => 'One more person can sign on to your account',
    body: () =>
      'They see and buy all that you can. If you do not know about it, take the sign-on off again and ' +
      'change your password.',
    action: { label: 'See who can sign on', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Your sign-on was removed',
    headline: () => 'You can no longer sign on to the account',
    body: () =>
      'Somebody who shared an account with you took your sign-on off it. This address is free again: ' +
      'you can open an account of your own with it.',
    action: { label: 'Open an account', path: () => '/register' },
  },
  refund_granted: {
    subject: ({ refundAmount }) => `You have ${refundAmount} back`,
    headline: ({ refundAmount }) => `${refundAmount} is yours again`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `You asked for your money back for “${title}” from ${merchantName}. ${refundAmount} is off your ` +
      `tab${reason === '' ? '.' : `. We were told why: ${reason}`}\n\n` +
      'If you had paid for it already, the next bill is that much smaller.',
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `We are looking at your request: ${title}`,
    headline: () => 'A person looks at your request',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `You asked for ${refundAmount} back for “${title}” from ${merchantName}. You have our answer by ` +
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
      `for good${reason === '' ? '.' : `. We were told why: ${reason}`}\n\n` +
      'Somebody may know your password. Choose a new one, and sign off everywhere.',
    action: { label: 'Look at your security', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `We are looking into the charge: ${title}`,
    headline: () => 'A person looks into the charge',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `You said that you did not buy “${title}” from ${merchantName}. ${disputedAmount} is off your tab ` +
      `while we look into it. You have our answer by ${answerAt}.\n\n` +
      'Somebody may know your password. Choose a new one, and sign off everywhere.',
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `The charge stands: ${title}`,
    headline: () => 'The charge stands',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `You said that you did not buy “${title}” from ${merchantName}. What we found says otherwise: ` +
      (rule === 'opened'
        ? 'it was opened on a device of yours after it was bought.'
        : rule === 'regular'
          ? 'it was bought on a device of yours, at a merchant where you had bought before.'
          : reason) +
      `\n\n${disputedAmount} is on your tab again. If you no longer want it, you can still ask for a refund.`,
    action: { label: 'See the purchase', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `${spentAmount} of ${limitAmount} is spent`,
    headline: ({ window }) => `A limit for this ${window} is nearly reached`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Purchases${merchantName === '' ? '' : ` at ${merchantName}`} come to ${spentAmount} this ${window}. ` +
      `The limit is ${limitAmount}; what would go above it is refused.`,
    action: { label: 'See the limits', path: () => '/limits' },
  },
  subscription_renews: {
    subject: ({ title }) => `${title} will be renewed`,
    headline: ({ title }) => `${title} renews soon`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Your subscription to ${title} at ${merchant} is renewed on ${renewsAt}, for ${priceAmount}.\n\n` +
      'If you do not want that, switch the renewal off before: it then simply ends.',
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
      `Nothing is renewed at the new price unless you agree to it. Without that, the subscription ends on ${endsAt}.`,
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
      `Your subscription to ${title} at ${merchant} ends on ${endsAt}. We tried to renew it, but ${reasonOf(reason)}.\n\n` +
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
      'You can take it up again at any time.',
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
  statement_closed: {
    subject: ({ closedOn }) => `Your statement of ${closedOn}`,
    headline: ({ owedAmount }) => `Your statement is ready: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Your period closed on ${closedOn} with ${owedAmount}.\n\n` +
      'The statement lists every purchase, with a PDF and a table to download.',
    action: { label: 'See the statement', path: ({ period }) => `/statements/${period}` },
  },
  email_change_link: {
    subject: () => 'Confirm your new e-mail address',
    headline: () => 'Is this your new address?',
    body: ({ expiresAt }) =>
      `Somebody wants the mails of an account to go here from now on. If it was you, open the link before ${expiresAt}.\n\n` +
      'If it was not you, there is nothing to do: without the link nothing changes.',
    action: { label: 'Confirm the address', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Your account has another e-mail address',
    headline: () => 'The address of your account was changed',
    body: ({ changedAt }) =>
      `On ${changedAt} the e-mail address of your account was changed, and confirmed at the new one. This one gets no more mail of it.\n\n` +
      'If it was not you, tell our customer service at once.',
  },
  gift_received: {
    subject: ({ senderName, title }) => `A gift from ${senderName || 'somebody'}: ${title}`,
    headline: ({ senderName }) => `${senderName || 'Somebody'} has a gift for you`,
    body: ({ title, merchantName, expiresAt }) =>
      `It is “${title}”, at ${merchantName}, and it is paid for. Open the link, and sign on or register: ` +
      `nothing is charged.\n\nThe link works once, until ${expiresAt}. Whoever has it can take the gift up, ` +
      'so keep it to yourself.',
    action: { label: 'Look at the gift', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Your gift was taken up: ${title}`,
    headline: () => 'Your gift has arrived',
    body: ({ title, merchantName }) => `“${title}”, at ${merchantName}, was taken up.`,
    action: { label: 'See your gifts', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Your gift came back: ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} for you`,
    body: ({ title, merchantName, creditAmount }) =>
      `Nobody took up “${title}”, at ${merchantName}, and now nobody can any more. You have ${creditAmount} ` +
      'back: it is on your statement, and your next bill uses it.',
    action: { label: 'See your gifts', path: () => '/gifts' },
  },
} as const satisfies { readonly [Kind in NoticeKind]: Words<NoticeFacts<Kind>> }
