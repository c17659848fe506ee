// The sessions of a sign-on that last, for its owner to see and to end.
import type { MomentCursor } from '../platform/api/index.ts'
import type { Clock, Tx } from '../platform/index.ts'
import { isSignedOn } from './session.ts'
import type { Session, SessionRule } from './session.ts'
import { selectLiveSessions } from './store-sessions.ts'

export interface SessionPage {
  readonly sessions: readonly Session[]
  /** Where the next page begins; undefined: there is nothing more. */
  readonly next: MomentCursor | undefined
}

/** The last used first. What is over by time and was not ended yet is passed over: such a page is shorter. */
export async function listSessions(
  tx: Tx,
  ports: { readonly clock: Clock },
  input: {
    readonly signOn: string
    readonly rule: SessionRule
    readonly before?: MomentCursor | undefined
    readonly limit: number
  },
): Promise<SessionPage> {
  const { rule, limit } = input
  const now = ports.clock.now()
  const found = await selectLiveSessions(tx, { ...input, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    sessions: shown.filter((session) => isSignedOn(session, now, rule)),
    next: last && { at: last.lastUsedAt, id: last.id },
  }
}
