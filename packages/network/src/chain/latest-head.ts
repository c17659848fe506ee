// The latest head as receipts name it: kept for a minute, so that no purchase reads it.
import type { Clock, Database } from '../platform/index.ts'
import { selectLatestHead } from './store-heads.ts'

/** `<number>:<hash>` of the latest head; undefined as long as there is none. */
export type ReadCheckpoint = () => Promise<string | undefined>

const keptMs = 60_000

export function openCheckpoint({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): ReadCheckpoint {
  let known:
    { readonly checkpoint: Promise<string | undefined>; readonly untilMs: number } | undefined
  return async () => {
    const nowMs = clock.now().epochMilliseconds
    if (known === undefined || nowMs >= known.untilMs) {
      known = { checkpoint: readLatest(database), untilMs: nowMs + keptMs }
      // One that failed is asked for again; whoever waits for it is told.
      known.checkpoint.catch(() => (known = undefined))
    }
    return await known.checkpoint
  }
}

async function readLatest(database: Database): Promise<string | undefined> {
  const head = await selectLatestHead(database)
  return head && `${head.number}:${head.hash}`
}
