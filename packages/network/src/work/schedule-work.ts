// Puts work into the register that is looked at again and again: its time is moved, whatever became of it before.
import type { WorkKind } from '../contract/index.ts'
import { bucketFor, newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { upsertWork } from './store.ts'
import type { WorkDraft } from './work.ts'

/**
 * In the transaction that says when something is to be looked at. While it is being done its time is kept until this
 * try has ended, so that the try itself may say when the next one is, and nobody's word is lost.
 */
export async function scheduleWork<Kind extends WorkKind>(
  tx: Tx,
  sources: IdSources,
  draft: Required<WorkDraft<Kind>>,
): Promise<void> {
  tx.tell('work')
  const bucket = bucketFor(draft.owner)
  const work = newId('wrk', { ...sources, bucket })
  await upsertWork(tx, { ...draft, bucket, work, createdAt: sources.clock.now() })
}
