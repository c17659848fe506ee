// Single wrongs of gifts and subscriptions, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const gift = (where: string): string => one('gifts', where)
const withoutChecks = ['gifts_check', 'gifts_check1', 'gifts_check2', 'gifts_check3'].map(
  (check) => `alter table gifts drop constraint ${check}`,
)

export const giftCorruptions: readonly Corruption[] = [
  {
    name: 'a gift of more than was paid for it',
    rule: 'gift-of-its-purchase',
    statements: [
      `update gifts set price_micros = price_micros + 1 where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift of less than was paid for it',
    rule: 'gift-of-its-purchase',
    statements: [
      `update gifts set price_micros = price_micros - 1 where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift that somebody else paid for',
    rule: 'gift-of-its-purchase',
    statements: [
      `update gifts set purchasing_account = 'pac_other' where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift of another thing than was bought',
    rule: 'gift-of-its-purchase',
    statements: [`update gifts set sku = 'print' where ${gift(`status = 'sent'`)}`],
  },
  {
    name: 'a gift whose purchase is gone',
    rule: 'gift-of-its-purchase',
    statements: [
      `delete from purchases where id = (select min(purchase) from gifts where status = 'sent')`,
    ],
  },
  {
    name: 'a gift that another one took up than holds it',
    rule: 'taken-up-by-its-receiver',
    statements: [`update gifts set claimed_by = 'pac_other' where ${gift(`status = 'redeemed'`)}`],
  },
  {
    name: 'a gift that its giver took up',
    rule: 'taken-up-by-its-receiver',
    statements: [
      `update gifts set claimed_by = purchasing_account where ${gift(`status = 'redeemed'`)}`,
    ],
  },
  {
    name: 'a gift that went back and was set open again',
    rule: 'gift-goes-forward',
    statements: [
      ...withoutChecks,
      `update gifts set status = 'sent', returned_for = null where ${gift(`status = 'returned'`)}`,
    ],
  },
  {
    name: 'a gift that was taken up and was set open again',
    rule: 'gift-goes-forward',
    statements: [
      ...withoutChecks,
      `update gifts set status = 'sent', claimed_by = null, redemption = null where ${gift(`status = 'redeemed'`)}`,
    ],
  },
  {
    name: 'a gift that was withdrawn is held again',
    rule: 'gift-goes-forward',
    statements: [`update gifts set status = 'redeemed' where ${gift(`status = 'withdrawn'`)}`],
  },
  {
    name: 'a gift that nobody took back is said to have gone back',
    rule: 'gift-goes-forward',
    statements: [
      ...withoutChecks,
      `update gifts set status = 'returned', returned_for = 'expired' where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift that is held is said to be withdrawn',
    rule: 'gift-goes-forward',
    statements: [`update gifts set status = 'withdrawn' where ${gift(`status = 'redeemed'`)}`],
  },
  {
    name: 'a gift that was paid for is said to have been refused',
    rule: 'gift-goes-forward',
    statements: [
      ...withoutChecks,
      `update gifts set status = 'refused', returned_for = null where ${gift(`status = 'returned'`)}`,
    ],
  },
  {
    name: 'a gift for a time and a half',
    rule: 'gift-is-dated',
    statements: [
      `update gifts set expires_at = expires_at + interval '12 hours' where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift changed before it was ordered',
    rule: 'gift-is-dated',
    statements: [
      `update gifts set changed_at = ordered_at - interval '1 day' where ${gift(`status = 'redeemed'`)}`,
    ],
  },
  {
    name: 'a gift ordered after it was bought',
    rule: 'gift-is-dated',
    statements: [
      `update gifts set ordered_at = ordered_at + interval '2 days' where ${gift(`status = 'sent'`)}`,
    ],
  },
  {
    name: 'a gift that its receiver cannot find',
    rule: 'waiting-gift-is-found',
    statements: [
      `delete from gift_receivers where gift = (select min(id) from gifts where status = 'sent')`,
    ],
  },
  {
    name: 'somebody is told of a gift that there is not',
    rule: 'waiting-gift-is-found',
    statements: [`insert into gift_receivers (receiver_hash, gift) values ('x', 'gft_none')`],
  },
  {
    name: 'a subscription of another account than its first term',
    rule: 'subscription-of-its-purchase',
    statements: [
      `update subscription_settings set purchasing_account = 'pac_other' where ${one('subscription_settings', 'true', 'subscription')}`,
    ],
  },
  {
    name: 'a subscription told of more terms than it has',
    rule: 'subscription-of-its-purchase',
    statements: [
      `update subscription_settings set announced_number = announced_number + 1000
        where ${one('subscription_settings', 'true', 'subscription')}`,
    ],
  },
  {
    name: 'a subscription that was cancelled goes on',
    rule: 'cancelled-once-for-ever',
    statements: [
      `update subscription_settings set cancelled_at = null where cancelled_at is not null`,
    ],
  },
  {
    name: 'a subscription that was cancelled renews itself',
    rule: 'cancelled-once-for-ever',
    statements: [
      'alter table subscription_settings drop constraint subscription_settings_check',
      `update subscription_settings set is_automatic = true where cancelled_at is not null`,
    ],
  },
  {
    name: 'a cancellation of which nothing is written',
    rule: 'cancelled-once-for-ever',
    statements: ['delete from subscription_cancellations'],
  },
  {
    name: 'a cancellation gives back more',
    rule: 'cancellation-gives-back',
    statements: ['update subscription_cancellations set credit_micros = credit_micros + 10000'],
  },
  {
    name: 'a cancellation gives back less',
    rule: 'cancellation-gives-back',
    statements: ['update subscription_cancellations set credit_micros = credit_micros - 10000'],
  },
  {
    name: 'a cancellation gives back other than was shown',
    rule: 'cancellation-gives-back',
    statements: ['update subscription_cancellations set expected_micros = credit_micros + 10000'],
  },
  {
    name: 'more than the unused days are given back',
    rule: 'unused-days-are-given-back',
    statements: [
      `update claims set amount_micros = amount_micros + 1 where ${one('claims', `kind = 'cancellation'`)}`,
    ],
  },
  {
    name: 'less than the unused days are given back',
    rule: 'unused-days-are-given-back',
    statements: [
      `update claims set amount_micros = amount_micros - 1 where ${one('claims', `kind = 'cancellation'`)}`,
    ],
  },
  {
    name: 'cancelled ten days earlier, so that more days were unused',
    rule: 'unused-days-are-given-back',
    statements: [
      `update subscription_cancellations set cancelled_at = cancelled_at - interval '10 days'`,
    ],
  },
  {
    name: "a renewal of another's term",
    rule: 'renewal-of-its-own-term',
    statements: [
      `update subscription_renewals set purchasing_account = 'pac_other' where ${one('subscription_renewals', 'true', 'command_id')}`,
    ],
  },
  {
    name: 'a renewal of a term that there is not',
    rule: 'renewal-of-its-own-term',
    statements: [
      `update subscription_renewals set renews = 'pur_none' where ${one('subscription_renewals', 'true', 'command_id')}`,
    ],
  },
]
