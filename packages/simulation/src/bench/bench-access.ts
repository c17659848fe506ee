// The access check of a signed-on owner: what a site gives away by asking the SDK before it shows a page.
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import type { EngineSettings } from '@tallystick/merchant'
import { createTally as createExpressTally } from '@tallystick/merchant/express'
import { createTally as createFetchTally } from '@tallystick/merchant/fetch'
import { createWorld } from '@tallystick/merchant/testing'
import { loadServer } from './load-server.ts'
import { medianOf } from './run-rounds.ts'

export interface AccessResult {
  readonly arm: string
  readonly connections: number
  readonly perSecond: number
  /** Of its rate to that of the bare server of its kind, in the same rounds. */
  readonly ratio: number
  readonly of: string
  /** Of this process for one answer: it says more than a rate on a machine that does other things too. */
  readonly cpuMicros: number
}

const body = 'All of the tides. '.repeat(57)
const site = 'https://shoreline.example'
const connectionCount = 64

/** What every adapter takes. */
type Settings = Omit<EngineSettings, 'isOwnReader'>

/** Each arm shows the same kilobyte. */
interface AccessArm {
  readonly name: string
  readonly of: string
  readonly listener: RequestListener
}

export async function benchAccess({
  isQuick,
  say,
}: {
  readonly isQuick: boolean
  readonly say: (line: string) => void
}): Promise<readonly AccessResult[]> {
  const world = createWorld()
  await world.browser.open(`${site}/tally/buy?sku=tides&return=%2Fread%2Ftides`)
  const cookies = world.browser.cookies('shoreline.example')
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const arms = listArms(world.site.settings)
  const servers = await Promise.all(arms.map(({ listener }) => listen(listener)))
  const rates = arms.map((): number[] => [])
  const costs = arms.map((): number[] => [])
  const [roundCount, roundMs] = isQuick ? [3, 500] : [9, 2_000]
  for (let round = 0; round <= roundCount; round += 1) {
    for (const [at, server] of servers.entries()) {
      const { port } = server.address() as AddressInfo
      const load = { port, path: '/articles/tides', cookie, connectionCount, durationMs: roundMs }
      const before = process.cpuUsage()
      const perSecond = await loadServer(load)
      const { user, system } = process.cpuUsage(before)
      if (round === 0) continue
      rates[at]?.push(perSecond)
      costs[at]?.push((user + system) / ((perSecond * roundMs) / 1000))
    }
    say(`access: round ${round} of ${roundCount}`)
  }
  for (const server of servers) server.close()
  return arms.map(({ name, of }, at) => {
    const own = rates[at] ?? []
    const bare = rates[arms.findIndex((arm) => arm.name === of)] ?? []
    return {
      arm: name,
      connections: connectionCount,
      perSecond: medianOf(own),
      ratio: medianOf(own.map((rate, round) => rate / (bare[round] ?? 1))),
      of,
      cpuMicros: medianOf(costs[at] ?? []),
    }
  })
}

function listArms(settings: Settings): readonly AccessArm[] {
  const fetchTally = createFetchTally(settings)
  const show = () => new Response(body, { headers: { 'content-type': 'text/plain' } })
  const expressTally = createExpressTally(settings)
  const bareApp = express().get('/articles/:sku', (_, response) => {
    response.type('text').send(body)
  })
  const sellingApp = express()
    .use(expressTally.routes)
    .get(
      '/articles/:sku',
      expressTally.sell(({ params }) => params['sku'] as string),
      (_, response) => {
        response.type('text').send(body)
      },
    )
  const bare: RequestListener = (_, response) => {
    response.setHeader('content-type', 'text/plain')
    response.end(body)
  }
  return [
    { name: 'bare node:http', of: 'bare node:http', listener: bare },
    { name: 'bare fetch handler', of: 'bare node:http', listener: handOn(show) },
    {
      name: 'fetch adapter',
      of: 'bare node:http',
      listener: handOn(fetchTally.sell(() => 'tides', show)),
    },
    { name: 'bare Express', of: 'bare Express', listener: bareApp },
    { name: 'Express adapter', of: 'bare Express', listener: sellingApp },
  ]
}

/** As `serve` of @hono/node-server does. */
function handOn(answer: (request: Request) => Response | Promise<Response>): RequestListener {
  const listener = getRequestListener(answer)
  return (request, response) => void listener(request, response)
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
