// SQL over the terms of subscriptions, which are purchases that say how long one term is.
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'

/** All terms that an account ever had, oldest first; gifts, which entitle another, are left out. */
export async function listTerms(
  tx: Tx,
  account: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<readonly Purchase[]> {
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.list-terms',
    text: `select ${purchaseColumns} from purchases p
      where p.bucket = $1 and p.purchasing_account = $2 and p.term is not null
        and p.purpose is distinct from 'gift'
      order by p.tab_number`,
    values: [account.bucket, account.purchasingAccount],
  })
  return rows.map(purchaseOf)
}
