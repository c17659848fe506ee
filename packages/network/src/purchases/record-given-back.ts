// Records that a part of a purchase was given back for good: price caps count it no more, in its purchase's windows.
import type { Tx } from '../platform/index.ts'
import { insertGivenBack } from './store-given-back.ts'

/**
 * In the transaction that gives it back, which has locked the tab: each purchase then comes before it or after it. What
 * is only asked for is not given back. Should it be refused, the customer would have paid beyond a cap meanwhile.
 */
export async function recordGivenBack(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchase: string
    /** What gives it back; one row each, for ever. */
    readonly credit: string
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await insertGivenBack(tx, input)
}
