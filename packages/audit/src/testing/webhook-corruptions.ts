// Single wrongs of webhooks, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const delivery = one('webhook_deliveries', 'true', 'event')

export const webhookCorruptions: readonly Corruption[] = [
  {
    name: 'an endpoint of a merchant that there is not',
    rule: 'webhook-of-its-merchant',
    statements: [
      `update webhook_endpoints set merchant = 'mer_none' where ${one('webhook_endpoints', 'true')}`,
    ],
  },
  {
    name: 'an endpoint that failed before it was there',
    rule: 'webhook-of-its-merchant',
    statements: [
      `insert into webhook_failures (endpoint, since) select id, created_at - interval '1 day' from webhook_endpoints`,
    ],
  },
  {
    name: 'an endpoint that is told of another merchant’s event',
    rule: 'webhook-is-told-of-its-own',
    statements: [`update webhook_deliveries set event = 'evt_other' where ${delivery}`],
  },
  {
    name: 'an endpoint that was told of something else',
    rule: 'webhook-is-told-of-its-own',
    statements: [`update webhook_deliveries set type = 'subscription.other' where ${delivery}`],
  },
  {
    name: 'told before it happened',
    rule: 'webhook-is-told-of-its-own',
    statements: [
      `update webhook_deliveries set delivered_at = created_at - interval '1 day' where ${delivery}`,
    ],
  },
]
