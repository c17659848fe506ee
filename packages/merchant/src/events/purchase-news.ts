// What became of purchases after they were made: which opens nothing any more, and which goes on as another.
import { createExpiringMap } from '../expiring-map.ts'
import type { Clock } from '../platform/clock.ts'
import { readSeconds, systemClock } from '../platform/clock.ts'

export type Renewal = {
  /** The purchase of the term before. */
  readonly renews: string
  readonly purchase: string
  /** When the new term ends; seconds since 1970. */
  readonly untilSeconds: number
}

/**
 * A site that runs on several servers gives them one such store in common (Redis, a table). Every function is called
 * with the same facts again and again, in any order: noting a thing twice is noting it once.
 *
 * @example
 * ```ts
 * import { createEngine, createPurchaseNews, readSettings } from '@tallystick/merchant'
 * import type { PurchaseNews } from '@tallystick/merchant'
 *
 * // Stands for a table that all servers of the site share.
 * const table = new Set<string>()
 * const purchaseNews: PurchaseNews = {
 *   ...createPurchaseNews(),
 *   end: (purchase) => void table.add(purchase),
 *   hasEnded: (purchase) => table.has(purchase),
 * }
 * const engine = createEngine({ ...readSettings(process.env), purchaseNews })
 * ```
 */
export type PurchaseNews = {
  /** From now on the purchase opens nothing. To be remembered for 31 days at least: as long as a receipt can live. */
  readonly end: (purchase: string) => void | Promise<void>
  readonly hasEnded: (purchase: string) => boolean | Promise<boolean>
  readonly renew: (renewal: Renewal) => void | Promise<void>
  /** The purchase that goes on from this one. */
  readonly findRenewal: (purchase: string) => Renewal | undefined | Promise<Renewal | undefined>
  /** The number of the last event that was read from the network's list; undefined when none was. */
  readonly readPosition: () => number | undefined | Promise<number | undefined>
  readonly writePosition: (number: number) => void | Promise<void>
}

/** Longer than a receipt can live: what ended before opens nothing any more by itself. */
export const newsKeptSeconds = 32 * 86_400

/**
 * The store of a site with one server. It begins empty and is filled from the network's list; it forgets what is older
 * than any receipt, and nothing sooner.
 *
 * @example
 * ```ts
 * import { createPurchaseNews } from '@tallystick/merchant'
 *
 * const news = createPurchaseNews()
 * await news.end('pur_1')
 * await news.hasEnded('pur_1') // → true
 * await news.hasEnded('pur_2') // → false
 * ```
 */
export function createPurchaseNews(clock: Clock = systemClock): PurchaseNews {
  const ended = createExpiringMap<true>()
  const renewals = createExpiringMap<Renewal>()
  let position: number | undefined
  const lifeFrom = (sinceSeconds: number) => {
    const nowSeconds = readSeconds(clock)
    const keptUntilSeconds = Math.max(nowSeconds, sinceSeconds) + newsKeptSeconds
    return { nowSeconds, keptUntilSeconds }
  }
  return {
    end: (purchase) => ended.set(purchase, true, lifeFrom(0)),
    hasEnded: (purchase) => ended.get(purchase) !== undefined,
    renew: (renewal) => renewals.set(renewal.renews, renewal, lifeFrom(renewal.untilSeconds)),
    findRenewal: (purchase) => renewals.get(purchase),
    readPosition: () => position,
    writePosition: (number) => {
      position = Math.max(position ?? 0, number)
    },
  }
}
