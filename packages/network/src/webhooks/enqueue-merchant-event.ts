// Puts an event for a merchant into the register: for the engine of its site, and for the endpoints that listen. In the
// transaction of what causes it.
import { findSubject } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWork } from '../work/index.ts'
import { enqueueDeliveries } from './enqueue-deliveries.ts'
import { isForEngine } from './merchant-event.ts'
import type { MerchantEventDraft } from './merchant-event.ts'
import { insertMerchantEvent } from './store-merchant-events.ts'

/**
 * A second event of the same cause is left out, so that repeated commands write once. It counts as happened when the
 * merchant hears of it: what is caused at several merchants at once is heard by each at a moment of its own.
 */
export async function enqueueMerchantEvent(
  tx: Tx,
  sources: IdSources & { readonly outward: Outward },
  { facts, purchasingAccount, ...event }: MerchantEventDraft,
): Promise<void> {
  const { merchant: owner, type } = event
  const id = newId('evt', sources)
  const sub = await findSubject(tx, sources.outward, { merchant: owner, purchasingAccount })
  const createdAt = sources.outward.instantFor(owner, purchasingAccount, sources.clock.now())
  const isTold = isForEngine(type)
  const data = { ...facts, sub }
  // What no engine is told of waits for none.
  const deliveredAt = isTold ? null : createdAt
  const isNew = await insertMerchantEvent(tx, { ...event, data, id, createdAt, deliveredAt })
  if (!isNew) return
  if (isTold) {
    const work = { kind: 'tell_engine', subject: id, owner, facts: { type } } as const
    await enqueueWork(tx, sources, { ...work, dueAt: createdAt })
  }
  await enqueueDeliveries(tx, sources, type, [{ id, merchant: owner, createdAt }])
}
