// A merchant that the operator registers stands in an organisation of its name, of which nobody is yet.
import type { MerchantId } from '../merchants/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { newId } from '../platform/index.ts'
import { insertMerchant, insertOrganisation } from './store.ts'

export async function joinOrganisation(
  tx: Tx,
  sources: IdSources,
  merchant: { readonly merchant: MerchantId; readonly name: string; readonly at: Temporal.Instant },
): Promise<void> {
  const organisation = newId('org', sources)
  const { name, at } = merchant
  await insertOrganisation(tx, { organisation, name, foundedAt: at })
  await insertMerchant(tx, { merchant: merchant.merchant, organisation, addedAt: at })
}
