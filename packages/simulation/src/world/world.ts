// The world of one seed: the network, its surroundings, and what everybody in it remembers.
import { seededRandom, testClock } from '@tallystick/network/rooms/platform'
import type { Random, TestClock } from '@tallystick/network/rooms/platform'
import { createProcessor } from '@tallystick/stand-ins/processor'
import type { Processor } from '@tallystick/stand-ins/processor'
import { createBillingAuditor } from '../auditor/billing-auditor.ts'
import type { BillingAuditor } from '../auditor/billing-auditor.ts'
import { createClaimAuditor } from '../auditor/claim-auditor.ts'
import type { ClaimAuditor } from '../auditor/claim-auditor.ts'
import { parseMicros } from '@tallystick/money'
import type { Message } from '../actors/send.ts'
import { createOrderAuditor } from '../auditor/order-auditor.ts'
import type { OrderAuditor, OrderSurroundings } from '../auditor/order-auditor.ts'
import { createRenewalAuditor } from '../auditor/renewal-auditor.ts'
import type { RenewalAuditor } from '../auditor/renewal-auditor.ts'
import { createMailHost } from '../outside/mail-host.ts'
import type { MailHost } from '../outside/mail-host.ts'
import type { LiteServer } from './lite-server.ts'
import { processorKey, startProcess } from './network-process.ts'
import type { NetworkProcess } from './network-process.ts'
import type { Customer, Merchant } from './people.ts'
import type { Seams } from './seams.ts'
import { createPossible } from './possible.ts'
import type { Possible } from './possible.ts'
import { createTrace } from './trace.ts'
import type { Trace } from './trace.ts'
import { createTurns } from './turns.ts'
import type { Turns } from './turns.ts'

export interface WorldStats {
  purchases: number
  runs: number
  reports: number
  restarts: number
  readonly deaths: Map<string, number>
  readonly cuts: Map<string, number>
  readonly actors: Map<string, number>
  /** What was asked for, by its answer. */
  readonly happenings: Map<string, number>
}

export interface World {
  readonly seed: number
  readonly chance: Random
  readonly clock: TestClock
  readonly server: LiteServer
  readonly turns: Turns
  readonly processor: Processor
  readonly mailHost: MailHost
  readonly trace: Trace
  readonly orders: OrderAuditor
  readonly billing: BillingAuditor
  readonly claims: ClaimAuditor
  readonly renewals: RenewalAuditor
  readonly customers: Customer[]
  readonly merchants: Merchant[]
  /** Report texts that were on their way once; any of them may come again. */
  readonly reportTexts: string[]
  /** Messages that were sent; any of them may come again. */
  readonly messages: Message[]
  /** Heads of the chain that were acknowledged, one a line: each holds for ever. */
  readonly keptHeads: string[]
  /** What the bank does with each payout that it has. */
  readonly payoutFates: Map<string, 'arrives' | 'returns' | 'returns late'>
  readonly stats: WorldStats
  /** Of a hundred calls to the processor, so many are lost on the way. */
  lossPercent: number
  /** All that is paid out arrives. */
  isBankGood: boolean
  orderCount: number
  claimCount: number
  /** Done at the end of this step: what was acknowledged in it holds from then on for everybody. */
  settle(work: () => void): void
  endStep(): void
  /** A value that is followed from step to step. */
  possible<Value>(first: Value): Possible<Value>
  /** Two processes of the network work on the same database, and remember what they remember. */
  readonly processes: NetworkProcess[]
  /** The one that the next request happens to reach. */
  process(): NetworkProcess
  /** New processes in the places of those that died; answers where they died. */
  restartDead(): Promise<readonly string[]>
}

export interface WorldInput {
  readonly seed: number
  readonly server: LiteServer
  readonly seams: Seams
  readonly onLine?: (line: string) => void
}

// Half a day before clocks change in Europe, in New York and in New South Wales; an ordinary day; the end of a
// short month.
const startsAt = [
  '2026-10-24T12:00:00Z',
  '2026-10-31T16:00:00Z',
  '2026-11-03T09:00:00Z',
  '2027-03-13T18:00:00Z',
  '2027-03-27T14:00:00Z',
  '2027-02-26T09:00:00Z',
  '2026-10-03T03:00:00Z',
] as const

