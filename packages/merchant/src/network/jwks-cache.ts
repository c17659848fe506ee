// A published key set, fetched when needed and kept for a while.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'

export type JwksCache = {
  /** The set as it was fetched last; `fresh` fetches again, at most once in a minute. */
  readonly load: (how?: { readonly fresh: boolean }) => Promise<unknown>
}

const keptSeconds = 600
/** A forged token with an unknown key id must not make every request a fetch. */
const refetchSecondsMin = 60

/** @throws whatever `fetchSet` throws, when there is no earlier set to fall back on. */
export function createJwksCache(fetchSet: () => Promise<unknown>, clock: Clock): JwksCache {
  let kept: { readonly set: unknown; readonly atSeconds: number } | undefined
  let fetching: Promise<unknown> | undefined
  const fetchOnce = (): Promise<unknown> => {
    fetching ??= fetchSet()
      .then((set) => {
        kept = { set, atSeconds: readSeconds(clock) }
        return set
      })
      .finally(() => {
        fetching = undefined
      })
    return fetching
  }
  return {
    load: async (how) => {
      if (kept === undefined) return fetchOnce()
      const ageSeconds = readSeconds(clock) - kept.atSeconds
      const isOld =
        ageSeconds >= keptSeconds || (how?.fresh === true && ageSeconds >= refetchSecondsMin)
      if (!isOld) return kept.set
      const earlier = kept.set
      // Keys that were good ten minutes ago are better than a site that cannot open anything.
      return fetchOnce().catch(() => earlier)
    },
  }
}
