// Tells one endpoint of one event. No lock is held meanwhile; it may be told twice, and out of order: the id and the
// bytes are always the same.
import { canonicalJson } from '@tallystick/proofs'
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { OutwardId, TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { tellReason } from '../work/index.ts'
import { failingHours, testEventType } from './endpoint.ts'
import type { DeliveryAttempt, WebhookDelivery, WebhookEndpoint } from './endpoint.ts'
import { eventBody } from './merchant-event.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import { updateDeliveryGivenUp, selectDelivery, updateDeliveryTried } from './store-deliveries.ts'
import {
  deleteFailing,
  lockEndpoint,
  selectEndpoint,
  updateEndpoint,
  upsertFailing,
} from './store-endpoints.ts'
import { selectEvent } from './store-merchant-events.ts'
import type { EventPorts } from './tell-engine.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'

export interface EndpointPorts extends EventPorts {
  readonly webhookSecrets: WebhookSecrets
  /** That an endpoint was paused because it takes nothing. Who owns a merchant is known in a room above. */
  readonly tellPaused: (tx: Tx, paused: WebhookEndpoint) => Promise<void>
}

const answerTimeoutMs = 10_000
const answerBytesMax = 64 * 1024

export async function tellEndpoint(
  ports: EndpointPorts,
  { subject }: Pick<TakenWork, 'subject'>,
): Promise<WorkOutcome> {
  assertOutsideTransaction('telling an endpoint')
  const key = keyOf(subject)
  const { endpoint, delivery } = await ports.database.read(
    'webhooks.find-delivery',
    async (tx) => ({
      endpoint: await selectEndpoint(tx, key.endpoint),
      delivery: await selectDelivery(tx, key),
    }),
  )
  if (endpoint === undefined || delivery === undefined) return { outcome: 'done' }
  if (delivery.deliveredAt !== null) return { outcome: 'done' }
  if (endpoint.status === 'paused') {
    // Told when the endpoint goes on: it begins with the first that it did not take.
    return {
      outcome: 'done',
      record: (tx) => updateDeliveryGivenUp(tx, { ...key, reason: 'paused' }),
    }
  }
  const body = await bodyOf(ports, endpoint, delivery)
  if (body === undefined)
    return { outcome: 'failed', reason: 'the merchant may not hear of it yet' }
  const attempt = await call(ports, endpoint, { event: delivery.event, body })
  const isTaken = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
  const deliveredAt = isTaken ? ports.clock.now() : null
  const tried = { ...key, attempt, deliveredAt }
  if (isTaken) {
    return {
      outcome: 'done',
      record: async (tx) => {
        await updateDeliveryTried(tx, tried)
        await deleteFailing(tx, endpoint.webhook)
      },
    }
  }
  return {
    outcome: 'failed',
    reason: attempt.failure ?? `the endpoint answered ${attempt.status ?? 'nothing'}`,
    record: async (tx) => {
      await updateDeliveryTried(tx, tried)
      await pauseIfFailing(tx, ports, endpoint)
    },
  }
}

function keyOf(subject: string): Pick<WebhookDelivery, 'endpoint' | 'event'> {
  const [endpoint = '', event = ''] = subject.split(' ')
  return { endpoint: endpoint as WebhookDelivery['endpoint'], event }
}

/** The same bytes at every try; undefined while the merchant may not hear of it. */
async function bodyOf(
  ports: EndpointPorts,
  { merchant, webhook }: WebhookEndpoint,
  { event: id, type, createdAt }: WebhookDelivery,
): Promise<string | undefined> {
  if (type === testEventType) {
    return canonicalJson({ type, timestamp: createdAt.toString(), data: { merchant, webhook } })
  }
  // Only what has a number can be told; it has one as soon as it is committed.
  await numberMerchantEvents(ports, { merchant })
  const event = await ports.database.read('webhooks.find-event', (tx) => selectEvent(tx, id))
  if (event === undefined || event.number === null) return undefined
  return eventBody(ports.outward, { ...event, number: event.number })
}

async function call(
  { http, clock, realClock, outward, webhookSecrets }: EndpointPorts,
  endpoint: WebhookEndpoint,
  { event, body }: { readonly event: string; readonly body: string },
): Promise<DeliveryAttempt> {
  const id: OutwardId = outward.idFor(endpoint.merchant, event)
  const timestamp = String(Math.floor(realClock.now().epochMilliseconds / 1000))
  const at = clock.now().toString()
  try {
    const { status } = await http.request({
      name: 'webhooks-tell-endpoint',
      method: 'POST',
      url: endpoint.url,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': webhookSecrets.sign(endpoint, { id, timestamp, body }, clock.now()),
      },
      body,
      timeoutMs: answerTimeoutMs,
      sizeMaxBytes: answerBytesMax,
    })
    // A redirect is an answer like any other, and no success.
    return { at, status, failure: null }
  } catch (error) {
    if (error instanceof FaultError) throw error
    return { at, status: null, failure: tellReason(error) }
  }
}

/** What takes nothing for three days is told nothing more until its merchant says so. */
async function pauseIfFailing(tx: Tx, ports: EndpointPorts, tried: WebhookEndpoint): Promise<void> {
  // Who is removed meanwhile fails no more; who is changed is looked at anew.
  const endpoint = await lockEndpoint(tx, tried)
  if (endpoint?.status !== 'active') return
  const now = ports.clock.now()
  const since = await upsertFailing(tx, { webhook: endpoint.webhook, now })
  if (Temporal.Instant.compare(now, since.add({ hours: failingHours })) < 0) return
  const paused = { ...endpoint, status: 'paused', pausedBecause: 'failing', pausedAt: now } as const
  await updateEndpoint(tx, paused)
  await ports.tellPaused(tx, paused)
}
