// The network's HTTP API in process: what the simulation does through routes, with a caller that needs no token.
import { billingRoutes } from '@tallystick/network/rooms/billing'
import { customerRoutes } from '@tallystick/network/rooms/customers'
import { disputeRoutes } from '@tallystick/network/rooms/disputes'
import { limitRoutes } from '@tallystick/network/rooms/limits'
import { offerRoutes } from '@tallystick/network/rooms/offers'
import { processorsOf } from '@tallystick/network/rooms/processors'
import { createApiRoot, Problem } from '@tallystick/network/rooms/platform/api'
import type { Caller } from '@tallystick/network/rooms/contract'
import { selectSpending } from '@tallystick/network/rooms/purchases'
import { refundRoutes } from '@tallystick/network/rooms/refunds'
import { settlementRoutes } from '@tallystick/network/rooms/settlement'
import type { AccountSeals } from '@tallystick/network/rooms/settlement'
import { subscriptionRoutes } from '@tallystick/network/rooms/subscriptions'
import type { SubscriptionPorts } from '@tallystick/network/rooms/subscriptions'
import { disputeRules, noReserve, refundRules } from './rules.ts'

type Ports = Parameters<typeof billingRoutes>[0] & {
  readonly subscriptions: SubscriptionPorts
  readonly accountSeals: AccountSeals
}

export interface ApiRequest {
  readonly caller: Caller
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api/v1. */
  readonly path: string
  readonly body?: string
  readonly contentType?: string
}

export interface NetworkApi {
  /** The answer's JSON. @throws whatever the operation threw that is no answer of its own. */
  call(request: ApiRequest): Promise<Readonly<Record<string, unknown>>>
}

/** The routes are made when they are first needed: most processes of a simulation die before. */
export function openApi(ports: Ports, threshold: () => bigint): NetworkApi {
  const roots = new Map<string, ReturnType<typeof createApiRoot>>()
  return {
    async call({ caller, method, path, body, contentType = 'application/json' }) {
      let thrown: unknown
      const area = areas.find(({ holds }) => holds.test(path)) ?? books
      const root = roots.get(area.name) ?? createRoot(ports, area.routes(ports, threshold))
      roots.set(area.name, root)
      const request = new Request(`https://network.example/api/v1${path}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': contentType } }),
      })
      const response = await root.fetch(request, {
        caller,
        onError: (error: unknown) => {
          thrown = error
        },
      })
      if (thrown !== undefined) throw thrown as Error
      return (await response.json()) as Readonly<Record<string, unknown>>
    },
  }
}

interface Bindings {
  readonly caller: Caller
  readonly onError: (error: unknown) => void
}

interface Area {
  readonly name: string
  readonly holds: RegExp
  readonly routes: (ports: Ports, threshold: () => bigint) => Routes
}
type Routes = Parameters<typeof createApiRoot>[0]['routes']

const books: Area = {
  name: 'books',
  holds: /^/,
  routes(ports, threshold) {
    const processors = processorsOf([])
    const input = { isSandbox: false, realClock: ports.clock, threshold, processors }
    return [billingRoutes(ports, input), customerRoutes(ports), offerRoutes(ports)]
  },
}

// Apart, because making routes costs more than most processes of a simulation live for.
const areas: readonly Area[] = [
  {
    name: 'refunds and disputes',
    holds: /\/(refunds|disputes)\b/,
    routes: (ports) => {
      const own = { ...ports, outward: ports.subscriptions.outward }
      return [refundRoutes({ ...own, ...refundRules }), disputeRoutes({ ...own, ...disputeRules })]
    },
  },
  {
    name: 'limits',
    holds: /\/(limits|freeze|price-caps)$/,
    routes: (ports) => [limitRoutes({ ...ports, readSpending: selectSpending })],
  },
  {
    name: 'settlement',
    holds: /^\/(settlement|merchants\/me)\//,
    routes: (ports) => {
      return [
        settlementRoutes({ ...ports, isSandbox: false, accountWaitHours: 72, reserve: noReserve }),
      ]
    },
  },
  {
    name: 'subscriptions',
    holds: /^\/(subscriptions|cancellations)/,
    routes: (ports) => [subscriptionRoutes(ports.subscriptions)],
  },
]

function createRoot(ports: Ports, routes: Routes) {
  return createApiRoot({
    routes,
    authenticate: async (c, next) => {
      const { caller, onError } = c.env as Bindings
      c.set('caller', caller)
      await next()
      // A problem is an answer like any other.
      if (c.error !== undefined && !(c.error instanceof Problem)) onError(c.error)
    },
    version: '0',
    publicUrl: 'https://network.example',
    random: ports.random,
    logError: () => undefined,
  })
}
