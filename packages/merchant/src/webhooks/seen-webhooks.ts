// Which webhooks a server has taken: each may come more than once.
import { createExpiringMap } from '../expiring-map.ts'
import { readSeconds, systemClock } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'

/**
 * Notes the id of a webhook; true where it was noted before. A site with several servers gives them one in common (a
 * table with a unique key). What was told once may be told again for three days, and replayed at any time.
 *
 * @example
 * ```ts
 * import type { SeenWebhooks } from '@tallystick/merchant/webhooks'
 *
 * // Stands for a table that all servers of the site share.
 * const table = new Set<string>()
 * const seen: SeenWebhooks = {
 *   note: (id) => {
 *     const isKnown = table.has(id)
 *     table.add(id)
 *     return isKnown
 *   },
 * }
 * ```
 */
export type SeenWebhooks = { readonly note: (id: string) => boolean | Promise<boolean> }

/** Longer than a webhook is tried. */
const keptSeconds = 7 * 86_400

/**
 * The store of one server: it remembers ids for a week, and begins empty.
 *
 * @example
 * ```ts
 * import { createSeenWebhooks } from '@tallystick/merchant/webhooks'
 *
 * const seen = createSeenWebhooks()
 * seen.note('evt_1') // → false
 * seen.note('evt_1') // → true
 * ```
 */
export function createSeenWebhooks(clock: Clock = systemClock): SeenWebhooks {
  const ids = createExpiringMap<true>()
  return {
    note(id) {
      const nowSeconds = readSeconds(clock)
      const isKnown = ids.get(id) !== undefined
      ids.set(id, true, { nowSeconds, keptUntilSeconds: nowSeconds + keptSeconds })
      return isKnown
    },
  }
}
