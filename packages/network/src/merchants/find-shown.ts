// A merchant with all that is shown of it: keys, and what is agreed of its share.
import type { Tx } from '../platform/index.ts'
import type { Merchant, MerchantKey } from './merchant.ts'
import type { ShareAgreement } from './share-agreement.ts'
import { selectKeys, selectMerchants } from './store.ts'
import { selectShareAgreements } from './store-shares.ts'

export interface ShownMerchant {
  readonly merchant: Merchant
  readonly keys: readonly MerchantKey[]
  readonly agreements: readonly ShareAgreement[]
}

/** Undefined where there is none of this id. */
export async function findShown(tx: Tx, id: string): Promise<ShownMerchant | undefined> {
  const [[merchant], keys, agreements] = await Promise.all([
    selectMerchants(tx, [id]),
    selectKeys(tx, id),
    selectShareAgreements(tx, [id]),
  ])
  if (merchant === undefined) return undefined
  return { merchant, keys, agreements: agreements.get(id) ?? [] }
}
