// What the register brings to the network: its routes, and the removal of what was done.
import type { Clock, Contribution, Database } from '../platform/index.ts'
import { removeFinished } from './remove-finished.ts'
import { workRoutes } from './routes.ts'
import type { Handlers } from './runner-ports.ts'

/** `handlers` are known once all rooms are open. */
export function contributeWork(ports: {
  readonly database: Database
  readonly clock: Clock
  readonly finishedWorkDays: number
  readonly handlers: () => Handlers
}): Contribution {
  return {
    routes: [workRoutes(ports)],
    work: {
      remove_finished_work: {
        retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
        repeats: { everySeconds: 3600 },
        outside: async (_, signal) => {
          await removeFinished(ports, { days: ports.finishedWorkDays, signal })
          return { outcome: 'done' }
        },
      },
    },
  }
}
