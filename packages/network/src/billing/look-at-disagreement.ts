// A line of a payment report that our books do not say: it waits for a person from the start.
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { findDisagreement } from './store-disagreements.ts'

/**
 * Nothing here can settle it: whoever has found out what is true reports it by hand, or cancels the work with a
 * reason.
 */
export async function lookAtDisagreement(
  tx: Tx,
  { subject }: Pick<TakenWork, 'subject'>,
): Promise<WorkOutcome> {
  const found = await findDisagreement(tx, subject)
  if (found === undefined) throw new Error(`there is no disagreement ${subject}`)
  const { outcome, request, status } = found
  return { outcome: 'parked', reason: `${outcome}: ${request} reported as ${status}` }
}
