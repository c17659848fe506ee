// What was done with the sign-ons of an account: evidence for disputes, and for its owner.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SignOnEvent } from './sign-on-event.ts'
import { selectSignOnEvents } from './store-events.ts'

const limitDefault = 200

/** The newest first; at most 200 unless told. From `from` up to, not including, `to`. */
export async function listSignOnEvents(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly from: Temporal.Instant
    readonly to: Temporal.Instant
    readonly limit?: number
  },
): Promise<readonly SignOnEvent[]> {
  const { purchasingAccount, from, to, limit = limitDefault } = input
  const bucket = bucketOf(purchasingAccount)
  return await selectSignOnEvents(tx, { bucket, purchasingAccount, from, to, limit })
}
