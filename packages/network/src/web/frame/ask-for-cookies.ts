// A form of ours that is not taken, and came without any of our cookies: they are off. The page says so, instead of
// calling the form too old each time anew.
import type { MiddlewareHandler } from 'hono'
import { answerError } from './answer-page.ts'
import type { WebEnv } from './visitor.ts'

/** Stands behind the refusal of other sites' forms, whose browsers keep our cookies back, too. */
export const askForCookies: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  // Where somebody has to sign on first, they are led there, and told at that form.
  const isRefused = c.res.status === 403 || c.res.status === 422
  if (isRead || c.get('visitor').sendsCookies || !isRefused) return
  const answer = await answerError(c, { kind: 'cookies', isForm: true })
  c.res = undefined
  c.res = answer
}
