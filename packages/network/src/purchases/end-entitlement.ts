// Ends an entitlement before its time: what was bought is given back, or cancelled.
import type { Tx } from '../platform/index.ts'
import { insertEntitlementEnd } from './store-ends.ts'

/**
 * Ends it for ever; the first end holds, so twice is once. In the transaction of what causes it, which has locked
 * the tab: a purchase of the same item then comes before the end, or after it.
 * @param input.cause the id of what ends it, such as a refund's.
 * @returns whether this is what ended it.
 */
export async function endEntitlement(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchase: string
    readonly at: Temporal.Instant
    readonly cause: string
  },
): Promise<boolean> {
  return await insertEntitlementEnd(tx, input)
}
