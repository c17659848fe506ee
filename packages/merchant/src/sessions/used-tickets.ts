// Tickets that were honoured: remembered until they have expired, so that each opens one session.
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'

/** A site that runs on several servers gives them one such store in common (Redis, a table). */
export type UsedTickets = {
  /**
   * Writes the ticket down and says whether this was the first time: one step, so that of two at the same moment one
   * is first. To be remembered until `keptUntilSeconds`.
   */
  readonly use: (ticket: {
    readonly id: string
    readonly issuedSeconds: number
    readonly keptUntilSeconds: number
  }) => boolean | Promise<boolean>
}

const entryCountMax = 100_000

/**
 * The store of a site with one server. What was issued before it began may have been used before, and is refused.
 * When it is full of tickets that are good still, no more are honoured: forgetting one would honour it twice.
 *
 * @example
 * ```ts
 * import { createUsedTickets } from '@tallystick/merchant'
 *
 * const tickets = createUsedTickets({ now: () => ({ epochMilliseconds: 1_795_338_600_000 }) })
 * const ticket = { id: 'ticket-1', issuedSeconds: 1_795_338_600, keptUntilSeconds: 1_795_338_670 }
 * await tickets.use(ticket) // → true
 * await tickets.use(ticket) // → false
 * ```
 */
export function createUsedTickets(clock: Clock, countMax = entryCountMax): UsedTickets {
  const keptUntil = new Map<string, number>()
  const startedSeconds = readSeconds(clock)
  const forgetExpired = (): void => {
    const nowSeconds = readSeconds(clock)
    for (const [id, untilSeconds] of keptUntil) if (untilSeconds <= nowSeconds) keptUntil.delete(id)
  }
  return {
    use: ({ id, issuedSeconds, keptUntilSeconds }) => {
      if (issuedSeconds < startedSeconds || keptUntil.has(id)) return false
      if (keptUntil.size >= countMax) forgetExpired()
      if (keptUntil.size >= countMax) return false
      keptUntil.set(id, keptUntilSeconds)
      return true
    },
  }
}
