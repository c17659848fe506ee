// Reads what the network would have told: when the engine starts, and every few minutes, so that nothing is missed
// for good when a message is lost, or comes while the site is down.
import type { Clock } from './platform/clock.ts'
import { readSeconds } from './platform/clock.ts'
import type { Log } from './platform/log.ts'
import { settleWithin } from './platform/patience.ts'
const everySeconds = 300
/** After a failure, so that a network that is down is not asked with every page. */
const againSeconds = 60

/** undefined where no round is due: then nobody waits. */
export type CatchUp = () => Promise<void> | undefined

/**
 * Call it before something is opened: it does nothing unless a round is due, and visitors who come at the same time
 * share one. It never throws, and nobody waits long for a network that does not answer: what was known before holds,
 * and the round goes on behind the visitors' backs.
 */
export function createCatchUp(input: {
  /** Reads all that is new. @throws when the network does not answer, or refuses. */
  readonly read: () => Promise<unknown>
  /** Whether anything was ever read. */
  readonly isKnown: () => Promise<boolean>
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
      await input.read()
      dueSeconds = readSeconds(input.clock) + everySeconds
    } catch (error) {
      dueSeconds = readSeconds(input.clock) + againSeconds
      const reason = error instanceof Error ? error.message : String(error)
      input.log({ level: 'warn', event: 'news_not_read', reason })
    } finally {
      waiting = undefined
    }
  }
  const wait = async (): Promise<void> => {
    const running = round()
    await settleWithin(
      running,
      (await input.isKnown()) ? input.patienceMs : input.firstPatienceMs,
      undefined,
    )
  }
  return () => {
    if (waiting === undefined && readSeconds(input.clock) < dueSeconds) return undefined
    // All visitors of a round share its patience: whoever comes when that is over does not wait at all.
    waiting ??= wait()
    return waiting
  }
}
