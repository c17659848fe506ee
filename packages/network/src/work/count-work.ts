// How much waits and is parked, by kind, for whoever watches the network: counted once in a while, however often
// somebody asks.
import { workKinds } from '../contract/index.ts'
import type { WorkKind } from '../contract/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { selectCounts } from './store-lists.ts'

export interface WorkCounts {
  readonly kind: WorkKind
  /** For its time, for a runner, or for its next try. */
  readonly waitingCount: number
  /** So long the oldest of what is due waits already; 0 where nothing is due. */
  readonly oldestWaitingSeconds: number
  /** For a person. */
  readonly parkedCount: number
}

export type CountWork = () => Promise<readonly WorkCounts[]>

const countedEverySeconds = 15

/** All kinds that there are, in their order. One count of a process serves all who ask within a while. */
export function openWorkCounts(ports: {
  readonly database: Database
  readonly clock: Clock
  readonly realClock: Clock
}): CountWork {
  let last: Counted | undefined
  return () => {
    const now = ports.realClock.now()
    if (last !== undefined && Temporal.Instant.compare(now, last.until) < 0) return last.counts
    const counted = { counts: countAll(ports), until: now.add({ seconds: countedEverySeconds }) }
    last = counted
    // What failed is counted again by the next who asks.
    counted.counts.catch(() => {
      if (last === counted) last = undefined
    })
    return counted.counts
  }
}

interface Counted {
  readonly counts: Promise<readonly WorkCounts[]>
  readonly until: Temporal.Instant
}

async function countAll({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): Promise<readonly WorkCounts[]> {
  const now = clock.now()
  const rows = await database.read('work.count', (tx) => selectCounts(tx, now))
  const byKind = new Map(rows.map((row) => [row.kind, row]))
  return workKinds.map((kind) => {
    const { waitingCount = 0, parkedCount = 0, oldestDueAt = null } = byKind.get(kind) ?? {}
    const oldestWaitingSeconds =
      oldestDueAt === null ? 0 : Math.max(0, Math.floor(oldestDueAt.until(now).total('seconds')))
    return { kind, waitingCount, oldestWaitingSeconds, parkedCount }
  })
}

/** Of all kinds together. */
export function sumCounts(counts: readonly WorkCounts[]): Omit<WorkCounts, 'kind'> {
  return {
    waitingCount: counts.reduce((sum, one) => sum + one.waitingCount, 0),
    oldestWaitingSeconds: Math.max(0, ...counts.map((one) => one.oldestWaitingSeconds)),
    parkedCount: counts.reduce((sum, one) => sum + one.parkedCount, 0),
  }
}
