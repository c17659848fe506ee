// One round of taking: what is due, a few rows of each owner in turn, until the kind has as much as it may do at once.
import type { WorkKind } from '../contract/index.ts'
import { newId } from '../platform/index.ts'
import type { WorkHandler } from '../platform/index.ts'
import { leaseSecondsUsual, perOwnerUsual } from './runner-ports.ts'
import type { Handlers, WorkPorts } from './runner-ports.ts'
import { endLeases, markDue, selectDue, takeWork } from './store-claims.ts'
import type { DueWork, Turn } from './store-claims.ts'
import type { Work } from './work.ts'

/** A row that this process has taken: nobody else does while the lease lasts. */
export interface Taken {
  readonly work: Work & { readonly kind: WorkKind }
  readonly handler: WorkHandler
  readonly lease: string
}

/** Of one kind: how much more may be done, of whom enough is being done, and whose turn is next. */
export interface Room {
  readonly kind: WorkKind
  readonly limit: number
  readonly busyOwners: readonly string[]
  readonly afterOwner: string
}

export interface TakenRound {
  readonly taken: readonly Taken[]
  /** By kind: where the next round goes on, `''` where it begins anew. */
  readonly afterOwners: ReadonlyMap<WorkKind, string>
}

const markedPerRound = 500

export async function takeDue(
  ports: WorkPorts,
  handlers: Handlers,
  rooms: readonly Room[],
): Promise<TakenRound> {
  const open = rooms.filter(({ limit }) => limit > 0)
  if (open.length === 0) return { taken: [], afterOwners: new Map() }
  const turns = open.map((room) => turnOf(room, handlers))
  const realNow = ports.realClock.now()
  const lease = newId('lse', ports)
  return await ports.database.transaction('work.take-due', async (tx) => {
    const limit = markedPerRound
    const [, , due] = await Promise.all([
      markDue(tx, { now: ports.clock.now(), limit }),
      endLeases(tx, { realNow, limit }),
      selectDue(tx, turns),
    ])
    const groups = Map.groupBy(due, ({ bucket, kind }) => `${bucket} ${kind}`)
    const works = await Promise.all(
      [...groups.values()].map((rows) => {
        const [{ bucket, kind } = { bucket: 0, kind: '' }] = rows
        const seconds = handlerOf(handlers, kind).leaseSeconds ?? leaseSecondsUsual
        const until = realNow.add({ seconds })
        return takeWork(tx, { bucket, works: rows.map(({ work }) => work), lease, until })
      }),
    )
    const taken = works.flat().map((work) => ({
      work: work as Taken['work'],
      handler: handlerOf(handlers, work.kind),
      lease,
    }))
    return { taken: inOrder(taken, due), afterOwners: afterOwnersOf(open, due) }
  })
}

function turnOf({ kind, limit, busyOwners: busy, afterOwner }: Room, handlers: Handlers): Turn {
  const perOwner = handlerOf(handlers, kind).perOwner ?? perOwnerUsual
  return { kind, limit, perOwner, busy, afterOwner }
}

function handlerOf(handlers: Handlers, kind: string): WorkHandler {
  const handler = handlers.get(kind as WorkKind)
  if (handler === undefined) throw new RangeError(`nothing does ${kind}`)
  return handler
}

function inOrder(taken: readonly Taken[], due: readonly DueWork[]): readonly Taken[] {
  const place = new Map(due.map(({ work }, index) => [work, index]))
  return taken.toSorted(
    (one, other) => (place.get(one.work.work) ?? 0) - (place.get(other.work.work) ?? 0),
  )
}

/** Where fewer came than were asked for, all owners behind have had their turn. */
function afterOwnersOf(
  rooms: readonly Room[],
  due: readonly DueWork[],
): ReadonlyMap<WorkKind, string> {
  return new Map(
    rooms.map(({ kind, limit }) => {
      const own = due.filter((one) => one.kind === kind)
      return [kind, own.length < limit ? '' : (own.at(-1)?.owner ?? '')]
    }),
  )
}
