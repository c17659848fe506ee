// Sign-ons that the network has ended: remembered until no cookie of theirs can be alive any more.
import { createExpiringMap } from '../expiring-map.ts'

/** What a logout token names (OpenID Connect Back-Channel Logout 1.0 section 2.4): sid, sub or both. */
export type EndedSession = {
  readonly sessionId?: string
  readonly subject?: string
  /** Seconds since 1970. */
  readonly endedSeconds: number
  /** Until when it must be remembered. */
  readonly keptUntilSeconds: number
}

export type SignedOn = {
  readonly sessionId?: string
  readonly subject: string
  readonly signedOnSeconds: number
}

/** A site that runs on several servers gives them one such store in common (Redis, a table). */
export type EndedSessions = {
  readonly end: (ended: EndedSession) => void | Promise<void>
  readonly hasEnded: (signedOn: SignedOn) => boolean | Promise<boolean>
}

/**
 * The store of a site with one server, for what the network ends by its back channel (OpenID Connect Back-Channel
 * Logout 1.0). Each is kept until no cookie of its sign-on can be alive any more.
 *
 * @example
 * ```ts
 * import { createEndedSessions } from '@tallystick/merchant'
 *
 * const sessions = createEndedSessions()
 * await sessions.end({ sessionId: 's1', endedSeconds: 1_795_338_600, keptUntilSeconds: 1_795_360_200 })
 * await sessions.hasEnded({ sessionId: 's1', subject: 'ada', signedOnSeconds: 1_795_338_000 }) // → true
 * await sessions.hasEnded({ sessionId: 's2', subject: 'ada', signedOnSeconds: 1_795_338_000 }) // → false
 * ```
 */
export function createEndedSessions(): EndedSessions {
  const endedSecondsByKey = createExpiringMap<number>()
  return {
    end: ({ sessionId, subject, endedSeconds, keptUntilSeconds }) => {
      const life = { nowSeconds: endedSeconds, keptUntilSeconds }
      for (const key of keysToEnd(sessionId, subject)) {
        endedSecondsByKey.set(key, endedSeconds, life)
      }
    },
    hasEnded: ({ sessionId, subject, signedOnSeconds }) => {
      if (sessionId !== undefined && endedSecondsByKey.get(`sid:${sessionId}`) !== undefined) {
        return true
      }
      const wholeSubject = endedSecondsByKey.get(`sub:${subject}`)
      const withoutId =
        sessionId === undefined ? endedSecondsByKey.get(`nosid:${subject}`) : undefined
      // A customer who signs on again afterwards is signed on.
      return [wholeSubject, withoutId].some((at) => at !== undefined && signedOnSeconds <= at)
    },
  }
}

function keysToEnd(sessionId: string | undefined, subject: string | undefined): readonly string[] {
  if (sessionId === undefined) return subject === undefined ? [] : [`sub:${subject}`]
  // A session of which we do not know the id can only be found by its subject.
  return subject === undefined ? [`sid:${sessionId}`] : [`sid:${sessionId}`, `nosid:${subject}`]
}
