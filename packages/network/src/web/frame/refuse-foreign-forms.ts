// Forms of other sites are refused before anything else looks at them.
import type { MiddlewareHandler } from 'hono'
import { answerError } from './answer-page.ts'
import { isOwnOrigin } from './form-token.ts'
import type { FrameDeps } from './frame-deps.ts'
import { makeFrame } from './make-frame.ts'
import type { WebEnv } from './visitor.ts'
import type { Wing } from './wing.ts'

/**
 * A browser sends such a form without our cookies (SameSite), so the visitor looks new, but it would take cookies
 * from the answer: another site could sign people off, or end what they are in the middle of. This answer sets none.
 */
export function refuseForeignForms(deps: FrameDeps, wing: Wing): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    // By another method no page takes anything.
    if (c.req.method !== 'POST' || isOwnOrigin(c.req.raw.headers, deps.publicUrl)) {
      await next()
      return
    }
    return await answerError(c, { kind: 'forbidden' }, makeFrame(deps, wing))
  }
}
