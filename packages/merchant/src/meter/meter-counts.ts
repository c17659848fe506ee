// The counts of a meter: which items each visitor has had in a period.
import { createBoundedMap } from '../bounded-map.ts'
import { createExpiringMap } from '../expiring-map.ts'

/** Whose count: a signed-on customer by the opaque id, on all devices; anybody else by a random name in the cookie. */
export type MeteredReader = { readonly kind: 'customer' | 'browser'; readonly id: string }

export type MeterCount = {
  readonly reader: MeteredReader
  /** Names allowance and period; of one count there is one set of items. */
  readonly allowance: string
  /** What the visitor's cookie knows of; joined to what is counted here. */
  readonly earlier: readonly string[]
}

export type MeterTake = MeterCount & {
  /** A short text that stands for the sku. */
  readonly item: string
  readonly countMax: number
  readonly nowSeconds: number
  /** When the period ends: nobody asks for the count after that. */
  readonly keptUntilSeconds: number
}

/** `items`: all that are counted now. */
export type MeterTaken = { readonly isFree: boolean; readonly items: readonly string[] }

/**
 * A site that runs on several servers gives them one such store in common (Redis, a table). `take` is one step: of
 * requests that come at the same time no more than `countMax` items get in. An item that is in already is free.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { MeterCounts } from '@tallystick/merchant'
 *
 * // Stands for a table that all servers of the site share; there, lock the row of the count while this runs.
 * const table = new Map<string, Set<string>>()
 * const countOf = ({ reader, allowance, earlier }: Parameters<MeterCounts['look']>[0]) => {
 *   const key = `${reader.kind} ${reader.id} ${allowance}`
 *   const items = new Set([...(table.get(key) ?? []), ...earlier])
 *   table.set(key, items)
 *   return items
 * }
 * const meterCounts: MeterCounts = {
 *   look: (count) => [...countOf(count)],
 *   take: (asked) => {
 *     const items = countOf(asked)
 *     const isFree = items.has(asked.item) || items.size < asked.countMax
 *     if (isFree) items.add(asked.item)
 *     return { isFree, items: [...items] }
 *   },
 * }
 * const meter = { freeCount: 3, every: 'week', timeZone: 'Europe/Berlin' } as const
 * const engine = createEngine({ ...readSettings(process.env), meter, meterCounts })
 * ```
 */
export type MeterCounts = {
  readonly take: (asked: MeterTake) => MeterTaken | Promise<MeterTaken>
  /** Changes nothing: for pages that say how many are left. */
  readonly look: (count: MeterCount) => readonly string[] | Promise<readonly string[]>
}

/** Beyond that the browsers that came longest ago are forgotten: their cookies still count. */
const browserCountMax = 100_000

/**
 * The store of a site with one server. Customers are forgotten when their period ends, and nobody sooner; browsers, of
 * which anybody can make many, also when there are too many: what they had stands in their cookies.
 *
 * @example
 * ```ts
 * import { createMeterCounts } from '@tallystick/merchant'
 *
 * const counts = createMeterCounts()
 * const reader = { kind: 'customer', id: 'ada' } as const
 * const period = { nowSeconds: 1_795_338_600, keptUntilSeconds: 1_795_900_000 }
 * const ask = { reader, allowance: 'articles', earlier: [], countMax: 1, ...period }
 * const first = await counts.take({ ...ask, item: 'tides' })
 * first.isFree // → true
 * const second = await counts.take({ ...ask, item: 'storms' })
 * second.isFree // → false
 * const again = await counts.take({ ...ask, item: 'tides' })
 * again.isFree // → true
 * ```
 */
export function createMeterCounts(): MeterCounts {
  const customers = createExpiringMap<readonly string[]>()
  const browsers = createBoundedMap<readonly string[]>(browserCountMax)
  const look = (count: MeterCount): readonly string[] => {
    const from = count.reader.kind === 'customer' ? customers : browsers
    const counted = from.get(keyOf(count)) ?? []
    if (count.earlier.every((item) => counted.includes(item))) return counted
    return [...new Set([...count.earlier, ...counted])]
  }
  return {
    look,
    take: (asked) => {
      const before = look(asked)
      const isCounted = before.includes(asked.item)
      const isFree = isCounted || before.length < asked.countMax
      const items = isFree && !isCounted ? [...before, asked.item] : before
      if (asked.reader.kind === 'customer') customers.set(keyOf(asked), items, asked)
      else browsers.set(keyOf(asked), items)
      return { isFree, items }
    },
  }
}

function keyOf({ reader, allowance }: MeterCount): string {
  return `${reader.id}\n${allowance}`
}
