// Tells a merchant's engine of one event. No lock is held meanwhile; the event may be told twice, and out of order: its
// id and bytes are always the same.
import type { Outward } from '../outward/index.ts'
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { Clock, Database, HttpClient, Tx, WorkOutcome } from '../platform/index.ts'
import { tellReason } from '../work/index.ts'
import { signEvent } from './event-keys.ts'
import type { EventKeys } from './event-keys.ts'
import { eventBody } from './merchant-event.ts'
import type { MerchantEvent } from './merchant-event.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import { selectUntoldEvent, updateEventDelivered } from './store-merchant-events.ts'

export interface EventPorts {
  readonly database: Database
  readonly clock: Clock
  /** Real time: an engine refuses what was not sent just now. */
  readonly realClock: Clock
  readonly http: HttpClient
  readonly eventKeys: EventKeys
  readonly outward: Outward
  /** Where a merchant's engine listens; undefined for a merchant that has no address, or is closed. */
  readonly findEngine: (merchant: string) => Promise<string | undefined>
}

/** An engine only notes what it is told: it answers at once or not at all. */
const answerTimeoutMs = 5_000
const answerBytesMax = 64 * 1024

export async function tellEngine(
  ports: EventPorts,
  { event: id, merchant }: { readonly event: string; readonly merchant: string },
): Promise<WorkOutcome> {
  assertOutsideTransaction('telling an engine')
  // Only what has a number can be told; it has one as soon as it is committed.
  await numberMerchantEvents(ports, { merchant })
  const event = await ports.database.read('webhooks.find-event', (tx: Tx) =>
    selectUntoldEvent(tx, id),
  )
  if (event === undefined) return { outcome: 'done' }
  const { number } = event
  if (number === null) return { outcome: 'failed', reason: 'the merchant may not hear of it yet' }
  const engine = await ports.findEngine(merchant)
  if (engine === undefined) return { outcome: 'failed', reason: 'the merchant has no address' }
  const failure = await tell(ports, { engine, event: { ...event, number } })
  if (failure !== undefined) return { outcome: 'failed', reason: failure }
  const deliveredAt = ports.clock.now()
  return { outcome: 'done', record: (tx) => updateEventDelivered(tx, { id, deliveredAt }) }
}

/** Why an engine did not take an event; undefined when it did. */
async function tell(
  { http, realClock, eventKeys, outward }: EventPorts,
  { engine, event }: { readonly engine: string; readonly event: MerchantEvent },
): Promise<string | undefined> {
  const id = outward.idFor(event.merchant, event.id)
  const body = eventBody(outward, event)
  const signature = signEvent(eventKeys, { id, sentAt: realClock.now(), body })
  try {
    const { status } = await http.request({
      name: 'webhooks-tell-engine',
      method: 'POST',
      url: engine,
      headers: { 'content-type': 'application/json', ...signature },
      body,
      timeoutMs: answerTimeoutMs,
      sizeMaxBytes: answerBytesMax,
    })
    // A redirect is an answer like any other, and no success.
    return status >= 200 && status < 300 ? undefined : `the engine answered ${status}`
  } catch (error) {
    if (error instanceof FaultError) throw error
    return tellReason(error)
  }
}
