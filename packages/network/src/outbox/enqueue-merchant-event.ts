// Puts an event for a merchant's engine into the outbox, in the transaction of what causes it.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { MerchantEventDraft } from './merchant-event.ts'
import { insertMerchantEvent } from './store-merchant-events.ts'

/** A second event of the same cause is left out, so that repeated commands write once. */
export async function enqueueMerchantEvent(
  tx: Tx,
  sources: IdSources,
  event: MerchantEventDraft,
): Promise<void> {
  const createdAt = sources.clock.now()
  await insertMerchantEvent(tx, { ...event, id: newId('evt', sources), createdAt })
}
