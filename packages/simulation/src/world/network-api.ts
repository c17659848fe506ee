// The network's HTTP API in process: what the simulation does through routes, with a caller that needs no token.
import { billingRoutes } from '@tallystick/network/rooms/billing'
import { customerRoutes } from '@tallystick/network/rooms/customers'
import { offerRoutes } from '@tallystick/network/rooms/offers'
import { createApiRoot, Problem } from '@tallystick/network/rooms/platform/api'
import type { Caller } from '@tallystick/network/rooms/platform/api'

type Ports = Parameters<typeof customerRoutes>[0] & Parameters<typeof billingRoutes>[0]

export interface ApiRequest {
  readonly caller: Caller
  readonly method: 'POST' | 'PUT' | 'DELETE'
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
export function openApi(ports: Ports, thresholdMicros: bigint): NetworkApi {
  let root: ReturnType<typeof createApiRoot> | undefined
  return {
    async call({ caller, method, path, body, contentType = 'application/json' }) {
      let thrown: unknown
      root ??= createRoot(ports, thresholdMicros)
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

function createRoot(ports: Ports, thresholdMicros: bigint) {
  const input = { isSandbox: false, realClock: ports.clock, thresholdMicros }
  const root = createApiRoot({
    routes: [
      billingRoutes(ports, input),
      customerRoutes(ports, {
        ...input,
        sandboxProcessor: 'simulator',
        issueToken: () => Promise.reject(new Error('no sandbox')),
      }),
      offerRoutes(ports),
    ],
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
  return root
}
