// A bound on the bodies that are read at all.
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses a body of more bytes. One whose length is told is never opened for it: opened as a stream it would cost more
 * than to read it.
 * @param refuse answers, or throws.
 */
export function limitBody(bytesMax: number, refuse: (c: Context) => Response): MiddlewareHandler {
  const counting = bodyLimit({ maxSize: bytesMax, onError: refuse })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      await next()
      return undefined
    }
    const length = c.req.header('content-length')
    // A length beside chunks is nobody's word (RFC 9112, section 6.3): the chunks are counted.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
      return await counting(c, next)
    }
    if (Number(length) > bytesMax) return refuse(c)
    await next()
    return undefined
  }
}
