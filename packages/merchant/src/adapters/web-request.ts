// Node requests as web-standard ones, for frameworks that are older than those.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Visit } from '../visit.ts'

/** What a framework has read of a request. */
interface FrameworkRequest {
  readonly method?: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly originalUrl: string
}

/** The same as far as the engine asks for it: nothing is read before. */
export function viewRequest(site: string, request: FrameworkRequest): Visit {
  return new RequestView(site, request)
}

const sources = new WeakMap<object, unknown>()

/** Remembers which framework's request a web-standard one was made of. */
export function noteSource(request: Request, source: object): Request {
  sources.set(request, source)
  return request
}

/** The framework's request behind a view, or behind a request that was noted. */
export function sourceOf(visit: Visit): unknown {
  return visit instanceof RequestView ? visit.source : sources.get(visit)
}

/** Its own headers, too: one object for each visit. */
class RequestView implements Visit {
  readonly #site: string
  readonly #request: FrameworkRequest

  constructor(site: string, request: FrameworkRequest) {
    this.#site = site
    this.#request = request
  }

  get source(): FrameworkRequest {
    return this.#request
  }

  get method(): string {
    return this.#request.method ?? ''
  }

  get url(): string {
    return readTarget(this.#request.originalUrl, this.#site)
  }

  get headers(): Visit['headers'] {
    return this
  }

  get(name: string): string | null {
    const value = this.#request.headers[name]
    return Array.isArray(value) ? value.join(', ') : (value ?? null)
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
