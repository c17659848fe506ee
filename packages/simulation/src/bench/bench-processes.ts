// Several processes that sell on one database: what gives the ledger's numbers must not make them wait for one another.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import { fillWorld } from './fill-world.ts'
import type { BenchBuyer } from './fill-world.ts'
import { askOnce } from './open-bench-server.ts'
import type { BenchServer } from './open-bench-server.ts'
import { medianOf } from './run-rounds.ts'

export interface ProcessCell {
  readonly buckets: string
  readonly processes: number
  /** Purchases per second of all of them. */
  readonly perSecond: number
  /** How many times what one process sells alone. */
  readonly toOne: number
}

const program = fileURLToPath(new URL('./selling-process.ts', import.meta.url))
const inFlight = 64

export async function benchProcesses({
  server,
  isQuick,
  say,
}: {
  readonly server: BenchServer
  readonly isQuick: boolean
  readonly say: (line: string) => void
}): Promise<readonly ProcessCell[]> {
  const plan = isQuick ? { rounds: 1, timedMs: 1_000 } : { rounds: 3, timedMs: 3_000 }
  const url = await server.openDatabase('processes')
  const database = createPgDatabase({ url })
  const ports = { database, clock: systemClock(), random: systemRandom() }
  const { buyers, merchants } = await fillWorld(ports, { buyerCount: 4_096, merchantCount: 100 })
  await database.close()
  await askOnce(url, 'vacuum analyze')
  const cells: ProcessCell[] = []
  for (const [buckets, of] of [
    ['one hot bucket', buyers.filter(({ bucket }) => bucket === 0)],
    ['all', buyers],
  ] as const) {
    const rates = new Map<number, number[]>([1, 4].map((count) => [count, []]))
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const [count, all] of rates) {
        all.push(await timeProcesses({ url, merchants, buyers: of, count, timedMs: plan.timedMs }))
      }
    }
    const one = medianOf(rates.get(1) ?? [])
    for (const [processes, all] of rates) {
      const perSecond = medianOf(all)
      cells.push({ buckets, processes, perSecond, toOne: perSecond / one })
      say(`${buckets} · ${processes} processes: ${perSecond.toFixed(0)}/s`)
    }
  }
  return cells
}

let timedCount = 0

/** Every process has the buyers of all: whichever server a customer meets. */
async function timeProcesses(input: {
  readonly url: string
  readonly merchants: readonly string[]
  readonly buyers: readonly BenchBuyer[]
  readonly count: number
  readonly timedMs: number
}): Promise<number> {
  const { url, merchants, timedMs } = input
  const buyers = input.buyers.map(({ purchasingAccount }) => purchasingAccount)
  timedCount += 1
  const counts = await Promise.all(
    Array.from({ length: input.count }, (_, at) => {
      const name = `processes-${timedCount}-${at}`
      return sellInProcess({ url, name, buyers, merchants, inFlight, warmUpMs: 1_000, timedMs })
    }),
  )
  return (counts.reduce((sum, count) => sum + count, 0) * 1_000) / timedMs
}

function sellInProcess(job: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(program)
    child.once('message', ({ placedCount }: { placedCount: number }) => {
      child.disconnect()
      resolve(placedCount)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a selling process ended with ${code}`))
    })
    child.send(job)
  })
}
