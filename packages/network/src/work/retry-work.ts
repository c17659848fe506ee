// A person has work tried again: what is parked, or what failed and waits for its next try.
import type { ProblemCode, WorkKind } from '../contract/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { Handlers } from './runner-ports.ts'
import { lockWork, updateRetried } from './store.ts'
import type { Work } from './work.ts'

export interface DecisionPorts {
  readonly database: Database
  readonly clock: Clock
  readonly handlers: () => Handlers
}

export interface Decision {
  readonly work: string
  readonly because: string
}

export type DecidedWork =
  | { readonly status: 'decided'; readonly work: Work }
  | { readonly status: 'refused'; readonly code: ProblemCode }

export async function retryWork(ports: DecisionPorts, decision: Decision): Promise<DecidedWork> {
  return await ports.database.transaction('work.retry', async (tx) => {
    const found = await lockWork(tx, decision.work)
    if (found === undefined) return { status: 'refused', code: 'unknown_work' }
    if (found.isRunning) return { status: 'refused', code: 'work_running' }
    const { repeats = {} } = ports.handlers().get(found.kind as WorkKind) ?? {}
    if (found.state === 'waiting' && found.attempts === 0 && !(found.subject in repeats)) {
      return { status: 'refused', code: 'work_untried' }
    }
    if (found.state === 'done' || found.state === 'cancelled') {
      return { status: 'refused', code: 'work_ended' }
    }
    // After this line it is tried again.
    const at = ports.clock.now()
    await updateRetried(tx, { ...decision, at })
    tx.tell('work')
    const work = await lockWork(tx, decision.work)
    if (work === undefined) throw new Error(`${decision.work} is gone under its lock`)
    return { status: 'decided', work }
  })
}
