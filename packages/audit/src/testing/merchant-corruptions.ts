// Single wrongs of what merchants sell and are told, and of what is kept beside purchases, and the rule that must name
// each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const delivered = one('merchant_events', 'number = 2')
const conversation = (status: string): string => one('conversations', `status = '${status}'`)
const message = `(conversation, number) = (select conversation, number from conversation_messages
  order by conversation, number limit 1)`

export const merchantCorruptions: readonly Corruption[] = [
  {
    name: "an offer sold on another's terms",
    rule: 'offer-has-its-terms',
    statements: [
      `update offers o set current_version = (select max(id) from offer_versions v where v.offer <> o.id) where ${one('offers', 'true')}`,
    ],
  },
  {
    name: 'an offer of a merchant that there is not',
    rule: 'offer-has-its-terms',
    statements: [`update offers set merchant = 'mer_none' where ${one('offers', 'true')}`],
  },
  {
    name: 'terms of nothing',
    rule: 'offer-has-its-terms',
    statements: [
      `update offer_versions set offer = 'off_none' where ${one('offer_versions', 'true')}`,
    ],
  },
  {
    name: 'listed for less than it is sold for',
    rule: 'listed-price-is-that-of-the-offer',
    statements: [
      `update offer_prices set micros = micros - 1 where ${one('offer_prices', 'micros > 1', 'offer')}`,
    ],
  },
  {
    name: 'listed for more than it is sold for',
    rule: 'listed-price-is-that-of-the-offer',
    statements: [
      `update offer_prices set micros = micros + 1 where ${one('offer_prices', 'true', 'offer')}`,
    ],
  },
  {
    name: 'sold and not listed',
    rule: 'listed-price-is-that-of-the-offer',
    statements: [`delete from offer_prices where ${one('offer_prices', 'true', 'offer')}`],
  },
  {
    name: 'withdrawn and still listed',
    rule: 'listed-price-is-that-of-the-offer',
    statements: [
      `update offers set status = 'withdrawn' where ${one('offers', `status = 'active'`)}`,
    ],
  },
  {
    name: 'an event was deleted from the middle',
    rule: 'events-are-numbered',
    statements: [
      `delete from merchant_events where number = (select max(number) - 1 from merchant_events)`,
    ],
  },
  {
    name: 'the last event was deleted',
    rule: 'events-are-numbered',
    statements: [
      `delete from merchant_events where number = (select max(number) from merchant_events)`,
    ],
  },
  {
    name: 'an event was given another number',
    rule: 'events-are-numbered',
    statements: [`update merchant_events set number = number + 1000 where ${delivered}`],
  },
  {
    name: 'a merchant has lost count of its events',
    rule: 'events-are-numbered',
    statements: [
      'update merchant_event_heads set last_number = last_number - 1 where last_number > 0',
    ],
  },
  {
    name: 'an event of another merchant',
    rule: 'event-of-its-purchase',
    statements: [`update merchant_events set merchant = 'mer_other' where ${delivered}`],
  },
  {
    name: 'an event tells of an end that there was not',
    rule: 'event-of-its-purchase',
    statements: [
      `delete from entitlement_ends where purchase = (select min(purchase) from merchant_events
        where type = 'entitlement.ended')`,
    ],
  },
  {
    name: 'an event tells of a longer term',
    rule: 'event-of-its-purchase',
    statements: [
      `update merchant_events set data = data || '{"access_until":"2030-01-01T00:00:00Z"}'
        where ${one('merchant_events', `type = 'entitlement.renewed'`)}`,
    ],
  },
  {
    name: 'an event delivered before it was made',
    rule: 'event-of-its-purchase',
    statements: [
      `update merchant_events set delivered_at = created_at - interval '1 day' where ${delivered}`,
    ],
  },
  {
    name: 'an end of which no merchant was told',
    rule: 'end-is-told',
    statements: [
      `update merchant_events set delivered_at = created_at - interval '400 days' where ${delivered}`,
      `delete from merchant_events where type = 'entitlement.ended' and purchase = (select max(purchase) from merchant_events
        where type = 'entitlement.ended')`,
    ],
  },
  {
    name: 'a key retired before it was added',
    rule: 'key-is-dated',
    statements: [`update merchant_keys set retired_at = added_at - interval '1 day'`],
  },
  {
    name: 'a key under the name of another',
    rule: 'key-is-dated',
    statements: [`update merchant_keys set kid = 'key-2'`],
  },
  {
    name: 'a mark on a purchase at another place',
    rule: 'expense-is-its-purchase',
    statements: ['update business_expenses set tab_number = tab_number + 1'],
  },
  {
    name: "a mark on another's purchase",
    rule: 'expense-is-its-purchase',
    statements: [`update business_expenses set purchasing_account = 'pac_other'`],
  },
  {
    name: 'a mark of another day than its purchase',
    rule: 'expense-is-its-purchase',
    statements: [`update business_expenses set purchased_at = purchased_at - interval '31 days'`],
  },
  {
    name: 'delivered before it was bought',
    rule: 'delivered-while-it-was-open',
    statements: [`update deliveries set delivered_at = delivered_at - interval '1 day'`],
  },
  {
    name: 'delivered to somebody who did not buy it',
    rule: 'delivered-while-it-was-open',
    statements: [
      `update deliveries set sign_on = (select max(id) from sign_ons s where s.id <> sign_on)`,
    ],
  },
  {
    name: 'told of more than was bought',
    rule: 'told-of-what-was-bought',
    statements: ['update digests set told_through = told_through + 100000'],
  },
  {
    name: 'a page that sold something else',
    rule: 'transaction-names-its-purchase',
    statements: [`update sign_on_transactions set purchase = (select max(id) from purchases)`],
  },
  {
    name: 'a message is gone',
    rule: 'conversation-is-its-messages',
    statements: [`delete from conversation_messages where ${message}`],
  },
  {
    name: 'a message that nobody counted',
    rule: 'conversation-is-its-messages',
    statements: [
      `update conversations set message_count = message_count + 1 where ${conversation('open')}`,
    ],
  },
  {
    name: 'what a customer wrote is said to be from customer service',
    rule: 'conversation-is-its-messages',
    statements: [
      'alter table conversation_messages drop constraint conversation_messages_check',
      `update conversation_messages set author = 'operator' where ${message}`,
    ],
  },
  {
    name: 'nobody answered, and it is said to be answered',
    rule: 'conversation-is-its-messages',
    statements: [`update conversations set status = 'answered' where ${conversation('open')}`],
  },
  {
    name: 'a conversation is gone',
    rule: 'conversation-is-its-messages',
    statements: [`delete from conversations where ${conversation('open')}`],
  },
  {
    name: 'news that says something else in another language',
    rule: 'news-is-one-item',
    statements: [`update news set content_hash = 'other' where id = 'news-2' and language = 'de'`],
  },
  {
    name: 'news that was withdrawn is told again in one language',
    rule: 'news-is-one-item',
    statements: [`update news set withdrawn_at = null where id = 'news-1' and language = 'de'`],
  },
]
