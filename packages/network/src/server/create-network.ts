// The whole network as one value: its rooms opened, its API and its pages put together, its jobs.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WorkKind } from '../contract/index.ts'
import { openHeard } from '../merchants/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import type { JobDefinition } from '../platform/index.ts'
import type { PurchaseGathering } from '../purchases/index.ts'
import { authenticate } from '../signon/index.ts'
import { createWeb } from '../web/index.ts'
import { doDueWork, startRunner } from '../work/index.ts'
import type { Handlers, Runner } from '../work/index.ts'
import { findMissing } from './find-missing.ts'
import { healthRoutes } from './health-routes.ts'
import type { NetworkPorts } from './network-ports.ts'
import { openRooms } from './open-rooms.ts'
import { shareTurns } from './rate-limits/share-turns.ts'

export interface Network {
  /** Everything but the provider's own addresses. `env` carries node's request, for the caller's address. */
  fetch(request: Request, env?: object): Promise<Response>
  /** The OpenID Provider: `/oauth/*` and discovery. */
  handleProvider(
    request: IncomingMessage,
    response: ServerResponse,
    clientAddress?: string,
  ): Promise<void>
  /** What the API answers, as its router knows it: its own description is held against it. */
  readonly apiRoutes: readonly { readonly method: string; readonly path: string }[]
  /** The addresses of the pages, as their router knows them: tests walk all of them. */
  readonly pageRoutes: readonly { readonly method: string; readonly path: string }[]
  /** Lone orders, gathered into batches. */
  readonly purchases: PurchaseGathering
  /** Work that repeats, for tests to call; the runner does it with the rest. */
  readonly jobs: readonly JobDefinition[]
  /** How each kind of work is done, for tests to plant rows that cannot be. */
  readonly handlers: Handlers
  /** Does what must still happen, from now on, and again whenever something is due. */
  startRunner(): Promise<Runner>
  /** Does all that is due now, of these kinds or of all, and waits for it: for tests, whose clock stands still. */
  doDueWork(kinds?: readonly WorkKind[]): Promise<Readonly<Record<string, number>>>
  /** From here on the network says that it is not ready; answers once all orders are. */
  stop(): Promise<void>
}

/** Each is some milliseconds of work: so much may stand between an order and its turn. */
const readingTurns = { atOnce: 3, slowMs: 25 }

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

export function createNetwork(ports: NetworkPorts): Network {
  const { config, log } = ports
  const rooms = openRooms(ports)
  const { purchases, signOn, contributions, commands, actions, handlers, countWork } = rooms
  const { web: deps } = rooms
  const { rateLimits } = deps
  const state = { isStopping: false }
  const takeTurn = shareTurns(readingTurns)
  const health = healthRoutes({
    ...ports,
    isSandbox: config.isSandbox,
    missing: findMissing(config),
    isStopping: () => state.isStopping,
    countWork,
  })
  const web = createWeb(deps)
  const api = createApiRoot({
    routes: contributions.flatMap(({ routes = [] }) => routes),
    authenticate: authenticate({
      ...ports,
      operatorToken: config.operatorToken,
      noteHeard: openHeard(ports),
    }),
    commands,
    actions,
    rateLimits,
    version: ports.version,
    publicUrl: deps.publicUrl,
    random: ports.random,
    logError: (error, facts) => log.error({ err: error, ...facts }, 'a request of the API failed'),
  })
  return {
    async fetch(request, env = {}) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/health/')) return await health.fetch(request, env)
      const isApi = pathname === '/api/v1' || pathname.startsWith('/api/v1/')
      const answer = async () => await (isApi ? api : web).fetch(request, env)
      return isReading(request) ? await takeTurn(answer) : await answer()
    },
    async handleProvider(request, response, clientAddress) {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
      const visit = { address: clientAddress, method: request.method ?? '', path }
      const waitSeconds = await rateLimits.takeVisit(visit)
      if (waitSeconds === undefined) await signOn.handle(request, response)
      else answerTooMany(response, waitSeconds)
    },
    apiRoutes: api.routes,
    pageRoutes: web.routes,
    purchases,
    jobs: contributions.flatMap(({ jobs = [] }) => jobs),
    handlers,
    startRunner: () => startRunner(ports, handlers),
    doDueWork: (kinds) => doDueWork(ports, handlers, kinds),
    async stop() {
      state.isStopping = true
      await purchases.drain()
    },
  }
}

/** In the form of OAuth's errors, for engines; a person sees it only in the middle of a flood. */
function answerTooMany(response: ServerResponse, waitSeconds: number): void {
  response.writeHead(429, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'retry-after': String(waitSeconds),
  })
  const description = `Too many requests. Wait ${waitSeconds} seconds.`
  response.end(JSON.stringify({ error: 'temporarily_unavailable', error_description: description }))
}
