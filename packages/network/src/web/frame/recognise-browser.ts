// The token of a browser: given to it with its first page, and held in a cookie from then on.
import { readCookie, writeCookie } from '../../platform/api/index.ts'
import { newSecretToken } from '../../platform/index.ts'
import type { FrameDeps } from './frame-deps.ts'
import type { WebContext } from './visitor.ts'

export function recogniseBrowser(
  { signOn, random }: Pick<FrameDeps, 'signOn' | 'random'>,
  c: Pick<WebContext, 'req' | 'header'>,
): string {
  const name = signOn.cookies.browser
  const held = readCookie(c.req.header('cookie'), name)
  if (held !== undefined) return held
  const given = newSecretToken(random)
  const cookie = writeCookie({ name, value: given, isSecure: signOn.isSecure })
  c.header('set-cookie', cookie, { append: true })
  return given
}
