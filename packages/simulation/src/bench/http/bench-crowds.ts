// How long one must wait while a crowd asks for something else: beside nobody, and beside the crowd, in turn.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import { fillPurchases } from '../fill-purchases.ts'
import { fillWorld } from '../fill-world.ts'
import type { BenchServer } from '../open-bench-server.ts'
import { medianOf } from '../run-rounds.ts'
import { insertTokens, runLoad, startServer } from './bench-http.ts'
import { makeCookie } from './http-world.ts'
import type { HttpBuyer, HttpWorld } from './http-world.ts'
import type { Crowd, CrowdOrder } from './crowd-client.ts'
import { openSignOns } from './sign-ons.ts'

export interface CrowdCell {
  readonly waiting: string
  readonly beside: string
  readonly aloneP99Ms: number
  readonly besideP99Ms: number
  readonly ratio: number
  /** What the crowd was answered, per second. */
  readonly crowdPerSecond: number
}

const operatorToken = 'operator-token-of-the-benchmark'

export async function benchCrowds({
  server,
  isQuick,
  say,
}: {
  readonly server: BenchServer
  readonly isQuick: boolean
  readonly say: (line: string) => void
}): Promise<readonly CrowdCell[]> {
  const plan = isQuick
    ? { owned: 400, rounds: 2, roundMs: 2_000, people: 20 }
    : { owned: 4_000, rounds: 5, roundMs: 6_000, people: 40 }
  const { world, readers } = await openWorld(server, plan.owned)
  const port = await findFreePort()
  const settings = {
    TALLYSTICK_PORT: String(port),
    // Pages take forms from their own address only.
    TALLYSTICK_URL: `http://localhost:${port}`,
    TALLYSTICK_SANDBOX: '1',
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
    // As outside a sandbox, but for the readers: they are slow, not many.
    TALLYSTICK_REQUESTS_PER_MINUTE: '0',
    TALLYSTICK_ADDRESS_REQUESTS_PER_MINUTE: '6000',
    TALLYSTICK_COSTLY_REQUESTS_PER_MINUTE: '60',
    TALLYSTICK_TRUSTED_PROXY: '127.0.0.1,::1',
  }
  const { child } = await startServer('network', world, settings)
  const buying = fork(new URL('http-client.ts', import.meta.url))
  buying.send(world)
  const buy = async (round: string): Promise<number> =>
    (await runLoad(buying, { port, connectionCount: 8, durationMs: plan.roundMs, round })).p99Ms
  const signOns = await openSignOns({ port, operatorToken, peopleCount: plan.people })
  const signOn = () => signOns.waitMs({ durationMs: plan.roundMs, share: 0.99 })
  const input = { port, tokens: readers.map(({ token }) => token) }
  const cells = [
    await compare('purchases', { ...input, kind: 'readers', connectionCount: 12 }, buy, plan),
    await compare(
      'sign-ons',
      { ...input, kind: 'registering', connectionCount: 140 },
      signOn,
      plan,
    ),
  ]
  for (const { waiting, beside, ratio } of cells) {
    say(`crowds · ${waiting} beside ${beside}: ${ratio.toFixed(1)} × the wait alone`)
  }
  buying.kill()
  child.kill()
  return cells
}

async function compare(
  waiting: string,
  crowd: Crowd,
  measureMs: (round: string) => Promise<number>,
  { rounds }: { readonly rounds: number },
): Promise<CrowdCell> {
  const alone: number[] = []
  const beside: number[] = []
  const answered: number[] = []
  const client = fork(new URL('crowd-client.ts', import.meta.url))
  for (let round = 0; round <= rounds; round += 1) {
    const aloneMs = await measureMs(`${crowd.kind}-alone-${round}`)
    await tell(client, { begin: crowd })
    const besideMs = await measureMs(`${crowd.kind}-beside-${round}`)
    const perSecond = await tell(client, { end: true })
    if (round === 0) continue
    alone.push(aloneMs)
    beside.push(besideMs)
    answered.push(perSecond)
  }
  client.kill()
  return {
    waiting,
    beside: `${crowd.connectionCount} ${crowd.kind}`,
    aloneP99Ms: medianOf(alone),
    besideP99Ms: medianOf(beside),
    ratio: medianOf(beside.map((ms, at) => ms / (alone[at] ?? 1))),
    crowdPerSecond: medianOf(answered),
  }
}

async function tell(client: ChildProcess, order: CrowdOrder): Promise<number> {
  client.send(order)
  const [{ perSecond }] = (await once(client, 'message')) as [{ readonly perSecond: number }]
  return perSecond
}

/** Some own as much as anybody ever will; others buy. */
async function openWorld(
  server: BenchServer,
  owned: number,
): Promise<{ readonly world: HttpWorld; readonly readers: readonly HttpBuyer[] }> {
  const url = await server.openDatabase('crowds')
  const database = createPgDatabase({ url })
  const ports = { database, clock: systemClock(), random: systemRandom() }
  const owning = await fillWorld(ports, { buyerCount: 12, merchantCount: 100 })
  await fillPurchases(ports, owned)
  const buying = await fillWorld(ports, { buyerCount: 2_000, merchantCount: 1 })
  const [readers, buyers] = [owning.buyers, buying.buyers].map((accounts) =>
    accounts.map((account, at) => ({
      ...account,
      token: `tally_${randomBytes(32).toString('base64url')}`,
      cookie: makeCookie(at),
    })),
  )
  if (readers === undefined || buyers === undefined) throw new Error('a world of two kinds')
  await insertTokens(database, [...readers, ...buyers])
  await database.close()
  return { world: { url, merchants: owning.merchants, buyers }, readers }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
