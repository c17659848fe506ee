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
  /** Random, of the site's own: it is ended, as a `sessionId`, where the visitor signs off at this site alone. */
  readonly ownSessionId?: string
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
  const bySessionId = createExpiringMap<number>()
  const bySubject = createExpiringMap<number>()
  /** Of one session of which we do not know the id: it can only be found by its subject. */
  const bySubjectWithoutId = createExpiringMap<number>()
  return {
    end: ({ sessionId, subject, endedSeconds, keptUntilSeconds }) => {
      const life = { nowSeconds: endedSeconds, keptUntilSeconds }
      if (sessionId !== undefined) bySessionId.set(sessionId, endedSeconds, life)
      if (subject === undefined) return
      const ends = sessionId === undefined ? bySubject : bySubjectWithoutId
      ends.set(subject, endedSeconds, life)
    },
    hasEnded: ({ sessionId, ownSessionId, subject, signedOnSeconds }) => {
      if (ownSessionId !== undefined && bySessionId.get(ownSessionId) !== undefined) return true
      if (sessionId !== undefined && bySessionId.get(sessionId) !== undefined) return true
      // A customer who signs on again afterwards is signed on.
      const isBefore = (endedSeconds: number | undefined): boolean =>
        endedSeconds !== undefined && signedOnSeconds <= endedSeconds
      if (isBefore(bySubject.get(subject))) return true
      return sessionId === undefined && isBefore(bySubjectWithoutId.get(subject))
    },
  }
}
