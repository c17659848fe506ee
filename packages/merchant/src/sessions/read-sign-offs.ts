// Reads which sign-ons the network has ended: the engine is told of each, and hears of those that it missed, or has
// forgotten since it was started, within minutes.
import type { Clock } from '../platform/clock.ts'
import { parseSeconds, readSeconds } from '../platform/clock.ts'
import type { EndedSessions } from './ended-sessions.ts'

/** One page of the network's list. @throws when the network does not answer, or refuses. */
export type SignOffList = (query: {
  /** Only those from then on; seconds since 1970. */
  readonly sinceSeconds: number
  readonly after: string | undefined
}) => Promise<{ readonly data: readonly unknown[]; readonly next: string | null }>

const pageCountMax = 500
/** What the network writes down as ended now, it may list a moment later, behind what ended after it. */
const overlapSeconds = 600

export function createSignOffReader(input: {
  readonly endedSessions: EndedSessions
  readonly sessionLifeSeconds: number
  readonly clock: Clock
}): (list: SignOffList) => Promise<void> {
  let newestSeconds: number | undefined
  return async (list) => {
    const nowSeconds = readSeconds(input.clock)
    // What ended before has no cookie here that is still alive.
    const sinceSeconds = (newestSeconds ?? nowSeconds - input.sessionLifeSeconds) - overlapSeconds
    let after: string | undefined
    for (let page = 0; page < pageCountMax; page += 1) {
      const { data, next } = await list({ sinceSeconds, after })
      for (const item of data) {
        const { sessionId, endedSeconds } = readSignOff(item)
        await input.endedSessions.end({
          sessionId,
          endedSeconds: nowSeconds,
          keptUntilSeconds: nowSeconds + input.sessionLifeSeconds,
        })
        newestSeconds = Math.max(newestSeconds ?? 0, endedSeconds)
      }
      if (next === null) return
      after = next
    }
  }
}

function readSignOff(item: unknown): { readonly sessionId: string; readonly endedSeconds: number } {
  const { sid, ended_at: endedAt } = (item ?? {}) as Readonly<Record<string, unknown>>
  const endedSeconds = typeof endedAt === 'string' ? parseSeconds(endedAt) : NaN
  if (typeof sid !== 'string' || !Number.isFinite(endedSeconds)) {
    throw new TypeError('the list holds something that is no sign-off')
  }
  return { sessionId: sid, endedSeconds }
}
