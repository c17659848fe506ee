// The meter: how many items a site gives away in a week or month before it sells, and what a page says of it.
import type { PeriodKind } from './period.ts'
import { createPeriods } from './period.ts'

/**
 * What a site gives away: `freeCount` different items a week (from Monday) or month, on the wall of `timeZone`. An item
 * that was counted opens again in its period without being counted again.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { Meter } from '@tallystick/merchant'
 *
 * const meter: Meter = { freeCount: 3, every: 'week', timeZone: 'America/Halifax' }
 * const offers = (sku: string) => ({ sku, title: sku, price: { amount: '0.05', currency: 'USD' } })
 * const engine = createEngine({ ...readSettings(process.env), offers, meter })
 *
 * const decision = await engine.sell(new Request('https://shoreline.example/articles/tides'), 'tides')
 * const because = decision.kind === 'open' ? decision.because : undefined // → 'metered'
 * decision.kind === 'open' ? decision.visitor.meter?.leftCount : undefined // → 2
 * ```
 */
export type Meter = {
  /** From 1 to 50. */
  readonly freeCount: number
  readonly every: PeriodKind
  /** An IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  /**
   * The allowance that an item counts against, by a name of the site's choice: each has `freeCount` of its own. An item
   * of none (undefined) is never free. Left out, all items share one.
   */
  readonly allowanceOf?: (sku: string) => string | undefined
  /** Nothing is free for who is not signed on: their count lies in their browser, and they may delete it. */
  readonly onlySignedOn?: boolean
}

/** Where a visitor stands with the meter, for a page that says so; `meterText` puts it in words. */
export type MeterView = {
  readonly freeCount: number
  /** How many items are still free in this period. */
  readonly leftCount: number
  readonly every: PeriodKind
  /** When the count starts anew, in seconds since 1970. */
  readonly startsAnewSeconds: number
  readonly timeZone: string
}

const freeCountMax = 50

/** @throws TypeError for a meter that cannot work. */
export function assertMeter(meter: Meter): void {
  const { freeCount, every, timeZone } = meter
  if (!Number.isInteger(freeCount) || freeCount < 1 || freeCount > freeCountMax) {
    throw new TypeError(`meter.freeCount must be a whole number from 1 to ${freeCountMax}`)
  }
  if (!(['week', 'month'] as readonly string[]).includes(every)) {
    throw new TypeError("meter.every must be 'week' or 'month'")
  }
  try {
    createPeriods(every, timeZone)
  } catch {
    throw new TypeError(`meter.timeZone is no time zone: ${timeZone}`)
  }
}