export function createWorld(input: WorldInput): World {
  const { seed, server } = input
  const chance = seededRandom(`world ${seed}`)
  const clock = testClock(startsAt[seed % startsAt.length] ?? '2026-11-03T09:00:00Z')
  const turns = createTurns(seededRandom(`turns ${seed}`))
  const stats = emptyStats()
  let settling: (() => void)[] = []
  const followed: { endStep(): void }[] = []
  const world: World = {
    seed,
    chance,
    clock,
    server,
    turns,
    processor: openProcessor(seed, clock, chance),
    mailHost: createMailHost(seededRandom(`mail ${seed}`)),
    trace: createTrace(input.onLine),
    orders: createOrderAuditor(surroundingsOf(() => world)),
    renewals: createRenewalAuditor(),
    billing: createBillingAuditor(),
    claims: createClaimAuditor((amount) => parseMicros(String(amount))),
    customers: [],
    merchants: [],
    reportTexts: [],
    messages: [],
    keptHeads: [],
    payoutFates: new Map(),
    stats,
    lossPercent: 0,
    isBankGood: false,
    orderCount: 0,
    claimCount: 0,
    settle(work) {
      settling.push(work)
    },
    endStep() {
      for (const work of settling) work()
      settling = []
      for (const value of followed) value.endStep()
    },
    possible(first) {
      const value = createPossible(first)
      followed.push(value)
      return value
    },
    processes: [],
    process: () => pick(chance, world.processes),
    async restartDead() {
      const deathPoints: string[] = []
      for (const [place, { fate }] of world.processes.entries()) {
        const deathPoint = fate.deathPoint()
        if (deathPoint === undefined) continue
        deathPoints.push(deathPoint)
        world.processes[place] = start()
        stats.restarts += 1
      }
      if (deathPoints.length > 0) await server.endSession()
      return deathPoints
    },
  }
  const start = prepareProcess(world, input.seams)
  world.processes.push(start(), start())
  return world
}

function emptyStats(): WorldStats {
  return {
    purchases: 0,
    runs: 0,
    reports: 0,
    restarts: 0,
    deaths: new Map(),
    cuts: new Map(),
    actors: new Map(),
    happenings: new Map(),
  }
}

/** What the auditor of orders hears of the others. */
function surroundingsOf(world: () => World): OrderSurroundings {
  const accountsOf = (paymentAccount: string) =>
    world().customers.filter(({ accounts }) => accounts?.paymentAccount === paymentAccount)
  return {
    now: () => world().clock.now(),
    rulesOf: (paymentAccount) => accountsOf(paymentAccount).map(({ limits }) => limits.during()),
    paymentAccounts: () => [
      ...new Set(world().customers.flatMap(({ accounts }) => accounts?.paymentAccount ?? [])),
    ],
    renewed: (purchase, purchases) =>
      world().renewals.bought(purchase, purchases, (subscription) => {
        return world().claims.cancellations().get(subscription)?.cancelledAt
      }),
  }
}

function openProcessor(seed: number, clock: TestClock, chance: Random): Processor {
  const processorChance = seededRandom(`processor ${seed}`)
  // Its clock goes up to two minutes wrong.
  const skewMs = chance.below(240_000) - 120_000
  return createProcessor({
    clock: () => clock.now().add({ milliseconds: skewMs }),
    random: () => processorChance.uint32() / 2 ** 32,
    apiKey: processorKey,
    controlKey: 'control',
  })
}

/** What starts one process after the other in the same world. */
function prepareProcess(world: World, seams: Seams): () => NetworkProcess {
  const { seed, server, clock, turns, processor, mailHost, trace, stats } = world
  const random = seededRandom(`network ${seed}`)
  const chance = seededRandom(`link ${seed}`)
  return () =>
    startProcess({
      server,
      clock,
      random,
      turns,
      processor,
      mailHost,
      seams,
      chance,
      lossPercent: () => world.lossPercent,
      batches: (['api', 'csv', 'ndjson'] as const)[seed % 3] ?? 'api',
      onCut: (where) => {
        trace.add(`  connection cut: ${where}`)
        count(stats.cuts, where.split(' ').slice(0, 2).join(' '))
      },
    })
}

export function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

export function pick<Item>(chance: Random, items: readonly Item[]): Item {
  const item = items[chance.below(items.length)]
  if (item === undefined) throw new RangeError('there is nothing to pick from')
  return item
}
