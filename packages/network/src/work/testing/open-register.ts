// A register with handlers that a test says, clocks that it moves, and a look at what stands in it.
import type { WorkKind } from '../../contract/index.ts'
import { noLog, seededRandom, testClock } from '../../platform/index.ts'
import type { Database, PgDatabaseOptions, WorkHandler } from '../../platform/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import { doDueWork } from '../do-due-work.ts'
import { enqueueWorks } from '../enqueue-work.ts'
import type { Handlers, WorkPorts } from '../runner-ports.ts'
import type { Work, WorkDraft } from '../work.ts'
import { columns } from '../store.ts'

/** Two kinds that exist, done by whatever a test says. */
export const kind = 'word_notice'
export const otherKind = 'run_job'

export type Register = Awaited<ReturnType<typeof openRegister>>

export async function openRegister(options: Omit<Partial<PgDatabaseOptions>, 'url'> = {}) {
  const opened = await openTestDatabase({ poolMax: 10, ...options })
  const clock = testClock('2026-12-01T10:00:00Z')
  const realClock = testClock('2026-11-01T10:00:00Z')
  const random = seededRandom('register')
  const portsOf = (database: Database): WorkPorts => ({
    database,
    clock,
    realClock,
    random,
    log: noLog,
  })
  const ports = portsOf(opened.database)
  return {
    ...ports,
    clock,
    realClock,
    ports,
    portsOf,
    url: opened.url,
    close: () => opened.close(),
    clear: () =>
      opened.database.transaction('clear', (tx) =>
        tx.query({ name: 'test.clear-work', text: 'delete from work' }),
      ),
    enqueue: (...drafts: readonly WorkDraft[]) =>
      opened.database.transaction('enqueue', (tx) => enqueueWorks(tx, ports, drafts)),
    doDue: (handlers: Handlers) => doDueWork(ports, handlers),
    rows: () =>
      opened.database.read('rows', (tx) =>
        tx.query<Work>({
          name: 'test.select-work',
          text: `select ${columns} from work order by kind, owner, subject`,
        }),
      ),
  }
}

export function draftOf(owner: string, subject: string, dueAt?: Temporal.Instant): WorkDraft {
  const draft = { kind, owner, subject, facts: { notice: 'refund_granted' } } as const
  return dueAt === undefined ? draft : { ...draft, dueAt }
}

export const retry = { firstSeconds: 10, factor: 2, maxSeconds: 60, attemptCountMax: 3 } as const

export function handledBy(handler: WorkHandler, other?: WorkHandler): Handlers {
  const handlers: [WorkKind, WorkHandler][] = [[kind, handler]]
  if (other !== undefined) handlers.push([otherKind, other])
  return new Map(handlers)
}
