// What webhooks bring to the network: their routes, how events leave it, and how long they stay.
import type { Contribution, WorkHandler } from '../platform/index.ts'
import { failingHours } from './endpoint.ts'
import { endpointRoutes } from './endpoint-routes.ts'
import type { EndpointRoutePorts } from './endpoint-routes.ts'
import { merchantEventRoutes } from './merchant-event-routes.ts'
import { removeToldEvents } from './remove-told-events.ts'
import { replayRoutes } from './replay-routes.ts'
import { updateDeliveryGivenUp } from './store-deliveries.ts'
import { updateEventGivenUp } from './store-merchant-events.ts'
import { tellEndpoint } from './tell-endpoint.ts'
import type { EndpointPorts } from './tell-endpoint.ts'
import { tellEngine } from './tell-engine.ts'
import type { EventPorts } from './tell-engine.ts'

export interface WebhookPorts extends EndpointPorts, EndpointRoutePorts {
  readonly toldDays: number
}

export function contributeWebhooks(ports: WebhookPorts): Contribution {
  return {
    routes: [
      merchantEventRoutes(ports, { keys: ports.eventKeys }),
      endpointRoutes(ports),
      replayRoutes(ports),
    ],
    jobs: [
      {
        name: 'remove-told-events',
        everySeconds: 3600,
        work: (signal) => removeToldEvents(ports, { days: ports.toldDays, signal }),
      },
    ],
    work: { tell_engine: engineHandler(ports), tell_endpoint: endpointHandler(ports) },
  }
}

/** Some fifteen tries over three days, as Standard Webhooks has it. */
const threeDays = { firstSeconds: 5, factor: 3, maxSeconds: 8 * 3600, hours: failingHours }

function engineHandler(ports: EventPorts): WorkHandler {
  return {
    retry: threeDays,
    concurrency: 32,
    // In the order of their numbers, as long as all goes well.
    perOwner: 1,
    restSeconds: 20,
    whenGivenUp: (tx, { subject: id, attempts }, { state, reason: why }) => {
      const what = state === 'parked' ? `gave up after ${attempts} tries` : 'cancelled'
      return updateEventGivenUp(tx, { id, reason: `${what}: ${why}` })
    },
    outside: ({ subject: event, owner: merchant }) => tellEngine(ports, { event, merchant }),
  }
}

function endpointHandler(ports: EndpointPorts): WorkHandler {
  return {
    // Its merchant is told, and has it replayed: no operator needs to look at it.
    retry: { ...threeDays, isDropped: true },
    concurrency: 32,
    // Owners are endpoints: one that is down holds up no other, its own merchant's neither.
    perOwner: 1,
    restSeconds: 20,
    whenGivenUp: (tx, { subject, attempts }, { reason: why }) => {
      const [endpoint = '', event = ''] = subject.split(' ')
      const reason = `gave up after ${attempts} tries: ${why}`
      return updateDeliveryGivenUp(tx, { endpoint, event, reason })
    },
    outside: (work) => tellEndpoint(ports, work),
  }
}
