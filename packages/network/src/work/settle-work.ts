// Ends work because its cause has ended: what somebody was to look at is settled in another way.
import type { WorkKind } from '../contract/index.ts'
import type { Tx } from '../platform/index.ts'
import { updateSettled } from './store.ts'

/** Nothing happens where there is no such work, or where it was done. */
export async function settleWork(
  tx: Tx,
  of: {
    readonly kind: WorkKind
    readonly subject: string
    readonly owner: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await updateSettled(tx, of)
}
