// Events told to an endpoint once more: one, all since a moment, or those that it missed; and one that is only a test.
import { newId } from '../platform/index.ts'
import type { Database, IdSources, Tx } from '../platform/index.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import { repeatDeliveries } from './enqueue-deliveries.ts'
import { testEventType } from './endpoint.ts'
import type { WebhookEndpoint } from './endpoint.ts'
import { selectDelivery, selectFirstUntaken } from './store-deliveries.ts'
import { lockEndpoint } from './store-endpoints.ts'
import { selectMerchantEvents } from './store-merchant-events.ts'

/** So many at once; the rest is asked for again. */
const replayCountMax = 500

export type Replayed = {
  readonly replayed: number
  readonly since: Temporal.Instant
  /** The number of the last event, where there are more behind it. */
  readonly next: bigint | null
}

type ReplayPorts = IdSources & { readonly database: Database }
type Own = { readonly merchant: string; readonly webhook: string }
type Refused = {
  readonly status: 'refused'
  readonly code: 'unknown_webhook' | 'unknown_delivery' | 'webhook_paused'
}

/** Those from `since` on, whether it took them before or not; also from before it was there. */
export async function replaySince(
  ports: ReplayPorts,
  own: Own,
  { since, after }: { readonly since: Temporal.Instant; readonly after: bigint },
): Promise<({ readonly status: 'replayed' } & Replayed) | Refused> {
  await numberMerchantEvents(ports, own)
  return await ports.database.transaction('webhooks.replay-since', async (tx) => {
    const endpoint = await lockActive(tx, own)
    if ('code' in endpoint) return endpoint
    return { status: 'replayed', ...(await replay(tx, ports, { endpoint, since, after })) }
  })
}

/** Under the lock of the endpoint: what it was told and did not take, and what it was not told while it was paused. */
export async function replayMissed(
  tx: Tx,
  ports: IdSources,
  {
    endpoint,
    pausedAt,
  }: { readonly endpoint: WebhookEndpoint; readonly pausedAt: Temporal.Instant },
): Promise<Replayed> {
  const untaken = (await selectFirstUntaken(tx, endpoint.webhook)) ?? pausedAt
  const since = Temporal.Instant.compare(untaken, pausedAt) < 0 ? untaken : pausedAt
  return await replay(tx, ports, { endpoint, since, after: 0n })
}

export async function replayOne(
  ports: ReplayPorts,
  own: Own,
  event: string,
): Promise<{ readonly status: 'replayed' } | Refused> {
  return await ports.database.transaction('webhooks.replay-one', async (tx) => {
    const endpoint = await lockActive(tx, own)
    if ('code' in endpoint) return endpoint
    const delivery = await selectDelivery(tx, { endpoint: endpoint.webhook, event })
    if (delivery === undefined) return { status: 'refused', code: 'unknown_delivery' }
    await repeatDeliveries(tx, ports, [delivery])
    return { status: 'replayed' }
  })
}

/** @returns the id inside of an event that speaks of nothing: whether the endpoint took it stands in its deliveries. */
export async function sendTestEvent(
  ports: ReplayPorts,
  own: Own,
): Promise<{ readonly status: 'sent'; readonly event: string } | Refused> {
  return await ports.database.transaction('webhooks.send-test', async (tx) => {
    const endpoint = await lockActive(tx, own)
    if ('code' in endpoint) return endpoint
    const event = newId('evt', ports)
    const delivery = { endpoint: endpoint.webhook, event, type: testEventType } as const
    await repeatDeliveries(tx, ports, [{ ...delivery, createdAt: ports.clock.now() }])
    return { status: 'sent', event }
  })
}

async function lockActive(tx: Tx, own: Own): Promise<WebhookEndpoint | Refused> {
  const endpoint = await lockEndpoint(tx, own)
  if (endpoint === undefined) return { status: 'refused', code: 'unknown_webhook' }
  if (endpoint.status === 'paused') return { status: 'refused', code: 'webhook_paused' }
  return endpoint
}

async function replay(
  tx: Tx,
  ports: IdSources,
  {
    endpoint,
    since,
    after,
  }: {
    readonly endpoint: WebhookEndpoint
    readonly since: Temporal.Instant
    readonly after: bigint
  },
): Promise<Replayed> {
  const found = await selectMerchantEvents(tx, {
    merchant: endpoint.merchant,
    types: endpoint.events,
    afterNumber: after,
    since,
    limit: replayCountMax + 1,
  })
  const events = found.slice(0, replayCountMax)
  const deliveries = events.map(({ id, type, createdAt }) => ({
    endpoint: endpoint.webhook,
    event: id,
    type,
    createdAt,
  }))
  if (deliveries.length > 0) await repeatDeliveries(tx, ports, deliveries)
  const next = found.length > events.length ? (events.at(-1)?.number ?? null) : null
  return { replayed: events.length, since, next }
}
