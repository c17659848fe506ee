// What the runner of a network does by itself every few seconds: sales are written for their merchants.
import type { TestNetwork } from './open-test-network.ts'

export async function gatherSales({ network }: TestNetwork): Promise<void> {
  const [job] = network.jobs.filter(({ name }) => name === 'gather-sales')
  if (job === undefined) throw new Error('nothing gathers sales')
  await job.work(new AbortController().signal)
}
