// All SQL over webhook_deliveries.
import type { Tx } from '../platform/index.ts'
import type { DeliveryAttempt, WebhookDelivery } from './endpoint.ts'

const columns = `endpoint, event, type, created_at as "createdAt", delivered_at as "deliveredAt",
  given_up as "givenUp", attempts`

/** The latest tries that are kept of a delivery. */
const attemptCountMax = 50

/** New ones, and those that are to be made once more: what was answered before stays. */
export async function upsertDeliveries(
  tx: Tx,
  deliveries: readonly Pick<WebhookDelivery, 'endpoint' | 'event' | 'type' | 'createdAt'>[],
): Promise<void> {
  await tx.query({
    name: 'webhooks.upsert-deliveries',
    text: `insert into webhook_deliveries (endpoint, event, type, created_at)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as d (endpoint, event, type, created_at)
      order by endpoint, event
      on conflict (endpoint, event) do update set delivered_at = null, given_up = null`,
    values: [
      deliveries.map(({ endpoint }) => endpoint),
      deliveries.map(({ event }) => event),
      deliveries.map(({ type }) => type),
      deliveries.map(({ createdAt }) => createdAt),
    ],
  })
}

export async function selectDelivery(
  tx: Tx,
  key: Pick<WebhookDelivery, 'endpoint' | 'event'>,
): Promise<WebhookDelivery | undefined> {
  const [row] = await tx.query<WebhookDelivery>({
    name: 'webhooks.select-delivery',
    text: `select ${columns} from webhook_deliveries where endpoint = $1 and event = $2`,
    values: [key.endpoint, key.event],
  })
  return row
}

/** Before a moment, or all; the latest first. */
export async function selectDeliveries(
  tx: Tx,
  input: {
    readonly webhook: string
    readonly now: Temporal.Instant
    readonly before: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly WebhookDelivery[]> {
  const { before } = input
  return await tx.query<WebhookDelivery>({
    name: 'webhooks.select-deliveries',
    // One that the merchant may not hear of yet is not listed.
    text: `select ${columns} from webhook_deliveries
      where endpoint = $1 and created_at <= $5
        and (created_at, event) < (coalesce($2::timestamptz, 'infinity'), coalesce($3, ''))
      order by created_at desc, event desc limit $4`,
    values: [input.webhook, before?.at ?? null, before?.id ?? null, input.limit, input.now],
  })
}

/** The earliest that the endpoint did not take; undefined where it took all. */
export async function selectFirstUntaken(
  tx: Tx,
  webhook: string,
): Promise<Temporal.Instant | undefined> {
  const [row] = await tx.query<{ first: Temporal.Instant | null }>({
    name: 'webhooks.select-first-untaken',
    text: `select min(created_at) as first from webhook_deliveries where endpoint = $1 and delivered_at is null`,
    values: [webhook],
  })
  return row?.first ?? undefined
}

export async function updateDeliveryTried(
  tx: Tx,
  {
    endpoint,
    event,
    attempt,
    deliveredAt,
  }: Pick<WebhookDelivery, 'endpoint' | 'event' | 'deliveredAt'> & {
    readonly attempt: DeliveryAttempt
  },
): Promise<void> {
  await tx.query({
    name: 'webhooks.update-delivery-tried',
    text: `update webhook_deliveries set delivered_at = coalesce($3::timestamptz, delivered_at),
        attempts = jsonb_path_query_array(attempts || $4::jsonb, '$[last - ${attemptCountMax - 1} to last]')
      where endpoint = $1 and event = $2`,
    values: [endpoint, event, deliveredAt, JSON.stringify([attempt])],
  })
}

export async function updateDeliveryGivenUp(
  tx: Tx,
  {
    endpoint,
    event,
    reason,
  }: { readonly endpoint: string; readonly event: string; readonly reason: string },
): Promise<void> {
  await tx.query({
    name: 'webhooks.update-delivery-given-up',
    text: `update webhook_deliveries set given_up = $3 where endpoint = $1 and event = $2 and delivered_at is null`,
    values: [endpoint, event, reason],
  })
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteOldDeliveries(
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'webhooks.delete-old-deliveries',
    text: `delete from webhook_deliveries where (endpoint, event) in (
        select endpoint, event from webhook_deliveries where created_at < $1 limit $2)
      returning event`,
    values: [input.before, input.limit],
  })
  return rows.length
}
