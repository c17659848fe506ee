// The work of releasing what was reserved, when its time has come and nobody used it or gave it up.
import { bucketFor } from '../platform/index.ts'
import type { Clock, TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { releaseReservation } from './reserve-amount.ts'
import { findReservation } from './store-reservations.ts'

/** It counts no more since it ended; now its hold on the tab is voided as well. */
export async function endReservation(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { subject: reservation, owner: paymentAccount }: Pick<TakenWork, 'subject' | 'owner'>,
): Promise<WorkOutcome> {
  const of = { bucket: bucketFor(paymentAccount), reservation }
  const found = await findReservation(tx, of)
  if (found === undefined) {
    return { outcome: 'parked', reason: `there is no reservation ${reservation}` }
  }
  const at = clock.now()
  if (Temporal.Instant.compare(at, found.endsAt) < 0) {
    return { outcome: 'again', dueAt: found.endsAt }
  }
  await releaseReservation(tx, { ...of, at })
  return { outcome: 'done' }
}
