// Times arms in turns, so that what disturbs the machine disturbs all of them, and takes medians.
import type { Arm, Sale } from './arm.ts'

export interface RoundsInput {
  readonly arms: readonly Arm[]
  readonly callerCount: number
  readonly batchSize: number
  readonly roundCount: number
  readonly roundMs: number
  /** Sales of one caller; callers never share a buyer, as lanes of the network do not. */
  readonly makeSales: (caller: number, count: number) => readonly Sale[]
}

/** Purchases per second of each arm: the median of its rounds. A round before the first is not counted. */
export async function runRounds(input: RoundsInput): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number[]>(input.arms.map(({ name }) => [name, []]))
  for (let round = 0; round <= input.roundCount; round += 1) {
    for (const arm of input.arms) {
      const rate = await timeArm(arm, input)
      if (round > 0) rates.get(arm.name)?.push(rate)
    }
  }
  return new Map([...rates].map(([name, all]) => [name, medianOf(all)]))
}

async function timeArm(arm: Arm, input: RoundsInput): Promise<number> {
  const { callerCount, roundMs, makeSales } = input
  const batchSize = Math.min(input.batchSize, arm.batchMax ?? input.batchSize)
  const startedMs = performance.now()
  let placedCount = 0
  const callers = Array.from({ length: callerCount }, async (_, caller) => {
    while (performance.now() - startedMs < roundMs) {
      await arm.place(makeSales(caller, batchSize))
      placedCount += batchSize
    }
  })
  await Promise.all(callers)
  return (placedCount * 1000) / (performance.now() - startedMs)
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
