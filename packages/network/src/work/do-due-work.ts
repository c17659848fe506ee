// Does everything that is due, one after the other, until nothing is: for tests and simulations, which wait for it.
import type { WorkKind } from '../contract/index.ts'
import { doWork } from './do-work.ts'
import type { DoneState } from './do-work.ts'
import type { Handlers, WorkPorts } from './runner-ports.ts'
import { takeDue } from './take-due.ts'

const takenPerRound = 20

/** Of these kinds, or of all. @returns how many ended how. */
export async function doDueWork(
  ports: WorkPorts,
  handlers: Handlers,
  kinds: readonly WorkKind[] = [...handlers.keys()],
): Promise<Readonly<Record<DoneState, number>>> {
  const counts = { done: 0, again: 0, failed: 0, parked: 0, cancelled: 0, lost: 0 }
  const { signal } = new AbortController()
  const possible = kinds.filter((kind) => handlers.get(kind)?.concurrency !== 0)
  let afterOwners: ReadonlyMap<WorkKind, string> = new Map()
  for (;;) {
    const rooms = possible.map((kind) => ({
      kind,
      limit: takenPerRound,
      busyOwners: [],
      afterOwner: afterOwners.get(kind) ?? '',
    }))
    const round = await takeDue(ports, handlers, rooms)
    for (const taken of round.taken) counts[await doWork(ports, taken, signal)] += 1
    const isAnew = [...afterOwners.values()].every((owner) => owner === '')
    if (round.taken.length === 0 && isAnew) return counts
    afterOwners = round.afterOwners
  }
}
