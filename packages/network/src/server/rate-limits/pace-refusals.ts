// Who is refused at once asks again at once: a crowd that does would keep the process busy with refusing.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Pace {
  readonly perSecond: number
  /** No answer is held longer, however many there are. */
  readonly holdMsMax: number
  readonly now?: () => number
  readonly hold?: (ms: number) => Promise<unknown>
}

/**
 * Lets so many refusals leave in a second, and those beyond later, in turn: each connection of a crowd waits for its
 * answer instead of asking again. A single caller is answered at once.
 */
export function paceRefusals({
  perSecond,
  holdMsMax,
  now = () => performance.now(),
  hold = (ms) => sleep(ms, undefined, { ref: false }),
}: Pace): () => Promise<void> {
  const stepMs = 1000 / perSecond
  /** When the next may leave. What nobody used of the last second counts. */
  let nextMs = -Infinity
  return async () => {
    const nowMs = now()
    nextMs = Math.min(Math.max(nextMs, nowMs - 1000) + stepMs, nowMs + holdMsMax)
    const holdMs = nextMs - nowMs
    if (holdMs > 0) await hold(holdMs)
  }
}
