// Pages are sent packed: a third to a fifth of what they weigh. Not to everybody: docs/decisions/packed-pages.md.
import type { MiddlewareHandler } from 'hono'
import { chooseEncoding, pack } from './choose-encoding.ts'

/** Below this nothing is gained. */
const bytesMin = 1000

export const packPages: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  if (res.body === null || !(res.headers.get('content-type') ?? '').startsWith('text/html')) return
  c.header('Vary', 'Accept-Encoding, Sec-Fetch-Site', { append: true })
  const encoding = chooseEncoding(c.req.header('accept-encoding'))
  if (encoding === undefined || isAskedFromElsewhere(c.req.raw.headers)) return
  const bytes = new Uint8Array(await c.res.arrayBuffer())
  const isWorth = bytes.length >= bytesMin
  const headers = new Headers(c.res.headers)
  if (isWorth) headers.set('content-encoding', encoding)
  headers.delete('content-length')
  const { status } = c.res
  c.res = new Response(isWorth ? await pack(bytes, encoding) : bytes, { status, headers })
}

/**
 * A page of somebody's, asked for by another site: that site chose the address, so it may hold guesses at what the
 * page says, and the length of what is packed would tell whether they are right (BREACH).
 */
function isAskedFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.has('cookie') && (site === 'cross-site' || site === 'same-site')
}
