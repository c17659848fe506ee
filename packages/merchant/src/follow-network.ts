// What the engine reads by itself of what it may have missed: what became of purchases, and which sign-ons have ended.
import { createCatchUp } from './catch-up.ts'
import type { CatchUp } from './catch-up.ts'
import type { NetworkEvent } from './events/event.ts'
import { readEvents } from './events/read-events.ts'
import { takeEvent } from './events/take-event.ts'
import { openLists } from './network/lists.ts'
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
  const readSignOffs = createSignOffReader(input)
  const take = (event: NetworkEvent) => takeEvent({ news, settings }, event)
  return createCatchUp({
    read: async () => {
      const { events, signOffs } = await openLists({ ...input, network })
      const reading = readEvents({ merchant, list: events, news, take, clock })
      await Promise.all([reading, readSignOffs(signOffs)])
    },
    isKnown: async () => (await news.readPosition()) !== undefined,
    clock,
    log: input.log,
    patienceMs,
    firstPatienceMs: Math.max(patienceMs, firstPatienceMs),
  })
}
