// A person decides that work is not done any more.
import type { WorkKind } from '../contract/index.ts'
import type { TakenWork } from '../platform/index.ts'
import type { DecidedWork, Decision, DecisionPorts } from './retry-work.ts'
import { lockWork, updateCancelled } from './store.ts'

export async function cancelWork(ports: DecisionPorts, decision: Decision): Promise<DecidedWork> {
  return await ports.database.transaction('work.cancel', async (tx) => {
    const found = await lockWork(tx, decision.work)
    if (found === undefined) return { status: 'refused', code: 'unknown_work' }
    if (found.isRunning) return { status: 'refused', code: 'work_running' }
    if (found.state === 'done' || found.state === 'cancelled') {
      return { status: 'refused', code: 'work_ended' }
    }
    const handler = ports.handlers().get(found.kind as WorkKind)
    if (found.subject in (handler?.repeats ?? {}))
      return { status: 'refused', code: 'work_repeats' }
    // After this line it is cancelled.
    const how = { state: 'cancelled', reason: decision.because } as const
    await handler?.whenGivenUp?.(tx, found as TakenWork, how)
    await updateCancelled(tx, { ...decision, at: ports.clock.now() })
    const work = await lockWork(tx, decision.work)
    if (work === undefined) throw new Error(`${decision.work} is gone under its lock`)
    return { status: 'decided', work }
  })
}
