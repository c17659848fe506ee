// The token of a browser: given to it with its first page, and held in a cookie from then on.
import { writeCookie } from '../../platform/api/index.ts'
import { newSecretToken } from '../../platform/index.ts'
import type { FrameDeps } from './frame-deps.ts'
import type { WebContext } from './visitor.ts'

export function giveBrowserToken(
  { signOn, random }: Pick<FrameDeps, 'signOn' | 'random'>,
  c: Pick<WebContext, 'header'>,
): string {
  const value = newSecretToken(random)
  const cookie = writeCookie({ name: signOn.cookies.browser, value, isSecure: signOn.isSecure })
  c.header('set-cookie', cookie, { append: true })
  return value
}
