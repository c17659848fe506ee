// What one merchant was paid: a page of payouts, newest first, or one of them.
import type { MomentCursor } from '../platform/api/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { labelOf } from './sealed-account.ts'
import type { Payout } from './payout.ts'
import { selectPayouts, selectPayoutsOfMerchant } from './store-payouts.ts'

export interface OwnPayout extends Payout {
  /** The account, by its last characters. */
  readonly to: string
}

/** One more than `limit`, where there are more. */
export async function listOwnPayouts(
  tx: Tx,
  of: {
    readonly merchant: string
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly OwnPayout[]> {
  const { merchant, before, limit } = of
  const page = { bucket: bucketFor(merchant), merchant, before, limit: limit + 1 }
  return (await selectPayoutsOfMerchant(tx, page)).map(labelled)
}

/** Undefined for whatever is another's. */
export async function findOwnPayout(
  tx: Tx,
  { merchant, payout }: { readonly merchant: string; readonly payout: string },
): Promise<OwnPayout | undefined> {
  const [found] = await selectPayouts(tx, [{ bucket: bucketFor(merchant), payout }])
  return found?.merchant === merchant ? labelled(found) : undefined
}

function labelled(one: Payout): OwnPayout {
  return { ...one, to: labelOf({ kind: one.accountKind, account: one.account }) }
}
