// The worker that tells merchants' engines. Claiming, sending and marking are three steps: no lock is held meanwhile.
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { Clock, Database, HttpClient, Log, Random } from '../platform/index.ts'
import { signEvent } from './event-keys.ts'
import type { EventKeys } from './event-keys.ts'
import { decideEventFailure, eventBody, eventClaimMs } from './merchant-event.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import {
  claimMerchantEvents,
  updateEventDelivered,
  updateEventFailed,
} from './store-merchant-events.ts'
import type { ClaimedEvent } from './store-merchant-events.ts'

export type EventPorts = {
  readonly database: Database
  /** Says when an event is tried again. */
  readonly clock: Clock
  /** Real time: an engine refuses what was not sent just now. */
  readonly realClock: Clock
  readonly random: Random
  readonly http: HttpClient
  readonly log: Log
}

export type DeliverEventsInput = {
  readonly limit: number
  readonly keys: EventKeys
  /** Where a merchant's engine listens; undefined for a merchant that has no address, or is closed. */
  readonly findEngine: (merchant: string) => Promise<string | undefined>
}

export type DeliveredEvents = {
  readonly delivered: number
  readonly retried: number
  readonly parked: number
}

/** An engine only notes what it is told: it answers at once or not at all. */
const answerTimeoutMs = 5_000
const answerBytesMax = 64 * 1024

/**
 * Sends up to `limit` due events: merchants side by side, each merchant's own one after the other. Safe to run in
 * several processes at once. An event may be sent twice, and out of order; its id and bytes are always the same.
 */
export async function deliverMerchantEvents(
  ports: EventPorts,
  input: DeliverEventsInput,
): Promise<DeliveredEvents> {
  await numberMerchantEvents(ports)
  const now = ports.clock.now()
  const claimedUntil = now.add({ milliseconds: eventClaimMs })
  const events = await ports.database.transaction('outbox.claim-merchant-events', (tx) =>
    claimMerchantEvents(tx, { now, claimedUntil, limit: input.limit }),
  )
  const byMerchant = Map.groupBy(
    events.toSorted((one, other) => Number(one.number - other.number)),
    ({ merchant }) => merchant,
  )
  const counts = { delivered: 0, retried: 0, parked: 0 }
  const rounds = [...byMerchant].map(async ([merchant, own]) => {
    for (const outcome of await tellMerchant(ports, input, { merchant, events: own })) {
      counts[outcome] += 1
    }
  })
  await Promise.all(rounds)
  return counts
}

async function tellMerchant(
  ports: EventPorts,
  input: DeliverEventsInput,
  { merchant, events }: { readonly merchant: string; readonly events: readonly ClaimedEvent[] },
): Promise<readonly (keyof DeliveredEvents)[]> {
  const engine = await input.findEngine(merchant)
  let failure = engine === undefined ? 'the merchant has no address' : undefined
  const outcomes: (keyof DeliveredEvents)[] = []
  for (const event of events) {
    // When one was not taken, the others of this round are not tried: they would wait for the same engine.
    failure ??= await tell(ports, input.keys, { engine: engine ?? '', event })
    outcomes.push(
      failure === undefined
        ? await recordDelivery(ports, event)
        : await recordFailure(ports, event, failure),
    )
  }
  return outcomes
}

/** Why an engine did not take an event; undefined when it did. */
async function tell(
  ports: EventPorts,
  keys: EventKeys,
  { engine, event }: { readonly engine: string; readonly event: ClaimedEvent },
): Promise<string | undefined> {
  assertOutsideTransaction('telling an engine')
  const body = eventBody(event)
  const sentAt = ports.realClock.now()
  try {
    const { status } = await ports.http.request({
      name: 'outbox-tell-engine',
      method: 'POST',
      url: engine,
      headers: {
        'content-type': 'application/json',
        ...signEvent(keys, { id: event.id, sentAt, body }),
      },
      body,
      timeoutMs: answerTimeoutMs,
      sizeMaxBytes: answerBytesMax,
    })
    // A redirect is an answer like any other, and no success.
    return status >= 200 && status < 300 ? undefined : `the engine answered ${status}`
  } catch (error) {
    if (error instanceof FaultError) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

async function recordDelivery(ports: EventPorts, { id }: ClaimedEvent): Promise<'delivered'> {
  await ports.database.transaction('outbox.mark-event-delivered', (tx) =>
    updateEventDelivered(tx, { id, deliveredAt: ports.clock.now() }),
  )
  return 'delivered'
}

async function recordFailure(
  ports: EventPorts,
  event: ClaimedEvent,
  reason: string,
): Promise<'retried' | 'parked'> {
  const { id, attempts, createdAt, merchant } = event
  const now = ports.clock.now()
  const jitter = ports.random.uint32() / 2 ** 32
  const failure = decideEventFailure({ attempts, createdAt, now, reason, jitter })
  const isParked = failure.outcome === 'park'
  await ports.database.transaction('outbox.mark-event-failed', (tx) =>
    updateEventFailed(tx, {
      id,
      attempts,
      nextAttemptAt: now.add({ milliseconds: isParked ? 0 : failure.afterMs }),
      parkedReason: isParked ? failure.reason : null,
    }),
  )
  ports.log.warn(
    { event: id, merchant, attempts, reason, parked: isParked },
    'an engine was not told',
  )
  return isParked ? 'parked' : 'retried'
}
