// GET /tally/sign-on?return=/…: signing on without buying, for members-only areas.
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { readReturn } from './read-return.ts'
import { redirectTo, setOut } from './set-out.ts'

/** With `silent=1` (`prompt=none`) the network asks nothing; who is not signed on comes straight back. */
export async function answerSignOn(parts: Parts, request: Request, url: URL): Promise<Response> {
  const returnPath = readReturn(url, parts.settings.site)
  if ((await findSession(parts, request)) !== undefined) return redirectTo(returnPath)
  return setOut(parts, { request, returnPath, silent: url.searchParams.get('silent') === '1' })
}
