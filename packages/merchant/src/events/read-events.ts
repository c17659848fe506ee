// Reads what the network would have told of purchases, from where it was left.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
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

const pageCountMax = 500

export async function readEvents(input: {
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
