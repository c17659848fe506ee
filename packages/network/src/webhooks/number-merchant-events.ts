// Gives events their numbers, once they are committed and their merchants may hear of them. Numbered as they are
// written, one that commits late would stand before one that was read already, and whoever reads on from there would
// never see it.
import type { Clock, Database } from '../platform/index.ts'
import {
  lockEventHeads,
  selectUnnumberedMerchants,
  updateEventNumbers,
} from './store-merchant-events.ts'

/** Safe to run in several processes at once: one merchant's events are numbered by one at a time. */
export async function numberMerchantEvents(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { merchant = null }: { readonly merchant?: string | null } = {},
): Promise<void> {
  const now = clock.now()
  const merchants = await database.read('webhooks.find-unnumbered', (tx) =>
    selectUnnumberedMerchants(tx, { merchant, now }),
  )
  if (merchants.length === 0) return
  await database.transaction('webhooks.number-merchant-events', async (tx) => {
    await lockEventHeads(tx, merchants)
    await updateEventNumbers(tx, { merchants, now })
  })
}
