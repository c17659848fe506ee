// Purchases per second: the network beside the floor of the same server and beside the hand-made transaction.
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import type { Arm, Sale } from './arm.ts'
import { askOnce } from './open-bench-server.ts'
import type { BenchServer } from './open-bench-server.ts'
import { fillWorld } from './fill-world.ts'
import type { BenchWorld } from './fill-world.ts'
import { createFloorTables, openFloorArm, openMovingFloorArm } from './floor-arm.ts'
import { createNaiveTables, openNaiveArm } from './naive-arm.ts'
import { openNetworkArm } from './network-arm.ts'
import { runRounds } from './run-rounds.ts'
import type { RoundsInput } from './run-rounds.ts'

export interface PurchaseCell {
  readonly merchants: string
  readonly batchSize: number
  readonly callerCount: number
  /** Purchases per second. */
  readonly network: number
  readonly floor: number
  readonly floorWithTabs: number
  readonly naive: number
  readonly toFloor: number
  readonly toFloorWithTabs: number
  readonly toNaive: number
}

export interface PurchaseBenchInput {
  readonly server: BenchServer
  readonly isQuick: boolean
  /** Instead of the usual ones. */
  readonly batchSizes?: readonly number[] | undefined
  readonly callerCounts?: readonly number[] | undefined
  readonly say: (line: string) => void
}

export async function benchPurchases(input: PurchaseBenchInput): Promise<readonly PurchaseCell[]> {
  const { server, isQuick, say } = input
  const plan = isQuick
    ? {
        buyers: 640,
        merchants: 100,
        batches: [1, 100],
        callers: [1, 8],
        rounds: 1,
        roundMs: 150,
        historyRounds: 1,
      }
    : {
        buyers: 20_000,
        merchants: 10_000,
        batches: [1, 10, 100, 1_000],
        callers: [1, 8, 32],
        rounds: 5,
        roundMs: 600,
        historyRounds: 5,
      }
  const url = await server.openDatabase('purchases')
  const database = createPgDatabase({ url })
  const world = await fillWorld(
    { database, clock: systemClock(), random: systemRandom() },
    { buyerCount: plan.buyers, merchantCount: plan.merchants },
  )
  await database.close()
  await createFloorTables(url)
  await createNaiveTables(url)
  await askOnce(url, 'vacuum analyze')
  say(`filled: ${plan.buyers} buyers, ${plan.merchants} merchants`)
  const callerCounts = input.callerCounts ?? plan.callers
  const batchSizes = input.batchSizes ?? plan.batches
  const callerMax = Math.max(...callerCounts)
  const arms = [openNetworkArm, openFloorArm, openMovingFloorArm, openNaiveArm].map((open) =>
    open({ url, callerCount: callerMax }),
  )
  const cells: PurchaseCell[] = []
  await makeHistory(arms, world, plan.historyRounds)
  await askOnce(url, 'vacuum analyze')
  for (const merchants of [world.merchants.slice(0, 1), world.merchants]) {
    for (const callerCount of callerCounts) {
      for (const batchSize of batchSizes) {
        const cell = await timeCell(
          arms,
          { ...world, merchants },
          {
            callerCount,
            batchSize,
            roundCount: plan.rounds,
            roundMs: plan.roundMs,
          },
        )
        cells.push(cell)
        say(
          `${cell.merchants} · ${callerCount} callers · batches of ${batchSize}: ` +
            `${cell.network.toFixed(0)}/s, ${cell.toFloor.toFixed(2)} of the floor, ${cell.toNaive.toFixed(1)} × naive`,
        )
      }
    }
  }
  for (const arm of arms) await arm.close()
  return cells
}

/**
 * A network that has been up for a while has met its buyers and offers, and nobody's tables are empty: on empty
 * ones the floor is twice as fast, and the hand-made transaction is planned without its indexes.
 */
async function makeHistory(arms: readonly Arm[], world: BenchWorld, rounds: number): Promise<void> {
  for (const arm of arms) {
    for (let round = 0; round < rounds; round += 1) {
      for (const sales of salesOfAll(world)) {
        await arm.place(sales)
        // One purchase at a time takes long; a thousand rows are enough for its plans.
        if (arm.batchMax === 1) return
      }
    }
  }
}

async function timeCell(
  arms: readonly Arm[],
  world: BenchWorld,
  plan: Omit<RoundsInput, 'arms' | 'makeSales'>,
): Promise<PurchaseCell> {
  const { callerCount, batchSize } = plan
  const rates = await runRounds({ ...plan, arms, makeSales: salesOf(world, callerCount) })
  const [network = 0, floor = 0, floorWithTabs = 0, naive = 0] = [...rates.values()]
  return {
    merchants:
      world.merchants.length === 1 ? 'one hot merchant' : `${world.merchants.length} merchants`,
    batchSize,
    callerCount,
    network,
    floor,
    floorWithTabs,
    naive,
    toFloor: network / floor,
    toFloorWithTabs: network / floorWithTabs,
    toNaive: network / naive,
  }
}

let orderCount = 0

// Primes larger than any of the lists: stepping by them meets everybody, in no order that an index likes. Drawing each
// sale at random would cost a good part of what the floor costs, and so flatter whatever stands beside it.
const buyerStep = 1_000_003
const merchantStep = 999_983

/** Each caller has the buyers of its own buckets, as each lane of the network has. */
function salesOf({ buyers, merchants }: BenchWorld, callerCount: number) {
  const own = Array.from({ length: callerCount }, (_, caller) =>
    buyers.filter(({ bucket }) => bucket % callerCount === caller),
  )
  return (caller: number, count: number): readonly Sale[] => {
    const buyersOfCaller = own[caller] ?? []
    return Array.from({ length: count }, () => {
      orderCount += 1
      const buyer = buyersOfCaller[(orderCount * buyerStep) % buyersOfCaller.length]
      const merchant = merchants[(orderCount * merchantStep) % merchants.length]
      if (buyer === undefined || merchant === undefined) throw new Error('the world is empty')
      return { buyer, merchant, orderId: `order-${orderCount}` }
    })
  }
}

/** Batches in which every buyer and every merchant comes at least once. */
function* salesOfAll({ buyers, merchants }: BenchWorld): Generator<readonly Sale[]> {
  const count = Math.max(buyers.length, merchants.length)
  for (let from = 0; from < count; from += 1000) {
    yield Array.from({ length: Math.min(1000, count - from) }, (_, at) => {
      const buyer = buyers[(from + at) % buyers.length]
      const merchant = merchants[(from + at) % merchants.length]
      if (buyer === undefined || merchant === undefined) throw new Error('the world is empty')
      orderCount += 1
      return { buyer, merchant, orderId: `order-${orderCount}` }
    })
  }
}
