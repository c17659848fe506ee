// A thread that runs one seed after the other, as it is told.
import { parentPort, workerData } from 'node:worker_threads'
import { runSeed } from './run-seed.ts'
import type { WorkerInput } from './spread-seeds.ts'

const { template, stepCount } = workerData as WorkerInput
parentPort?.on('message', (seed: number) => {
  void runSeed({ seed, stepCount, template }).then((result) => parentPort?.postMessage(result))
})
