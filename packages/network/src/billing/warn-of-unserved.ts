// What waits for a processor that is not set up here: it is sent nowhere else, so people must hear of it.
import type { Processors } from '../processors/index.ts'
import { countUnservedReturns, noWay } from '../credits/index.ts'
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
  // Returns to nowhere are answered by whatever processor there is.
  const kinds = [...processors.keys(), noWay.processor]
  const [charges, returns] = await database.read('billing.unserved', (tx) =>
    Promise.all([selectUnserved(tx, kinds), countUnservedReturns(tx, kinds)]),
  )
  const waiting = [...charges, ...returns]
  for (const one of waiting) log.error(one, 'payments wait for a processor that is not set up')
  return (
    charges.reduce((sum, { requests, batches }) => sum + requests + batches, 0) +
    returns.reduce((sum, one) => sum + one.returns, 0)
  )
}
