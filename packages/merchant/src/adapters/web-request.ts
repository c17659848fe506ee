// Node requests as web-standard ones, for frameworks that are older than those.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Visit } from '../visit.ts'

/** What a framework has read of a request already, as far as the engine asks for it. */
export function viewRequest(
  site: string,
  request: {
    readonly method?: string | undefined
    readonly headers: IncomingHttpHeaders
    readonly originalUrl: string
  },
): Visit {
  const { method = '', headers, originalUrl } = request
  return {
    method,
    get url() {
      return readTarget(originalUrl, site)
    },
    headers: {
      get: (name) => {
        const value = headers[name]
        return Array.isArray(value) ? value.join(', ') : (value ?? null)
      },
    },
  }
}

/** Whether an address may be one of the engine's own: all others are passed on as they came. */
export function isOwnTarget(target: string): boolean {
  return target.startsWith('/tally')
}

/**
 * Builds a Request. Its address is the site's own, whatever the Host header says: that one is the
 * visitor's word.
 */
export function createWebRequest(input: {
  readonly site: string
  /** Path and query as they came. */
  readonly target: string
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly body?: string | IncomingMessage
}): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(input.headers)) {
    if (name.startsWith(':') || value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  const { method, body } = input
  return new Request(readTarget(input.target, input.site), {
    method,
    headers,
    ...(body === undefined || method === 'GET' || method === 'HEAD'
      ? {}
      : typeof body === 'string'
        ? { body }
        : { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' as const }),
  })
}

/** `//host/path` and full addresses must not lead anywhere else than to the site. */
function readTarget(target: string, site: string): string {
  const path = /^\/(?!\/)/.test(target) ? target : '/'
  return URL.canParse(path, site) ? new URL(path, site).href : site
}

/** Sends a web-standard Response through Node's. */
export async function sendWebResponse(response: Response, to: ServerResponse): Promise<void> {
  to.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') to.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) to.appendHeader('set-cookie', cookies)
  to.end(Buffer.from(await response.arrayBuffer()))
}
