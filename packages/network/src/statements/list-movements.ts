// What was given back in a period, as the credits room keeps it, in the order of its numbers.
import { listCredits } from '../credits/index.ts'
import type { ListedMovement } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Period } from './statement.ts'

/** The movements of a period; with a purchasing account, only those of its purchases. */
export async function listMovements(
  tx: Tx,
  period: Period,
  purchasingAccount?: string,
): Promise<readonly ListedMovement[]> {
  const { paymentAccount, currency, afterMovement, throughMovement } = period
  return await listCredits(tx, {
    paymentAccount,
    currency,
    purchasingAccount,
    afterNumber: afterMovement,
    throughNumber: throughMovement ?? undefined,
  })
}
