// Does one row that was taken, and writes down what became of it. Whatever it throws is its own failure.
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { decideEnding } from './decide-ending.ts'
import type { WorkPorts } from './runner-ports.ts'
import { updateDueAgain, updateEnding } from './store-claims.ts'
import type { Taken } from './take-due.ts'
import { tellReason } from './work.ts'

/** Another process took the row, because this one did not renew its lease: what was done here is rolled back. */
class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError'
}

/** How a try ended. `lost`: whoever has the row now writes down what becomes of it. */
export type DoneState = 'done' | 'again' | 'failed' | 'parked' | 'cancelled' | 'lost'

/** @throws FaultError, and nothing else: the process dies there. */
export async function doWork(
  ports: WorkPorts,
  taken: Taken,
  signal: AbortSignal,
): Promise<DoneState> {
  const { work, log } = { work: taken.work, log: ports.log }
  try {
    return await tryWork(ports, taken, signal)
  } catch (error) {
    if (error instanceof FaultError) throw error
    if (error instanceof LeaseLostError) return 'lost'
    log.warn(
      { err: error, work: work.work, kind: work.kind, attempts: work.attempts },
      'work failed',
    )
    const reason = tellReason(error)
    try {
      return await endOutside(ports, taken, { outcome: 'failed', reason })
    } catch (failure) {
      if (failure instanceof FaultError) throw failure
      // It was committed after all, or is another's by now.
      if (failure instanceof LeaseLostError) return 'lost'
      // The database is away, or what is parked could not be let go: the lease ends, and it is tried again.
      log.error({ err: failure, work: work.work, kind: work.kind }, 'work could not be marked')
      return 'lost'
    }
  }
}

async function tryWork(ports: WorkPorts, taken: Taken, signal: AbortSignal): Promise<DoneState> {
  const { work, handler } = taken
  const { attemptCountMax = Infinity } = handler.retry
  // The processes that tried it so often have died of it, or with it.
  if (work.attempts > attemptCountMax) {
    const reason = work.lastError ?? 'it never ended'
    return await endOutside(ports, taken, { outcome: 'parked', reason })
  }
  if ('within' in handler) {
    return await ports.database.transaction('work.do', async (tx) =>
      endWithin(tx, ports, taken, await handler.within(tx, work)),
    )
  }
  assertOutsideTransaction(`doing ${work.kind}`)
  return await endOutside(ports, taken, await handler.outside(work, signal))
}

async function endOutside(
  ports: WorkPorts,
  taken: Taken,
  outcome: WorkOutcome,
): Promise<DoneState> {
  return await ports.database.transaction('work.end', (tx) => endWithin(tx, ports, taken, outcome))
}

async function endWithin(
  tx: Tx,
  ports: WorkPorts,
  { work, handler, lease }: Taken,
  outcome: WorkOutcome,
): Promise<DoneState> {
  const now = ports.clock.now()
  const { retry, repeats } = handler
  const jitter = ports.random.uint32() / 2 ** 32
  const everySeconds = repeats?.[work.subject]
  const ending = decideEnding({ outcome, work, retry, everySeconds, now, jitter })
  await outcome.record?.(tx)
  if (ending.state === 'parked' || ending.state === 'cancelled') {
    const how = { state: ending.state, reason: ending.lastError ?? '' }
    await handler.whenGivenUp?.(tx, work satisfies TakenWork, how)
  }
  const ended = await updateEnding(tx, { work: work.work, lease, ending, now })
  if (ended === undefined) throw new LeaseLostError(`${work.work} was taken by another process`)
  const dueAt = dueAgainOf(outcome, ended.dueAgainAt)
  if (dueAt !== undefined) {
    await updateDueAgain(tx, { work: work.work, dueAt, now })
    return 'again'
  }
  if (ending.state !== 'waiting') return ending.state
  return outcome.outcome === 'failed' ? 'failed' : 'again'
}

/** Of what somebody wants to be due again; what fails is tried again anyway, after its own pause. */
function dueAgainOf(
  outcome: WorkOutcome,
  dueAgainAt: Temporal.Instant | null,
): Temporal.Instant | undefined {
  if (dueAgainAt === null) return undefined
  if (outcome.outcome === 'done') return dueAgainAt
  if (outcome.outcome !== 'again') return undefined
  return Temporal.Instant.compare(dueAgainAt, outcome.dueAt) < 0 ? dueAgainAt : undefined
}
