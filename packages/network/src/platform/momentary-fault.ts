// What passes by itself: the database is away, too busy, or somebody holds what this one waits for. The same request
// may be sent again.
import { ConnectionLostError, OutcomeUnknownError, sqlStateOf } from './database.ts'
import { PasswordsBusyError } from './passwords.ts'

export interface MomentaryFault {
  /** `outcome_unknown`: it happened or it did not; all else did not happen. */
  readonly code: 'unavailable' | 'outcome_unknown'
  readonly retryAfterSeconds: number
}

/** By SQLSTATE, or its class (PostgreSQL manual, appendix A). */
const secondsByState: readonly (readonly [state: RegExp, seconds: number])[] = [
  // Another transaction held a lock for too long: lock_not_available.
  [/^55P03$/, 2],
  // The statement took too long, or the server cancelled it: query_canceled.
  [/^57014$/, 5],
  // Serialization failure and deadlock, tried again as often as makes sense.
  [/^40/, 1],
  // Out of connections, memory or disk.
  [/^53/, 5],
  // The server stops or starts; a connection is refused.
  [/^57P/, 5],
  [/^08/, 5],
]

/** Undefined for whatever is a fault of ours, or of the request. */
export function findMomentaryFault(error: unknown): MomentaryFault | undefined {
  if (error instanceof OutcomeUnknownError) return { code: 'outcome_unknown', retryAfterSeconds: 1 }
  if (error instanceof ConnectionLostError) return { code: 'unavailable', retryAfterSeconds: 2 }
  if (error instanceof PasswordsBusyError) return { code: 'unavailable', retryAfterSeconds: 5 }
  const state = sqlStateOf(error)
  if (state === undefined) return undefined
  const [, retryAfterSeconds] = secondsByState.find(([pattern]) => pattern.test(state)) ?? []
  return retryAfterSeconds === undefined ? undefined : { code: 'unavailable', retryAfterSeconds }
}
