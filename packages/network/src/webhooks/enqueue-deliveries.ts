// Puts the tellings of events to endpoints into the register: one for each endpoint that listens to them.
import type { MerchantEventType } from '../contract/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWorks, scheduleWork } from '../work/index.ts'
import type { WorkDraft } from '../work/index.ts'
import type { WebhookDelivery } from './endpoint.ts'
import { upsertDeliveries } from './store-deliveries.ts'
import { selectListening } from './store-endpoints.ts'

type NewDelivery = Pick<WebhookDelivery, 'endpoint' | 'event' | 'type' | 'createdAt'>

/** In the transaction that causes them. All of one type; they are told when their merchants may hear of them. */
export async function enqueueDeliveries(
  tx: Tx,
  sources: IdSources,
  type: MerchantEventType,
  events: readonly {
    readonly id: string
    readonly merchant: string
    readonly createdAt: Temporal.Instant
  }[],
): Promise<void> {
  const merchants = [...new Set(events.map(({ merchant }) => merchant))]
  const listening = await selectListening(tx, { merchants, type })
  if (listening.length === 0) return
  const endpointsOf = Map.groupBy(listening, ({ merchant }) => merchant)
  const deliveries = events.flatMap(({ id, merchant, createdAt }) =>
    (endpointsOf.get(merchant) ?? []).map(({ webhook }) => ({
      endpoint: webhook,
      event: id,
      type,
      createdAt,
    })),
  )
  await upsertDeliveries(tx, deliveries)
  await enqueueWorks(tx, sources, deliveries.map(workOf))
}

/** Once more, or for the first time where the endpoint was not told; what was waiting of it before is one with it. */
export async function repeatDeliveries(
  tx: Tx,
  sources: IdSources,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  await upsertDeliveries(tx, deliveries)
  const dueAt = sources.clock.now()
  for (const delivery of deliveries) await scheduleWork(tx, sources, { ...workOf(delivery), dueAt })
}

function workOf({ endpoint, event, type, createdAt }: NewDelivery) {
  return {
    kind: 'tell_endpoint',
    // The same event goes to several endpoints.
    subject: `${endpoint} ${event}`,
    owner: endpoint,
    facts: { type },
    dueAt: createdAt,
  } as const satisfies WorkDraft<'tell_endpoint'>
}
