// What waits for a processor that is not set up here: it is sent nowhere else, so people must hear of it.
import type { Processors } from '../processors/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { selectUnserved } from './store-unserved.ts'

/**
 * Answers how many requests, batches and returns wait so. They go on by themselves once their processor is set up
 * again; a report that people vouch for ends them too.
 */
export async function warnOfUnserved({
  database,
  log,
  processors,
}: Pick<BillingPorts, 'database' | 'log'> & { readonly processors: Processors }): Promise<number> {
  const unserved = await database.read('billing.unserved', (tx) =>
    selectUnserved(tx, [...processors.keys()]),
  )
  for (const one of unserved) log.error(one, 'payments wait for a processor that is not set up')
  return unserved.reduce((sum, one) => sum + one.requests + one.batches + one.returns, 0)
}
