// What the engine reads by itself of what it may have missed: what became of purchases, and which sign-ons have ended.
import { createCatchUp } from './catch-up.ts'
import type { CatchUp } from './catch-up.ts'
import { readEvents } from './events/read-events.ts'
import { takeEvent } from './events/take-event.ts'
import { createLists } from './network/lists.ts'
import type { Parts } from './parts.ts'
import type { Fetch } from './platform/http.ts'
import { createSignOffReader } from './sessions/read-sign-offs.ts'

const firstPatienceMs = 3_000

type FollowInput = Pick<
  Parts,
  'settings' | 'provider' | 'sessionLifeSeconds' | 'clock' | 'log' | 'news' | 'endedSessions'
> & { readonly fetch: Fetch; readonly timeoutMs: number; readonly patienceMs: number }

export function followNetwork(input: FollowInput): CatchUp {
  const { settings, news, clock, patienceMs } = input
  const { merchant, network } = settings
  const lists = createLists({ ...input, network })
  const readSignOffs = createSignOffReader({ ...input, list: lists.signOffs })
  const readNews = () =>
    readEvents({
      merchant,
      list: lists.events,
      news,
      take: (event) => takeEvent({ news, settings }, event),
      clock,
    })
  return createCatchUp({
    read: () => Promise.all([readNews(), readSignOffs()]),
    isKnown: async () => (await news.readPosition()) !== undefined,
    clock,
    log: input.log,
    patienceMs,
    firstPatienceMs: Math.max(patienceMs, firstPatienceMs),
  })
}
