// The network on a port: node's HTTP server, the provider's addresses to the provider, all others to the network.
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Clock, Log } from '../platform/index.ts'
import { isProviderPath } from '../signon/index.ts'
import { clientAddress, trustProxies } from './client-address.ts'
import type { Network } from './create-network.ts'

export interface ServeInput {
  readonly network: Network
  readonly clock: Clock
  readonly log: Log
  /** Of a sandbox: told on every answer, so that merchants' engines follow it. */
  readonly sandboxClock?: Clock | undefined
  /** The public base URL: what the provider believes its own address to be. */
  readonly publicUrl: string
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Proxies, by address or network, that say truthfully where a request comes from. */
  readonly trustedProxies?: readonly string[]
}

export interface Serving {
  readonly port: number
  /** Takes no more connections, lets requests finish (at most 10 s), and ends the rest. */
  close(): Promise<void>
}

const finishMs = 10_000
// Below what most proxies keep a connection for would let them send into one that was just closed.
const keepAliveMs = 75_000
const headersMs = 15_000
const requestMs = 60_000
const restBytesMax = 16_000_000

export async function serve(input: ServeInput): Promise<Serving> {
  const server = createServer(createListener(input))
  server.keepAliveTimeout = keepAliveMs
  server.headersTimeout = headersMs
  server.requestTimeout = requestMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(input.port, input.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  return { port, close: () => closeServer(server, input.clock) }
}

function createListener({
  network,
  publicUrl,
  log,
  trustedProxies = [],
  sandboxClock,
}: ServeInput): (request: IncomingMessage, response: ServerResponse) => void {
  const isTrusted = trustProxies(trustedProxies)
  const addresses = new WeakMap<object, string | undefined>()
  const listen = getRequestListener(async (request, env) => {
    const address = addresses.get(env.incoming)
    const response = await network.fetch(request, { ...env, clientAddress: address })
    await takeRest(request, env.incoming)
    return response
  })
  const { host, protocol } = new URL(publicUrl)
  const isSecure = protocol === 'https:'
  return (request, response) => {
    if (isSecure) response.setHeader('strict-transport-security', keepSecure)
    if (hasSeveralHosts(request.rawHeaders)) {
      response.writeHead(400, { 'content-type': 'text/plain', connection: 'close' })
      response.end('There is more than one Host.')
      return
    }
    if (sandboxClock !== undefined) {
      response.setHeader('tallystick-sandbox-clock', sandboxClock.now().toString())
    }
    const forwarded = request.headers['x-forwarded-for']
    const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
    const remote = request.socket.remoteAddress
    const address = clientAddress({ remote, forwardedFor, isTrusted })
    addresses.set(request, address)
    dropForwarded(request)
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const handled = isProviderPath(path)
      ? network.handleProvider(nameOwnAddress(request, host, protocol), response, address)
      : listen(request, response)
    handled.catch((error: unknown) => {
      log.error({ err: error, path }, 'a request failed')
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  }
}

/** For a year (RFC 6797). Other hosts of the same domain are not ours to speak for. */
const keepSecure = 'max-age=31536000'

/** Which of them counts, each server on the way would answer differently (RFC 9112, section 3.2). */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count > 1
}

const forwardedNames = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
]

/** Anyone can write these; who the network is and who calls it are not for callers to say. */
function dropForwarded(request: IncomingMessage): void {
  for (const name of forwardedNames) Reflect.deleteProperty(request.headers, name)
}

/** The provider builds its addresses from the request: so it is told the public one, whatever was asked for. */
function nameOwnAddress(request: IncomingMessage, host: string, protocol: string): IncomingMessage {
  request.headers.host = host
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  return request
}

/**
 * Reads what is left of a body that was refused unread. Answered earlier, a client that still sends would find
 * its connection closed, and never see why.
 */
async function takeRest(
  request: Request,
  incoming: { readonly complete?: boolean },
): Promise<void> {
  if (incoming.complete === true || request.body === null || request.body.locked) return
  const reader = request.body.getReader()
  let byteCount = 0
  try {
    for (;;) {
      const chunk = (await reader.read()) as { done: boolean; value?: Uint8Array }
      byteCount += chunk.value?.byteLength ?? 0
      if (chunk.done || byteCount > restBytesMax) return
    }
  } catch {
    // The client went away while it sent: nobody waits for the answer.
  }
}

async function closeServer(server: Server, clock: Clock): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  const timeout = new AbortController()
  const isClosed = await Promise.race([
    closed.then(() => true),
    clock.sleep(finishMs, timeout.signal).then(
      () => false,
      () => true,
    ),
  ])
  timeout.abort()
  if (!isClosed) server.closeAllConnections()
  await closed
}
