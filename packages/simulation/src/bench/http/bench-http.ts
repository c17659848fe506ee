// Purchases over HTTP: the network beside a bare server that only writes, and beside the usual hand-written one.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createHash, randomBytes } from 'node:crypto'
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import type { Database } from '@tallystick/network/rooms/platform'
import { fillWorld } from '../fill-world.ts'
import { createFloorTables } from '../floor-arm.ts'
import { createNaiveTables } from '../naive-arm.ts'
import { askOnce } from '../open-bench-server.ts'
import type { BenchServer } from '../open-bench-server.ts'
import { medianOf } from '../run-rounds.ts'
import { arms, makeCookie } from './http-world.ts'
import type { HttpArm, HttpBuyer, HttpWorld } from './http-world.ts'
import type { HttpLoad, HttpRate } from './http-client.ts'

export interface HttpCell {
  readonly connections: number
  /** Purchases per second. */
  readonly network: number
  readonly bare: number
  readonly fastify: number
  readonly toBare: number
  readonly toFastify: number
  readonly p99Ms: number
  readonly p99ToBare: number
  /** Of the server's process for one purchase, the database's apart. */
  readonly cpuMicros: number
  readonly bareCpuMicros: number
}

export async function benchHttp({
  server,
  isQuick,
  say,
}: {
  readonly server: BenchServer
  readonly isQuick: boolean
  readonly say: (line: string) => void
}): Promise<readonly HttpCell[]> {
  const plan = isQuick
    ? { buyers: 2_560, merchants: 100, rounds: 2, roundMs: 1_500 }
    : { buyers: 20_000, merchants: 1_000, rounds: 5, roundMs: 4_000 }
  const world = await openWorld(server, plan)
  const client = fork(new URL('http-client.ts', import.meta.url))
  client.send(world)
  const servers = new Map<HttpArm, { readonly child: ChildProcess; readonly port: number }>()
  for (const arm of arms) servers.set(arm, await startServer(arm, world))
  const cells: HttpCell[] = []
  for (const connections of [8, 64, 256]) {
    const rates = new Map<HttpArm, TimedRate[]>(arms.map((arm) => [arm, []]))
    for (let round = 0; round <= plan.rounds; round += 1) {
      for (const [arm, { port, child }] of servers) {
        const load = { port, connectionCount: connections, durationMs: plan.roundMs }
        const before = await readCpuMicros(child)
        const rate = await runLoad(client, { ...load, round: `${connections}-${round}` })
        const spentMicros = (await readCpuMicros(child)) - before
        const cpuMicros = spentMicros / ((rate.perSecond * plan.roundMs) / 1000)
        if (round > 0) rates.get(arm)?.push({ ...rate, cpuMicros })
      }
    }
    const cell = cellOf(connections, rates)
    cells.push(cell)
    say(
      `http · ${connections} connections: ${cell.network.toFixed(0)}/s, ${cell.toBare.toFixed(2)} of the bare server, ` +
        `${cell.toFastify.toFixed(1)} × the hand-written one`,
    )
  }
  for (const { child } of servers.values()) child.kill()
  client.kill()
  return cells
}

interface TimedRate extends HttpRate {
  readonly cpuMicros: number
}

function cellOf(connections: number, rates: ReadonlyMap<HttpArm, readonly TimedRate[]>): HttpCell {
  const of = (arm: HttpArm): readonly TimedRate[] => rates.get(arm) ?? []
  const rateOf = (arm: HttpArm): number => medianOf(of(arm).map(({ perSecond }) => perSecond))
  const p99Of = (arm: HttpArm): number => medianOf(of(arm).map(({ p99Ms }) => p99Ms))
  const ratioTo = (arm: HttpArm): number =>
    medianOf(of('network').map(({ perSecond }, at) => perSecond / (of(arm)[at]?.perSecond ?? 1)))
  return {
    connections,
    network: rateOf('network'),
    bare: rateOf('bare'),
    fastify: rateOf('fastify'),
    toBare: ratioTo('bare'),
    toFastify: ratioTo('fastify'),
    p99Ms: p99Of('network'),
    p99ToBare: p99Of('network') / p99Of('bare'),
    cpuMicros: medianOf(of('network').map(({ cpuMicros }) => cpuMicros)),
    bareCpuMicros: medianOf(of('bare').map(({ cpuMicros }) => cpuMicros)),
  }
}

async function openWorld(
  server: BenchServer,
  plan: { readonly buyers: number; readonly merchants: number },
): Promise<HttpWorld> {
  const url = await server.openDatabase('http')
  const database = createPgDatabase({ url })
  const ports = { database, clock: systemClock(), random: systemRandom() }
  const filled = { buyerCount: plan.buyers, merchantCount: plan.merchants }
  const { buyers, merchants } = await fillWorld(ports, filled)
  const world = {
    url,
    merchants,
    buyers: buyers.map((buyer, at) => {
      const token = `tally_${randomBytes(32).toString('base64url')}`
      return { ...buyer, token, cookie: makeCookie(at) }
    }),
  }
  await insertTokens(database, world.buyers)
  await database.close()
  await createFloorTables(url)
  await createNaiveTables(url)
  await askOnce(url, 'vacuum analyze')
  return world
}

export async function insertTokens(
  database: Database,
  buyers: readonly HttpBuyer[],
): Promise<void> {
  await database.transaction('bench.insert-tokens', (tx) =>
    tx.query({
      name: 'bench.insert-tokens',
      text: `insert into access_tokens
          (token_hash, id, role, subject, customer, purchasing_account, payment_account, created_at)
        select hash, replace(pac, 'pac_', 'tok_'), 'customer', pac, pac, pac, pay, $4
        from unnest($1::bytea[], $2::text[], $3::text[]) as k (hash, pac, pay)`,
      values: [
        buyers.map(({ token }) => createHash('sha256').update(token).digest()),
        buyers.map(({ purchasingAccount }) => purchasingAccount),
        buyers.map(({ paymentAccount }) => paymentAccount),
        systemClock().now(),
      ],
    }),
  )
}

export async function startServer(
  arm: HttpArm,
  world: HttpWorld,
  settings: Readonly<Record<string, string>> = {},
) {
  const child = fork(new URL('http-server.ts', import.meta.url))
  child.send({ arm, world, settings })
  const [{ port }] = (await once(child, 'message')) as [{ readonly port: number }]
  return { child, port }
}

export async function runLoad(client: ChildProcess, load: HttpLoad): Promise<HttpRate> {
  client.send(load)
  const [rate] = (await once(client, 'message')) as [HttpRate | { readonly failure: string }]
  if ('failure' in rate) throw new Error(rate.failure)
  return rate
}

async function readCpuMicros(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
  return user + system
}
