// Reads what the network would have told: when the engine starts, and every few minutes, so that nothing is missed
// for good when a message is lost, or comes while the site is down.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { settleWithin } from '../platform/patience.ts'
import { readEvent } from './event.ts'
import type { NetworkEvent } from './event.ts'
import { newsKeptSeconds } from './purchase-news.ts'
import type { PurchaseNews } from './purchase-news.ts'

/** One page of the network's list. @throws when the network does not answer, or refuses. */
export type EventList = (query: {
  readonly after: number
  /** Only events from then on; seconds since 1970. */
  readonly sinceSeconds?: number
}) => Promise<{ readonly data: readonly unknown[]; readonly next: string | null }>

const everySeconds = 300
/** After a failure, so that a network that is down is not asked with every page. */
const againSeconds = 60
const pageCountMax = 500

/** undefined where no round is due: then nobody waits. */
export type CatchUp = () => Promise<void> | undefined

/**
 * Call it before something is opened: it does nothing unless a round is due, and visitors who come at the same time
 * share one. It never throws, and nobody waits long for a network that does not answer: what was known before holds,
 * and the round goes on behind the visitors' backs.
 */
export function createCatchUp(input: {
  readonly merchant: string
  readonly list: EventList
  readonly news: PurchaseNews
  readonly take: (event: NetworkEvent) => Promise<void>
  readonly clock: Clock
  readonly log: Log
  /** How long visitors wait for a round. */
  readonly patienceMs: number
  /** The same while nothing was ever heard of the network: a site that has just started. */
  readonly firstPatienceMs: number
}): CatchUp {
  let dueSeconds = -Infinity
  let waiting: Promise<void> | undefined
  const round = async (): Promise<void> => {
    try {
      await readOn(input)
      dueSeconds = readSeconds(input.clock) + everySeconds
    } catch (error) {
      dueSeconds = readSeconds(input.clock) + againSeconds
      const reason = error instanceof Error ? error.message : String(error)
      input.log({ level: 'warn', event: 'events_not_read', reason })
    } finally {
      waiting = undefined
    }
  }
  const wait = async (): Promise<void> => {
    const running = round()
    const isKnown = (await input.news.readPosition()) !== undefined
    await settleWithin(running, isKnown ? input.patienceMs : input.firstPatienceMs, undefined)
  }
  return () => {
    if (waiting === undefined && readSeconds(input.clock) < dueSeconds) return undefined
    // All visitors of a round share its patience: whoever comes when that is over does not wait at all.
    waiting ??= wait()
    return waiting
  }
}

async function readOn(input: {
  readonly merchant: string
  readonly list: EventList
  readonly news: PurchaseNews
  readonly take: (event: NetworkEvent) => Promise<void>
  readonly clock: Clock
}): Promise<void> {
  const position = await input.news.readPosition()
  const sinceSeconds = readSeconds(input.clock) - newsKeptSeconds
  let after = position ?? 0
  for (let page = 0; page < pageCountMax; page += 1) {
    const { data, next } = await input.list({
      after,
      ...(position === undefined ? { sinceSeconds } : {}),
    })
    for (const item of data) {
      const event = readEvent((item as { readonly id?: unknown } | null)?.id, item, input.merchant)
      if (event === undefined) throw new TypeError('the list holds something that is no event')
      await input.take(event)
      after = Math.max(after, event.number)
    }
    // Written after all of the page was taken: a crash in between reads it again.
    await input.news.writePosition(after)
    if (next === null) return
  }
}
