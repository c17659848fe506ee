// What the network publishes (its metadata, a key set): fetched when needed and kept for a while.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import { settleWithin } from '../platform/patience.ts'

export type Published<Value> = {
  /** As it was fetched last; `fresh` fetches again, at most once in a minute. */
  readonly load: (how?: { readonly fresh: boolean }) => Promise<Value>
}

const keptSeconds = 600
/** A forged token with an unknown key id must not make every request a fetch, nor a network that is down. */
const refetchSecondsMin = 60

/** @throws whatever `fetchIt` throws, when nothing was fetched before to fall back on. */
export function createPublished<Value>({
  fetchIt,
  clock,
  patienceMs,
}: {
  readonly fetchIt: () => Promise<Value>
  readonly clock: Clock
  /** How long the older value may be held back for a newer one. */
  readonly patienceMs: number
}): Published<Value> {
  let kept: { readonly value: Value; readonly atSeconds: number } | undefined
  let triedSeconds = -Infinity
  let fetching: Promise<Value> | undefined
  const fetchOnce = (): Promise<Value> => {
    fetching ??= fetchIt()
      .then((value) => {
        kept = { value, atSeconds: readSeconds(clock) }
        return value
      })
      .finally(() => {
        triedSeconds = readSeconds(clock)
        fetching = undefined
      })
    return fetching
  }
  return {
    load: async (how) => {
      if (kept === undefined) return fetchOnce()
      const nowSeconds = readSeconds(clock)
      const isOld = how?.fresh === true || nowSeconds - kept.atSeconds >= keptSeconds
      const isTooSoon = fetching === undefined && nowSeconds - triedSeconds < refetchSecondsMin
      if (!isOld || isTooSoon) return kept.value
      const earlier = kept.value
      // What was good ten minutes ago is better than a site that cannot open anything, or does so after a long wait.
      const fetched = fetchOnce().catch(() => earlier)
      return how?.fresh === true ? fetched : settleWithin(fetched, patienceMs, earlier)
    },
  }
}
