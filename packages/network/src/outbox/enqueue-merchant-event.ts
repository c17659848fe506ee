// Puts an event for a merchant's engine into the outbox, in the transaction of what causes it.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWork } from '../work/index.ts'
import type { MerchantEventDraft } from './merchant-event.ts'
import { insertMerchantEvent } from './store-merchant-events.ts'

/** A second event of the same cause is left out, so that repeated commands write once. */
export async function enqueueMerchantEvent(
  tx: Tx,
  sources: IdSources,
  event: MerchantEventDraft,
): Promise<void> {
  const id = newId('evt', sources)
  const isNew = await insertMerchantEvent(tx, { ...event, id, createdAt: sources.clock.now() })
  if (!isNew) return
  const { merchant: owner, type } = event
  await enqueueWork(tx, sources, { kind: 'tell_engine', subject: id, owner, facts: { type } })
}
