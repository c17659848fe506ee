// The period of a tab by its name, with what billing knows of it.
import { getCurrentStatement, getStatement } from '../billing/index.ts'
import type { Tx } from '../platform/index.ts'
import { currentPeriod } from './statement.ts'
import type { Period, StatementViewer } from './statement.ts'

const closedPattern = /^\d{4}-\d{2}-\d{2}$/

/** Undefined for a period that this account never had. */
export async function findPeriod(
  tx: Tx,
  viewer: StatementViewer,
  name: string,
): Promise<Period | undefined> {
  const { paymentAccount, currency } = viewer
  if (name !== currentPeriod) {
    if (!closedPattern.test(name)) return undefined
    return await getStatement(tx, { paymentAccount, currency, period: name })
  }
  const current = await getCurrentStatement(tx, { paymentAccount, currency })
  return {
    period: currentPeriod,
    number: null,
    paymentAccount,
    currency,
    since: current.since,
    closedOn: null,
    closedAt: null,
    afterNumber: current.sinceNumber,
    throughNumber: null,
    afterMovement: current.sinceMovement,
    throughMovement: null,
    afterPaidMicros: current.sincePaidMicros,
    throughPaidMicros: null,
    previousMicros: current.previousMicros,
    boughtMicros: current.boughtMicros,
    creditedMicros: current.creditedMicros,
    paidMicros: current.paidMicros,
    owedMicros: current.owedMicros,
  }
}
