// Rules about the endpoints that merchants have their events told to.
import type { Rule } from './rule.ts'

export const webhookRules: readonly Rule[] = [
  {
    name: 'webhook-of-its-merchant',
    invariant: 'L4',
    counts: 'select count(*) as checked from webhook_endpoints',
    finds: `select w.id, format('of %s, created at %s, paused at %s, failing since %s', w.merchant, w.created_at, w.paused_at,
        f.since) as detail
      from webhook_endpoints w
      left join webhook_failures f on f.endpoint = w.id
      where not exists (select from merchants m where m.id = w.merchant)
        or f.since < w.created_at or w.paused_at < w.created_at or w.secret_changed_at < w.created_at`,
  },
  {
    // An event stays at least as long as what was told of it; a test is of none.
    name: 'webhook-is-told-of-its-own',
    invariant: 'L4',
    counts: 'select count(*) as checked from webhook_deliveries',
    finds: `select d.endpoint || ' ' || d.event as id, format('%s of %s for %s, of %s, told at %s', d.type,
        coalesce(e.merchant, 'nobody'), w.merchant, d.created_at, d.delivered_at) as detail
      from webhook_deliveries d
      left join webhook_endpoints w on w.id = d.endpoint
      left join merchant_events e on e.id = d.event
      where w.id is null or d.delivered_at < d.created_at
        or (d.type <> 'webhook.test' and (e.merchant, e.type, e.created_at) is distinct from (w.merchant, d.type, d.created_at))`,
  },
]
