// The whole network as one value: every room assembled from its ports. Nothing else is a source of time or chance.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseMicros } from '@tallystick/money'
import { billingRoutes } from '../billing/index.ts'
import { customerRoutes, pairwiseSubject } from '../customers/index.ts'
import { merchantRoutes } from '../merchants/index.ts'
import { offerRoutes } from '../offers/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { createPasswords } from '../platform/index.ts'
import type {
  Clock,
  Config,
  Database,
  HttpClient,
  JobDefinition,
  Keys,
  Log,
  Mailer,
  Random,
} from '../platform/index.ts'
import { createSimulatorAdapter, simulatorKind } from '../processors/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { gatherPurchases, openPurchaseReceipts, purchaseRoutes } from '../purchases/index.ts'
import type { PurchaseGathering } from '../purchases/index.ts'
import { openReceiptKeys, receiptRoutes } from '../receipts/index.ts'
import { authenticate, createSignOn, issueAccessToken } from '../signon/index.ts'
import type { SignOn } from '../signon/index.ts'
import { createWeb, providerPages } from '../web/handlers/index.ts'
import type { WebDeps } from '../web/handlers/index.ts'
import { balanceRoutes } from './balance-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import type { MovableClock } from './clock-routes.ts'
import { describeJobs } from './describe-jobs.ts'
import { findClient, isUnderMerchant } from './find-client.ts'
import { healthRoutes } from './health-routes.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { createLetters } from './letters.ts'
import { signOnHooks } from './sign-on-hooks.ts'

export interface NetworkPorts {
  /** The network's clock, which a sandbox can move. */
  readonly clock: Clock
  /** Real time, for what others sign and send. The same as `clock` outside a sandbox. */
  readonly realClock: Clock
  readonly random: Random
  readonly database: Database
  readonly http: HttpClient
  readonly log: Log
  readonly keys: Keys
  readonly config: Config
  /** Absent: mail waits in the outbox. */
  readonly mailer?: Mailer | undefined
  /** Only in a sandbox: the part of the clock that scripts move. */
  readonly movableClock?: MovableClock | undefined
  /** The product's version, for people and for the API's document. */
  readonly version: string
}

export interface Network {
  /** Everything but the provider's own addresses. `env` carries node's request, for the caller's address. */
  fetch(request: Request, env?: object): Promise<Response>
  /** The OpenID Provider: `/oauth/*` and discovery. */
  handleProvider(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** What the API answers, as its router knows it: its own description is held against it. */
  readonly apiRoutes: readonly { readonly method: string; readonly path: string }[]
  /** Lone orders, gathered into batches. */
  readonly purchases: PurchaseGathering
  /** Work that repeats; the server runs it, tests call it. */
  readonly jobs: readonly JobDefinition[]
  /** From here on the network says that it is not ready; answers once all orders are. */
  stop(): Promise<void>
}

export function createNetwork(ports: NetworkPorts): Network {
  const { config, log, random } = ports
  const publicUrl = publicUrlOf(config)
  const state = { isStopping: false }
  const purchases = gatherPurchases(ports)
  const processor = processorOf(ports)
  const parts = assemble(ports, { publicUrl, purchases, processor })
  const health = healthRoutes({
    ...ports,
    isSandbox: config.isSandbox,
    isStopping: () => state.isStopping,
  })
  const web = createWeb(parts.web)
  const api = createApiRoot({
    routes: parts.routes,
    authenticate: authenticate({ ...ports, operatorToken: config.operatorToken }),
    version: ports.version,
    publicUrl,
    random,
    logError: (error, facts) => log.error({ err: error, ...facts }, 'a request of the API failed'),
  })
  return {
    async fetch(request, env = {}) {
      const { pathname } = new URL(request.url)
      if (pathname === '/api/v1' || pathname.startsWith('/api/v1/')) {
        return await api.fetch(request, env)
      }
      if (pathname.startsWith('/health/')) return await health.fetch(request, env)
      return await web.fetch(request, env)
    },
    handleProvider: parts.signOn.handle,
    apiRoutes: api.routes,
    purchases,
    jobs: describeJobs(ports, { processor, publicUrl, thresholdMicros: parts.thresholdMicros }),
    async stop() {
      state.isStopping = true
      await purchases.drain()
    },
  }
}

/** The address that people and merchants know; without one, the machine's own. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`
}

function processorOf({ config, http }: NetworkPorts): ProcessorAdapter | undefined {
  const { processorUrl: url, processorKey: key = '', processorReportSecret: reportSecret } = config
  return url === undefined ? undefined : createSimulatorAdapter({ http, url, key, reportSecret })
}

interface Parts {
  readonly signOn: SignOn
  readonly web: WebDeps
  readonly routes: readonly OpenAPIHono<ApiEnv>[]
  readonly thresholdMicros: bigint
}

function assemble(
  ports: NetworkPorts,
  made: {
    readonly publicUrl: string
    readonly purchases: PurchaseGathering
    readonly processor: ProcessorAdapter | undefined
  },
): Parts {
  const { config, keys, random } = ports
  const { publicUrl, purchases, processor } = made
  const { isSandbox, networkName } = config
  const thresholdMicros = parseMicros(config.billingThreshold)
  const pairwiseKey = keys.deriveKey('pairwise-subjects', 'v1')
  const receiptKeys = openReceiptKeys({ keys })
  const receiptPorts = { ...ports, receiptKeys, pairwiseKey, publicUrl }
  const receipts = openPurchaseReceipts(receiptPorts)
  const pages = providerPages({ ...ports, networkName, isSandbox })
  const signOn = createSignOn(ports, {
    publicUrl,
    rule: {
      fromSignOn: hours(config.sessionHours),
      fromLastPurchase: hours(config.idleHours),
    },
    hooks: signOnHooks(ports, { purchases, receipts, pages }),
    findMerchant: (merchant) => findClient(ports.database, merchant),
    isRegisteredAddress: (merchant, url) => isUnderMerchant(ports.database, merchant, url),
    pairwiseSubject: (merchant, account) => pairwiseSubject(pairwiseKey, merchant, account),
  })
  const passwords = createPasswords({ random })
  const letters = createLetters({ ...ports, networkName, publicUrl, thresholdMicros })
  const web: WebDeps = {
    ...ports,
    passwords,
    letters,
    signOn,
    processor,
    processorOrigin:
      config.processorUrl === undefined ? undefined : new URL(config.processorUrl).origin,
    placePurchase: (order) => purchases.place(order),
    thresholdMicros,
    publicUrl,
    networkName,
    isSandbox,
  }
  const issueToken = (holder: Parameters<typeof issueAccessToken>[1]['holder']): Promise<string> =>
    issueAccessToken(ports, { holder })
  const sandboxProcessor = processor?.kind ?? simulatorKind
  const routes = [
    customerRoutes({ ...ports, passwords, letters }, { isSandbox, sandboxProcessor, issueToken }),
    merchantRoutes(ports, { isSandbox, issueToken }),
    offerRoutes(ports),
    purchaseRoutes(receiptPorts, { isSandbox, gathering: purchases }),
    receiptRoutes(receiptKeys),
    billingRoutes(ports, { thresholdMicros, isSandbox, processor, realClock: ports.realClock }),
    balanceRoutes(ports),
    ledgerRoutes(ports),
    clockRoutes(isSandbox ? ports.movableClock : undefined),
  ]
  return { signOn, web, routes, thresholdMicros }
}

function hours(count: number): Temporal.Duration {
  return Temporal.Duration.from({ milliseconds: Math.round(count * 3_600_000) })
}
