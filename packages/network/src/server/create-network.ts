// The whole network as one value: every room assembled from its ports. Nothing else is a source of time or chance.
import type { KeyObject } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseMicros, parseShare } from '@tallystick/money'
import type { Config } from '../contract/index.ts'
import { pairwiseSubject } from '../customers/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { createPasswords } from '../platform/index.ts'
import type {
  Clock,
  Database,
  HttpClient,
  JobDefinition,
  Keys,
  Log,
  Mailer,
  Passwords,
  Random,
} from '../platform/index.ts'
import { createSimulatorAdapter } from '../processors/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { gatherPurchases, openPurchaseReceipts } from '../purchases/index.ts'
import type { PurchaseGathering, PurchasePolicy } from '../purchases/index.ts'
import { openReceiptKeys } from '../receipts/index.ts'
import { authenticate, createSignOn } from '../signon/index.ts'
import type { SignOn, SignOnHooks } from '../signon/index.ts'
import { createWeb, providerPages } from '../web/index.ts'
import type { WebDeps } from '../web/index.ts'
import { claimPorts } from './claim-ports.ts'
import type { MovableClock } from './clock-routes.ts'
import { describeJobs } from './describe-jobs.ts'
import { describeRoutes } from './describe-routes.ts'
import { findClient, isUnderMerchant } from './find-client.ts'
import { giftPorts } from './gift-ports.ts'
import { healthRoutes } from './health-routes.ts'
import { createLetters } from './letters.ts'
import { signOnHooks } from './sign-on-hooks.ts'
import { subscriptionPorts } from './subscription-ports.ts'
import { vapidOf } from './vapid-of.ts'

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
  /** What the settings say about purchases; `createNetwork` reads it off them. */
  readonly purchasePolicy?: PurchasePolicy | undefined
}

export interface Network {
  /** Everything but the provider's own addresses. `env` carries node's request, for the caller's address. */
  fetch(request: Request, env?: object): Promise<Response>
  /** The OpenID Provider: `/oauth/*` and discovery. */
  handleProvider(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** What the API answers, as its router knows it: its own description is held against it. */
  readonly apiRoutes: readonly { readonly method: string; readonly path: string }[]
  /** The addresses of the pages, as their router knows them: tests walk all of them. */
  readonly pageRoutes: readonly { readonly method: string; readonly path: string }[]
  /** Lone orders, gathered into batches. */
  readonly purchases: PurchaseGathering
  /** Work that repeats; the server runs it, tests call it. */
  readonly jobs: readonly JobDefinition[]
  /** From here on the network says that it is not ready; answers once all orders are. */
  stop(): Promise<void>
}

export function createNetwork(given: NetworkPorts): Network {
  const ports = { ...given, purchasePolicy: purchasePolicyOf(given.config) }
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
    pageRoutes: web.routes,
    purchases,
    jobs: describeJobs(ports, {
      processor,
      publicUrl,
      thresholdMicros: parts.thresholdMicros,
      purchases,
      signOn: parts.signOn,
    }),
    async stop() {
      state.isStopping = true
      await purchases.drain()
    },
  }
}

function purchasePolicyOf({ creditLimit, limitAlertShare }: Config): PurchasePolicy {
  return {
    creditLimitMicros: creditLimit === undefined ? undefined : parseMicros(creditLimit),
    alertShareMillionths: parseShare(limitAlertShare),
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
  const passwords = createPasswords({ random })
  const hooks = signOnHooks(ports, { purchases, receipts, pages })
  const signOn = openSignOn(ports, { publicUrl, passwords, pairwiseKey, hooks })
  const letters = createLetters({ ...ports, networkName, publicUrl, thresholdMicros })
  const claims = claimPorts(ports)
  const subscriptions = subscriptionPorts(ports, purchases)
  const web: WebDeps = {
    ...ports,
    claims,
    library: receiptPorts,
    gifts: giftPorts(ports, purchases),
    subscriptions,
    passwords,
    letters,
    signOn,
    processor,
    processorOrigin:
      config.processorUrl === undefined ? undefined : new URL(config.processorUrl).origin,
    placePurchase: (order) => purchases.place(order),
    receipts,
    thresholdMicros,
    vapid: vapidOf(ports, publicUrl),
    publicUrl,
    networkName,
    isSandbox,
  }
  const routes = describeRoutes(ports, { web, purchases, receiptKeys })
  return { signOn, web, routes, thresholdMicros }
}

function openSignOn(
  ports: NetworkPorts,
  made: {
    readonly publicUrl: string
    readonly passwords: Passwords
    readonly pairwiseKey: KeyObject
    readonly hooks: SignOnHooks
  },
): SignOn {
  const { config, database } = ports
  const { publicUrl, passwords, pairwiseKey, hooks } = made
  return createSignOn(
    { ...ports, passwords },
    {
      publicUrl,
      networkName: config.networkName,
      rule: {
        fromSignOn: hours(config.sessionHours),
        fromLastPurchase: hours(config.idleHours),
      },
      hooks,
      findMerchant: (merchant) => findClient(database, merchant),
      isRegisteredAddress: (merchant, url) => isUnderMerchant(database, merchant, url),
      pairwiseSubject: (merchant, account) => pairwiseSubject(pairwiseKey, merchant, account),
    },
  )
}

function hours(count: number): Temporal.Duration {
  return Temporal.Duration.from({ milliseconds: Math.round(count * 3_600_000) })
}
