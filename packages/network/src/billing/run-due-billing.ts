// The daily job: runs every date that has come, and finishes runs that died.
import type { BillingPorts } from './billing-ports.ts'
import { billingDateOf, catchUpDaysMax, datesToBill } from './billing-run.ts'
import { runBilling } from './run-billing.ts'
import type { BillingRunInput } from './run-billing.ts'
import { selectRunDates } from './store-runs.ts'

/**
 * Answers how many dates were run. Not for a sandbox whose clock people move: there the billing day is run by hand,
 * when everything that was to be bought before has been bought.
 */
export async function runDueBilling(
  ports: BillingPorts,
  input: Omit<BillingRunInput, 'billedOn'>,
): Promise<number> {
  const today = billingDateOf(ports.clock.now())
  const runs = await ports.database.read('billing.run-dates', (tx) =>
    selectRunDates(tx, today.subtract({ days: catchUpDaysMax })),
  )
  const dates = datesToBill(today, runs)
  for (const billedOn of dates) await runBilling(ports, { ...input, billedOn })
  return dates.length
}
