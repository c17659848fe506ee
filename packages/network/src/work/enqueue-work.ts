// Puts work into the register, in the transaction of what causes it.
import type { WorkKind } from '../contract/index.ts'
import { bucketFor, newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { insertWork } from './store.ts'
import type { WorkDraft } from './work.ts'

/** A second time the same kind and subject of the same owner is left out, so that repeated commands do it once. */
export async function enqueueWork<Kind extends WorkKind>(
  tx: Tx,
  sources: IdSources,
  draft: WorkDraft<Kind>,
): Promise<void> {
  await enqueueWorks(tx, sources, [draft])
}

/** Several, of any owners: a statement for each bucket. */
export async function enqueueWorks<Kind extends WorkKind>(
  tx: Tx,
  sources: IdSources,
  drafts: readonly WorkDraft<Kind>[],
): Promise<void> {
  if (drafts.length === 0) return
  tx.tell('work')
  const createdAt = sources.clock.now()
  const rows = drafts.map((draft) => {
    const bucket = bucketFor(draft.owner)
    return {
      ...draft,
      bucket,
      work: newId('wrk', { ...sources, bucket }),
      dueAt: draft.dueAt ?? createdAt,
    }
  })
  const byBucket = Map.groupBy(rows, ({ bucket }) => bucket)
  await Promise.all(
    // In one order, so that two transactions with the same subjects wait for each other and no more.
    [...byBucket]
      .toSorted(([one], [other]) => one - other)
      .map(([bucket, own]) => insertWork(tx, { bucket, rows: own, createdAt })),
  )
}
