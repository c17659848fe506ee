// The only way out by HTTP: with a time limit, a size limit, no redirects, and a guard against private addresses.

import { lookup as lookupSystem } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { assertOutsideTransaction } from './database.ts'
import { noFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { isPrivateAddress } from './private-addresses.ts'

export interface HttpRequest {
  /** What the call is for, such as "processor-authorize": its fault point, and the name in errors. Unique per place. */
  readonly name: string
  readonly url: string | URL
  /** GET unless told. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** From the first byte sent to the last received; 10 s unless told. */
  readonly timeoutMs?: number
  /** Of the answer's body; 1 MiB unless told. */
  readonly sizeMaxBytes?: number
}

export interface HttpResponse {
  /** 3xx included: a redirect is an answer, never followed. */
  readonly status: number
  /** Names in lower case; several of one name joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  text(): string
  /** @throws SyntaxError */
  json(): unknown
}

export interface HttpClient {
  /** @throws {HttpClientError} when there is no whole answer. */
  request(request: HttpRequest): Promise<HttpResponse>
  close(): void
}

/**
 * - `bad_url`: not http or https, or with a user name. Never sent.
 * - `private_address`: the name leads to an address that is not public. Never sent.
 * - `timeout`, `unreachable`: may have been received and acted on.
 * - `too_large`: received and acted on; the answer is more than the caller wants.
 */
export type HttpClientErrorCode =
  'bad_url' | 'private_address' | 'timeout' | 'unreachable' | 'too_large'

export class HttpClientError extends Error {
  override readonly name = 'HttpClientError'
  readonly code: HttpClientErrorCode
  constructor(code: HttpClientErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const timeoutDefaultMs = 10_000
const sizeMaxDefaultBytes = 1024 * 1024

type Lookup = typeof lookupSystem

export function createHttpClient(
  options: {
    /** For the demo and tests, where everything runs on one machine. False unless told. */
    readonly arePrivateAddressesAllowed?: boolean
    readonly faults?: Faults
    /** Name resolution; the system's unless told. */
    readonly lookup?: Lookup
  } = {},
): HttpClient {
  const faults = options.faults ?? noFaults
  const isGuarded = options.arePrivateAddressesAllowed !== true
  const lookup = isGuarded
    ? guardLookup(options.lookup ?? lookupSystem)
    : (options.lookup ?? lookupSystem)
  const agentOptions = { keepAlive: true, maxSockets: 64, lookup } as http.AgentOptions
  const agents = { 'http:': new http.Agent(agentOptions), 'https:': new https.Agent(agentOptions) }
  return {
    async request(request) {
      assertOutsideTransaction(`the call ${request.name}`)
      const url = checkUrl(request, isGuarded)
      await faults.point(`before call ${request.name}`)
      const response = await exchange(request, url, agents[url.protocol as keyof typeof agents])
      await faults.point(`after call ${request.name}`)
      return response
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

function checkUrl({ name, url: given }: HttpRequest, isGuarded: boolean): URL {
  const url = URL.parse(String(given))
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '') {
    throw new HttpClientError('bad_url', `${name}: only plain http and https addresses`)
  }
  // An address written out is never looked up, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isGuarded && isIP(host) !== 0 && isPrivateAddress(host)) {
    throw new HttpClientError('private_address', `${name}: ${host} is not a public address`)
  }
  return url
}

type LookupCallback = (
  error: Error | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/** Checks the very addresses that are connected to: a second look-up could answer differently (DNS rebinding). */
function guardLookup(lookup: Lookup): Lookup {
  const guarded = (host: string, given: object, callback: LookupCallback): void => {
    lookup(host, { ...given, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, [])
        return
      }
      const bad = found.find(({ address }) => isPrivateAddress(address))
      const first = found[0]
      if (bad !== undefined || first === undefined) {
        callback(
          new HttpClientError('private_address', `${host} does not lead to a public address`),
          [],
        )
        return
      }
      if ('all' in given && given.all === true) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
  return guarded as unknown as Lookup
}

function exchange(request: HttpRequest, url: URL, agent: http.Agent): Promise<HttpResponse> {
  const { name, body, method = 'GET' } = request
  const sizeMaxBytes = request.sizeMaxBytes ?? sizeMaxDefaultBytes
  const signal = AbortSignal.timeout(request.timeoutMs ?? timeoutDefaultMs)
  const fail = (error: unknown): HttpClientError => {
    if (error instanceof HttpClientError) return error
    return signal.aborted
      ? new HttpClientError('timeout', `${name}: no whole answer in time`, { cause: error })
      : new HttpClientError('unreachable', `${name}: ${(error as Error).message}`, { cause: error })
  }
  return new Promise((resolve, reject) => {
    const module = url.protocol === 'https:' ? https : http
    const outgoing = module.request(url, {
      agent,
      method,
      signal,
      headers: {
        'accept-encoding': 'identity',
        'user-agent': 'Tallystick',
        ...request.headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
    })
    outgoing.on('error', (error) => reject(fail(error)))
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = []
      let size = 0
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= sizeMaxBytes) chunks.push(chunk)
        else incoming.destroy(new HttpClientError('too_large', `${name}: the answer is too large`))
      })
      incoming.on('error', (error) => reject(fail(error)))
      incoming.on('end', () => resolve(answer(incoming, Buffer.concat(chunks))))
    })
    outgoing.end(body)
  })
}

function answer(incoming: http.IncomingMessage, body: Buffer): HttpResponse {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    headers[name] = (values ?? []).join(', ')
  }
  return {
    status: incoming.statusCode ?? 0,
    headers,
    body,
    text: () => body.toString('utf8'),
    json: () => JSON.parse(body.toString('utf8')) as unknown,
  }
}

/** The same client in the shape of `fetch`, for libraries that take one. Only what is said here is honoured. */
export function asFetch(client: HttpClient, name: string): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
    const response = await client.request({
      name,
      url: request.url,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { body }),
    })
    const hasNoBody = [101, 204, 205, 304].includes(response.status)
    return new Response(hasNoBody ? null : Buffer.from(response.body), {
      status: response.status,
      headers: response.headers,
    })
  }
}
