// What a merchant does with the endpoints that it has its events told to.
import type { MerchantEventType } from '../contract/index.ts'
import { newId } from '../platform/index.ts'
import type { Database, IdSources, Tx } from '../platform/index.ts'
import { endpointCountMax, readEndpointUrl } from './endpoint.ts'
import type { WebhookEndpoint } from './endpoint.ts'
import { replayMissed } from './replay-deliveries.ts'
import type { Replayed } from './replay-deliveries.ts'
import {
  deleteEndpoint,
  deleteFailing,
  insertEndpoint,
  lockEndpoint,
  selectEndpoint,
  selectEndpoints,
  updateEndpoint,
} from './store-endpoints.ts'
import { lockEventHeads } from './store-merchant-events.ts'

export interface ChangePorts extends IdSources {
  readonly database: Database
  /** For a sandbox, where everything runs on one machine. */
  readonly arePrivateAddressesAllowed: boolean
}

export type OwnWebhook = { readonly merchant: string; readonly webhook: string }

export type EndpointInput = {
  readonly url: string
  readonly events: readonly MerchantEventType[]
}

export type EndpointRefusal = {
  readonly status: 'refused'
  readonly code: 'invalid_address' | 'too_many_webhooks' | 'unknown_webhook'
}

type Changed = { readonly status: 'changed'; readonly endpoint: WebhookEndpoint }

export async function createEndpoint(
  ports: ChangePorts,
  { merchant, url, events }: EndpointInput & { readonly merchant: string },
): Promise<Changed | EndpointRefusal> {
  const address = addressOf(ports, url)
  if (address === undefined) return { status: 'refused', code: 'invalid_address' }
  return await ports.database.transaction('webhooks.create-endpoint', async (tx) => {
    // Two at once wait for each other here, so that there are never too many.
    await lockEventHeads(tx, [merchant])
    if ((await selectEndpoints(tx, merchant)).length >= endpointCountMax) {
      return { status: 'refused', code: 'too_many_webhooks' }
    }
    const createdAt = ports.clock.now()
    const endpoint: WebhookEndpoint = {
      webhook: newId('whk', ports),
      merchant,
      url: address,
      events: inOrder(events),
      status: 'active',
      pausedBecause: null,
      pausedAt: null,
      secretNumber: 1,
      secretChangedAt: createdAt,
      createdAt,
    }
    await insertEndpoint(tx, endpoint)
    return { status: 'changed', endpoint }
  })
}

/** Another address, or other events. Whatever waits is told at the new address. */
export async function changeEndpoint(
  ports: ChangePorts,
  own: OwnWebhook,
  { url, events }: EndpointInput,
): Promise<Changed | EndpointRefusal> {
  const address = addressOf(ports, url)
  if (address === undefined) return { status: 'refused', code: 'invalid_address' }
  return await change(ports, own, (endpoint) => ({
    ...endpoint,
    url: address,
    events: inOrder(events),
  }))
}

/** What happens meanwhile is told when it goes on. */
export async function pauseEndpoint(
  ports: ChangePorts,
  own: OwnWebhook,
): Promise<Changed | EndpointRefusal> {
  const pausedAt = ports.clock.now()
  return await change(ports, own, (endpoint) =>
    endpoint.status === 'paused'
      ? endpoint
      : { ...endpoint, status: 'paused', pausedBecause: 'asked', pausedAt },
  )
}

/** Goes on with the first event that it did not take. */
export async function resumeEndpoint(
  ports: ChangePorts,
  own: OwnWebhook,
): Promise<(Changed & Replayed) | EndpointRefusal> {
  return await ports.database.transaction('webhooks.resume-endpoint', async (tx) => {
    const paused = await lockEndpoint(tx, own)
    if (paused === undefined) return { status: 'refused', code: 'unknown_webhook' }
    const endpoint = { ...paused, status: 'active', pausedBecause: null, pausedAt: null } as const
    await updateEndpoint(tx, endpoint)
    await deleteFailing(tx, endpoint.webhook)
    const replayed =
      paused.pausedAt === null
        ? { replayed: 0, since: ports.clock.now(), next: null }
        : await replayMissed(tx, ports, { endpoint, pausedAt: paused.pausedAt })
    return { status: 'changed', endpoint, ...replayed }
  })
}

/** The next secret, at once; the one before signs beside it for a day. */
export async function rotateSecret(
  ports: ChangePorts,
  own: OwnWebhook,
): Promise<Changed | EndpointRefusal> {
  const secretChangedAt = ports.clock.now()
  return await change(ports, own, (endpoint) => ({
    ...endpoint,
    secretNumber: endpoint.secretNumber + 1,
    secretChangedAt,
  }))
}

export async function removeEndpoint(
  { database }: Pick<ChangePorts, 'database'>,
  own: OwnWebhook,
): Promise<{ readonly status: 'removed' } | EndpointRefusal> {
  return await database.transaction('webhooks.remove-endpoint', async (tx) => {
    const endpoint = await lockEndpoint(tx, own)
    if (endpoint === undefined) return { status: 'refused', code: 'unknown_webhook' }
    await deleteEndpoint(tx, endpoint.webhook)
    return { status: 'removed' }
  })
}

export async function listEndpoints(
  { database }: Pick<ChangePorts, 'database'>,
  merchant: string,
): Promise<readonly WebhookEndpoint[]> {
  return await database.read('webhooks.list-endpoints', (tx) => selectEndpoints(tx, merchant))
}

/** Undefined for another merchant's, as for one that there is not. */
export async function findEndpoint(
  tx: Tx,
  { merchant, webhook }: OwnWebhook,
): Promise<WebhookEndpoint | undefined> {
  const endpoint = await selectEndpoint(tx, webhook)
  return endpoint?.merchant === merchant ? endpoint : undefined
}

async function change(
  { database }: ChangePorts,
  own: OwnWebhook,
  turn: (endpoint: WebhookEndpoint) => WebhookEndpoint,
): Promise<Changed | EndpointRefusal> {
  return await database.transaction('webhooks.change-endpoint', async (tx) => {
    const before = await lockEndpoint(tx, own)
    if (before === undefined) return { status: 'refused', code: 'unknown_webhook' }
    const endpoint = turn(before)
    await updateEndpoint(tx, endpoint)
    return { status: 'changed', endpoint }
  })
}

function addressOf({ arePrivateAddressesAllowed: arePrivateAllowed }: ChangePorts, url: string) {
  return readEndpointUrl(url, { arePrivateAllowed })
}

const inOrder = (events: readonly MerchantEventType[]): readonly MerchantEventType[] =>
  [...new Set(events)].toSorted()
