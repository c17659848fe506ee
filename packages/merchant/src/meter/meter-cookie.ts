// The count of a visitor who is not signed on, sealed in a cookie that lives as long as its period.
import type { Seal } from '../sealing/seal.ts'
import type { CookieJar } from '../sessions/cookies.ts'
import { readCookie } from '../sessions/cookies.ts'
import type { Visit } from '../visit.ts'
import type { Period } from './period.ts'

export type BrowserCount = {
  /** Random, made for one browser and one period: nobody is known by it from one to the next. */
  readonly id: string
  /** Allowance to the items that were counted against it. */
  readonly items: ReadonlyMap<string, readonly string[]>
}

export type MeterCookie = {
  /** Undefined for none, and likewise for one that is forged, damaged, or of another period. */
  readonly read: (visit: Visit, period: Period, nowSeconds: number) => BrowserCount | undefined
  readonly write: (count: BrowserCount, period: Period, nowSeconds: number) => string
}

/** A cookie of 4 KB holds them, whatever the names of their allowances are. */
const itemCountMax = 150

type Printed = readonly [
  period: string,
  id: string,
  items: readonly (readonly [string, readonly string[]])[],
]

export function createMeterCookie(seal: Seal, jar: CookieJar): MeterCookie {
  const name = jar.name('meter')
  return {
    read: (visit, period, nowSeconds) => {
      const lifeSeconds = period.endsSeconds - period.beginsSeconds
      for (const value of readCookie(visit, name)) {
        const text = seal.open('meter', value, { nowSeconds, lifeSeconds })
        if (text === undefined) continue
        const [periodName, id, items] = JSON.parse(text) as Printed
        if (periodName === period.name) return { id, items: new Map(items) }
      }
      return undefined
    },
    write: ({ id, items }, period, nowSeconds) => {
      const printed: Printed = [period.name, id, keepNewest(items)]
      const sealed = seal.close('meter', JSON.stringify(printed), nowSeconds)
      return jar.write(name, sealed, Math.max(1, period.endsSeconds - nowSeconds))
    },
  }
}

/** The allowance that was counted against last stands last; of the others the oldest fall out where room ends. */
function keepNewest(items: BrowserCount['items']): Printed[2] {
  const kept: (readonly [string, readonly string[]])[] = []
  let itemCount = 0
  for (const [allowance, counted] of [...items].reverse()) {
    itemCount += counted.length
    if (itemCount > itemCountMax) break
    kept.unshift([allowance, counted])
  }
  return kept
}
