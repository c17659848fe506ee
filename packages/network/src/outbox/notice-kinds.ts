// Everything that customers are told of, and the facts that each notice carries. A closed list.

/**
 * The facts of each kind by name. A name that ends in `Amount` holds what `noticeAmount` makes, one that ends in
 * `At` an instant, one that ends in `On` a date; these are printed in the reader's language. Others stay as they are.
 */
const noticeKinds = {
  // Signing on and security.
  sign_on_link: ['path'],
  recovery_link: ['path'],
  recovery_address_link: ['path', 'worksAt'],
  recovery_started: ['worksAt'],
  recovered: ['changedAt'],
  address_moved: ['changedAt'],
  new_device: ['device', 'network', 'signedOnAt'],
  step_up_code: ['code'],
  password_changed: ['changedAt'],
  phrase_changed: ['changedAt'],
  passkey_added: ['name'],
  passkey_removed: ['name'],
  app_added: ['changedAt'],
  app_removed: ['changedAt'],
  code_renewed: ['changedAt'],
  member_id_changed: ['memberId'],
  // Groups.
  group_invited: ['path', 'expiresAt'],
  group_invited_owner: [],
  group_added: [],
  group_joined: ['account'],
  group_removed: [],
  group_left: [],
  group_closed: [],
  group_member_left: ['account'],
  group_sign_on_added: [],
  group_sign_on_removed: [],
  // Refunds and disputes. `rule` names the published rule that refused; empty where a person did.
  refund_granted: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
  refund_queued: ['purchase', 'title', 'merchantName', 'refundAmount', 'answerAt'],
  refund_refused: ['purchase', 'title', 'merchantName', 'refundAmount', 'reason'],
  dispute_granted: ['purchase', 'title', 'merchantName', 'disputedAmount', 'reason'],
  dispute_queued: ['purchase', 'title', 'merchantName', 'disputedAmount', 'answerAt'],
  dispute_refused: ['purchase', 'title', 'merchantName', 'disputedAmount', 'reason', 'rule'],
  // Limits. `window` is day, week or month; the name of the merchant is empty for a limit over all of them.
  limit_alert: ['limitAmount', 'spentAmount', 'window', 'merchantName'],
  // Gifts.
  gift_received: ['senderName', 'title', 'merchantName', 'path', 'expiresAt'],
  gift_redeemed: ['title', 'merchantName'],
  gift_returned: ['title', 'merchantName', 'creditAmount'],
  // Subscriptions.
  subscription_renews: ['subscription', 'title', 'merchant', 'priceAmount', 'renewsAt'],
  subscription_price: ['subscription', 'title', 'merchant', 'oldAmount', 'newAmount', 'endsAt'],
  subscription_renewed: ['subscription', 'title', 'merchant', 'priceAmount', 'untilAt'],
  subscription_not_renewed: ['subscription', 'title', 'merchant', 'reason', 'endsAt'],
  subscription_lapsed: ['subscription', 'title', 'merchant', 'endsAt'],
  subscription_cancelled: ['subscription', 'title', 'merchant', 'creditAmount', 'cancelledAt'],
  // Statements and the profile.
  statement_closed: ['closedOn', 'owedAmount', 'period'],
  email_change_link: ['path', 'expiresAt'],
  email_changed: ['changedAt'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type NoticeKind = keyof typeof noticeKinds

export type NoticeFacts<Kind extends NoticeKind> = Readonly<
  Record<(typeof noticeKinds)[Kind][number], string>
>

/** Whether a notice hands over a link or a code, which belongs into the mail alone. */
export function isSecretNotice(kind: NoticeKind): boolean {
  const names: readonly string[] = noticeKinds[kind]
  return names.includes('path') || names.includes('code')
}
