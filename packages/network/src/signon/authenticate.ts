// Whom a bearer token of the API speaks for (RFC 6750).
import { timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Caller } from '../contract/index.ts'
import type { NoteHeard } from '../merchants/index.ts'
import { Problem } from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import { gatherReads, hashSecretToken } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { findCallers } from './find-callers.ts'

/**
 * Middleware that sets `caller`; undefined without an Authorization header. Nothing is remembered: a token that was
 * revoked is refused with the next request, whichever server it comes to.
 * @throws Problem `unauthenticated` for a token that is malformed, unknown, expired or revoked.
 */
export function authenticate(deps: {
  readonly database: Database
  readonly clock: Clock
  /** Absent: nobody is the operator. */
  readonly operatorToken: string | undefined
  /** Told of each merchant whose site asks, by a token that it got with its key. */
  readonly noteHeard: NoteHeard
}) {
  const operatorHash =
    deps.operatorToken === undefined ? undefined : hashSecretToken(deps.operatorToken)
  const findCaller = gatherReads((tokens: readonly string[]) => findCallers(deps, tokens))
  return createMiddleware<ApiEnv>(async (c, next) => {
    const header = c.req.header('authorization')
    c.set('caller', header === undefined ? undefined : await readCaller(header))
    await next()
  })

  async function readCaller(header: string): Promise<Caller> {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1]
    if (token === undefined) throw new Problem('unauthenticated')
    // Hashes have one length, so that the comparison tells nothing, not even the length of the real one.
    if (operatorHash !== undefined && timingSafeEqual(hashSecretToken(token), operatorHash)) {
      return { role: 'operator' }
    }
    const caller = await findCaller(token)
    if (caller === undefined) throw new Problem('unauthenticated')
    if (caller.role === 'merchant' && 'retiredKeyCount' in caller.proof) {
      await deps.noteHeard(caller.merchant)
    }
    return caller
  }
}
