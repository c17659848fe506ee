// Spreads seeds over threads, one thread per processor.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SeedResult } from './run-seed.ts'
import { makeTemplate } from './world/lite-server.ts'

export interface WorkerInput {
  readonly template: Blob
  readonly stepCount: number
}

export interface SpreadInput {
  readonly seeds: readonly number[]
  readonly stepCount: number
  /** Told of each seed as it ends, in no order. Answers whether to go on. */
  readonly onResult: (result: SeedResult) => boolean
}

export async function spreadSeeds({ seeds, stepCount, onResult }: SpreadInput): Promise<void> {
  const workerData: WorkerInput = { template: await makeTemplate(), stepCount }
  const left = [...seeds]
  const threadCount = Math.min(availableParallelism(), seeds.length)
  const threads = Array.from({ length: threadCount }, () =>
    runThread(workerData, {
      next: () => left.shift(),
      note(result) {
        if (!onResult(result)) left.length = 0
      },
    }),
  )
  await Promise.all(threads)
}

function runThread(
  workerData: WorkerInput,
  work: { next(): number | undefined; note(result: SeedResult): void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('seed-worker.ts', import.meta.url), { workerData })
    const give = () => {
      const seed = work.next()
      if (seed === undefined) void worker.terminate()
      else worker.postMessage(seed)
    }
    worker.on('online', give)
    worker.on('message', (result: SeedResult) => {
      work.note(result)
      give()
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
