// All kinds of work with what does them, from what the rooms bring.
import { workKinds } from '../contract/index.ts'
import type { WorkKind } from '../contract/index.ts'
import type { Contribution, WorkHandler } from '../platform/index.ts'
import type { Handlers } from './runner-ports.ts'

/** @throws RangeError for a kind that two rooms bring, or none. */
export function gatherHandlers(contributions: readonly Contribution[]): Handlers {
  const gathered = new Map<WorkKind, WorkHandler>()
  for (const { work = {} } of contributions) {
    for (const [kind, handler] of Object.entries(work) as [WorkKind, WorkHandler][]) {
      if (gathered.has(kind)) throw new RangeError(`two rooms bring ${kind}`)
      gathered.set(kind, handler)
    }
  }
  for (const kind of workKinds) {
    if (!gathered.has(kind)) throw new RangeError(`no room brings ${kind}`)
  }
  return gathered
}
