// What the register brings to the network: its routes, how the jobs of all rooms are done, and one of its own.
import type { Clock, Contribution, Database, JobDefinition } from '../platform/index.ts'
import type { CountWork } from './count-work.ts'
import { removeFinished } from './remove-finished.ts'
import { workRoutes } from './routes.ts'
import { jobHandler } from './run-jobs.ts'
import type { Handlers } from './runner-ports.ts'

export function contributeWork(ports: {
  readonly database: Database
  readonly clock: Clock
  readonly finishedWorkDays: number
  readonly countWork: CountWork
  /** Of all other rooms. */
  readonly jobs: readonly JobDefinition[]
  /** Known once all rooms are open. */
  readonly handlers: () => Handlers
}): Contribution {
  const removal: JobDefinition = {
    name: 'remove-finished-work',
    everySeconds: 3600,
    work: (signal) => removeFinished(ports, { days: ports.finishedWorkDays, signal }),
  }
  return {
    routes: [workRoutes(ports)],
    jobs: [removal],
    work: { run_job: jobHandler([...ports.jobs, removal]) },
  }
}
