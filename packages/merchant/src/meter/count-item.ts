// Counts an item against a visitor's allowance: whether it is free, and how many are left.
import { createHash } from 'node:crypto'
import type { Seal } from '../sealing/seal.ts'
import { readSeconds } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import type { Soon } from '../platform/soon.ts'
import { whenKnown } from '../platform/soon.ts'
import type { CookieJar } from '../sessions/cookies.ts'
import type { Session } from '../sessions/session.ts'
import type { Visit } from '../visit.ts'
import type { BrowserCount } from './meter-cookie.ts'
import { createMeterCookie } from './meter-cookie.ts'
import type { MeterCount, MeterCounts, MeterTaken } from './meter-counts.ts'
import type { Meter, MeterView } from './meter.ts'
import type { Period } from './period.ts'
import { createPeriods } from './period.ts'

export type CountedItem = {
  readonly isFree: boolean
  readonly view: MeterView
  /** A `Set-Cookie` value, where the visitor's cookie has to change. */
  readonly cookie?: string
}

export type ItemCounter = {
  /** Undefined where nothing is given away: no meter, none for this item, or none for this visitor. */
  readonly count: (
    visit: Visit,
    session: Session | undefined,
    sku: string,
  ) => Soon<CountedItem> | undefined
  /** Where the visitor stands, for a page of no item; undefined where several allowances make no one answer. */
  readonly look: (visit: Visit, session: Session | undefined) => Soon<MeterView> | undefined
}

type CounterInput = {
  readonly meter: Meter
  readonly counts: MeterCounts
  readonly seal: Seal
  readonly jar: CookieJar
  readonly clock: Clock
  readonly newSecret: () => string
}

/** All items share one allowance unless the site names others. */
const allItems = ''
const idLength = 22

export function createItemCounter(input: CounterInput): ItemCounter {
  const { meter, counts, clock } = input
  const cookie = createMeterCookie(input.seal, input.jar)
  const findPeriod = createPeriods(meter.every, meter.timeZone)
  const view = (items: readonly string[], period: Period): MeterView => ({
    freeCount: meter.freeCount,
    leftCount: Math.max(0, meter.freeCount - items.length),
    every: meter.every,
    startsAnewSeconds: period.endsSeconds,
    timeZone: meter.timeZone,
  })
  const isFor = (session: Session | undefined): boolean =>
    session !== undefined || meter.onlySignedOn !== true
  return {
    count: (visit, session, sku) => {
      const allowance = meter.allowanceOf === undefined ? allItems : meter.allowanceOf(sku)
      if (allowance === undefined || !isFor(session)) return undefined
      const nowSeconds = readSeconds(clock)
      const period = findPeriod(nowSeconds)
      const name = shorten(allowance)
      const known = cookie.read(visit, period, nowSeconds)
      // Nobody else can have a name that is made here: there is nothing yet to count with it.
      const browser: BrowserCount = known ?? {
        id: input.newSecret().slice(0, idLength),
        items: new Map(),
      }
      const item = shorten(sku)
      const taken: Soon<MeterTaken> =
        session === undefined && known === undefined
          ? { isFree: true, items: [item] }
          : counts.take({
              ...countOf(session, browser, period, name),
              item,
              countMax: meter.freeCount,
              nowSeconds,
              keptUntilSeconds: period.endsSeconds,
            })
      return whenKnown(taken, ({ isFree, items }) => {
        const counted = { isFree, view: view(items, period) }
        const isKept = items.every((one) => browser.items.get(name)?.includes(one) === true)
        if (session !== undefined || isKept) return counted
        const next = withItems(browser, name, items)
        return { ...counted, cookie: cookie.write(next, period, nowSeconds) }
      })
    },
    look: (visit, session) => {
      if (meter.allowanceOf !== undefined || !isFor(session)) return undefined
      const nowSeconds = readSeconds(clock)
      const period = findPeriod(nowSeconds)
      const browser = cookie.read(visit, period, nowSeconds)
      if (session === undefined && browser === undefined) return view([], period)
      const count = countOf(session, browser, period, shorten(allItems))
      return whenKnown(readItems(counts.look(count)), (items) => view(items, period))
    },
  }
}

/** A store of the site's own may answer with anything that can be awaited. */
function readItems(answer: ReturnType<MeterCounts['look']>): Soon<readonly string[]> {
  return Array.isArray(answer) ? (answer as readonly string[]) : Promise.resolve(answer)
}

/** What was read in this browser before signing on counts: signing on is not three more. */
function countOf(
  session: Session | undefined,
  browser: BrowserCount | undefined,
  period: Period,
  allowance: string,
): MeterCount {
  return {
    reader:
      session === undefined
        ? { kind: 'browser', id: browser?.id ?? '' }
        : { kind: 'customer', id: session.subject },
    allowance: `${period.name} ${allowance}`,
    earlier: browser?.items.get(allowance) ?? [],
  }
}

function withItems(
  browser: BrowserCount,
  allowance: string,
  items: readonly string[],
): BrowserCount {
  const others = [...browser.items].filter(([name]) => name !== allowance)
  return { ...browser, items: new Map([...others, [allowance, items]]) }
}

/** Eight characters, so that a cookie holds them: 48 bits tell apart what one visitor reads in a month. */
function shorten(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}
