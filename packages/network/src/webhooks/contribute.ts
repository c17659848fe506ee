// What webhooks bring to the network: their routes, how events leave it, and how long they stay.
import type { Contribution, WorkHandler } from '../platform/index.ts'
import { merchantEventRoutes } from './merchant-event-routes.ts'
import { removeToldEvents } from './remove-told-events.ts'
import { updateEventGivenUp } from './store-merchant-events.ts'
import { tellEngine } from './tell-engine.ts'
import type { EventPorts } from './tell-engine.ts'

export interface WebhookPorts extends EventPorts {
  readonly toldDays: number
}

export function contributeWebhooks(ports: WebhookPorts): Contribution {
  return {
    routes: [merchantEventRoutes(ports, { keys: ports.eventKeys })],
    jobs: [
      {
        name: 'remove-told-events',
        everySeconds: 3600,
        work: (signal) => removeToldEvents(ports, { days: ports.toldDays, signal }),
      },
    ],
    work: { tell_engine: tellingHandler(ports) },
  }
}

function tellingHandler(ports: EventPorts): WorkHandler {
  return {
    // Some fifteen tries over three days, as Standard Webhooks has it.
    retry: { firstSeconds: 5, factor: 3, maxSeconds: 8 * 3600, hours: 72 },
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
