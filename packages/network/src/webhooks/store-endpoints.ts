// All SQL over webhook_endpoints and webhook_failures.
import type { MerchantEventType } from '../contract/index.ts'
import type { Tx } from '../platform/index.ts'
import type { WebhookEndpoint } from './endpoint.ts'

const columns = `id as webhook, merchant, url, event_types as events, status, paused_because as "pausedBecause",
  paused_at as "pausedAt", secret_number as "secretNumber", secret_changed_at as "secretChangedAt",
  created_at as "createdAt"`

export async function insertEndpoint(tx: Tx, endpoint: WebhookEndpoint): Promise<void> {
  await tx.query({
    name: 'webhooks.insert-endpoint',
    text: `insert into webhook_endpoints (id, merchant, url, event_types, status, secret_number, secret_changed_at,
        created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      endpoint.webhook,
      endpoint.merchant,
      endpoint.url,
      endpoint.events,
      endpoint.status,
      endpoint.secretNumber,
      endpoint.secretChangedAt,
      endpoint.createdAt,
    ],
  })
}

/** Those of a merchant, the oldest first; a handful. */
export async function selectEndpoints(
  tx: Tx,
  merchant: string,
): Promise<readonly WebhookEndpoint[]> {
  return await tx.query<WebhookEndpoint>({
    name: 'webhooks.select-endpoints',
    text: `select ${columns} from webhook_endpoints where merchant = $1 order by created_at, id`,
    values: [merchant],
  })
}

/** Those of these merchants that are told of this, and are not paused. */
export async function selectListening(
  tx: Tx,
  input: { readonly merchants: readonly string[]; readonly type: MerchantEventType },
): Promise<readonly Pick<WebhookEndpoint, 'webhook' | 'merchant'>[]> {
  return await tx.query<Pick<WebhookEndpoint, 'webhook' | 'merchant'>>({
    name: 'webhooks.select-listening',
    text: `select id as webhook, merchant from webhook_endpoints
      where merchant = any ($1::text[]) and status = 'active' and $2 = any (event_types) order by id`,
    values: [input.merchants, input.type],
  })
}

/** The merchants that have an endpoint for this, be it paused: what happens meanwhile is told when it goes on. */
export async function selectListeningMerchants(
  tx: Tx,
  input: { readonly merchants: readonly string[]; readonly type: MerchantEventType },
): Promise<ReadonlySet<string>> {
  if (input.merchants.length === 0) return new Set()
  const rows = await tx.query<{ merchant: string }>({
    name: 'webhooks.select-listening-merchants',
    text: `select distinct merchant from webhook_endpoints
      where merchant = any ($1::text[]) and $2 = any (event_types)`,
    values: [input.merchants, input.type],
  })
  return new Set(rows.map(({ merchant }) => merchant))
}

export async function selectEndpoint(
  tx: Tx,
  webhook: string,
): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx.query<WebhookEndpoint>({
    name: 'webhooks.select-endpoint',
    text: `select ${columns} from webhook_endpoints where id = $1`,
    values: [webhook],
  })
  return row
}

/** Undefined for another merchant's, as for one that there is not. */
export async function lockEndpoint(
  tx: Tx,
  { webhook, merchant }: { readonly webhook: string; readonly merchant: string },
): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx.query<WebhookEndpoint>({
    name: 'webhooks.lock-endpoint',
    text: `select ${columns} from webhook_endpoints where id = $1 and merchant = $2 for update`,
    values: [webhook, merchant],
  })
  return row
}

export async function updateEndpoint(tx: Tx, endpoint: WebhookEndpoint): Promise<void> {
  await tx.query({
    name: 'webhooks.update-endpoint',
    text: `update webhook_endpoints set url = $2, event_types = $3, status = $4, paused_because = $5, paused_at = $6,
        secret_number = $7, secret_changed_at = $8
      where id = $1`,
    values: [
      endpoint.webhook,
      endpoint.url,
      endpoint.events,
      endpoint.status,
      endpoint.pausedBecause,
      endpoint.pausedAt,
      endpoint.secretNumber,
      endpoint.secretChangedAt,
    ],
  })
}

/** With its deliveries. */
export async function deleteEndpoint(tx: Tx, webhook: string): Promise<void> {
  await tx.query({
    name: 'webhooks.delete-endpoint',
    text: 'delete from webhook_endpoints where id = $1',
    values: [webhook],
  })
}

/** @returns since when it takes nothing: from now on, where it took what it was told before. */
export async function upsertFailing(
  tx: Tx,
  { webhook, now }: { readonly webhook: string; readonly now: Temporal.Instant },
): Promise<Temporal.Instant> {
  const [row] = await tx.query<{ since: Temporal.Instant }>({
    name: 'webhooks.upsert-failing',
    text: `insert into webhook_failures as f (endpoint, since) values ($1, $2)
      on conflict (endpoint) do update set since = f.since returning since`,
    values: [webhook, now],
  })
  return row?.since ?? now
}

export async function deleteFailing(tx: Tx, webhook: string): Promise<void> {
  await tx.query({
    name: 'webhooks.delete-failing',
    text: `delete from webhook_failures where endpoint = $1`,
    values: [webhook],
  })
}
