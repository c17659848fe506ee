// Puts a notice into the outbox, in the transaction of what causes it.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { NoticeDraft } from './notice.ts'
import type { NoticeKind } from '../contract/index.ts'
import { insertNotices } from './store-notices.ts'

/** Several at once, in one statement. A second notice of the same cause is left out. */
export async function enqueueNotices<Kind extends NoticeKind>(
  tx: Tx,
  sources: IdSources,
  notices: readonly NoticeDraft<Kind>[],
): Promise<void> {
  if (notices.length === 0) return
  const createdAt = sources.clock.now()
  await insertNotices(
    tx,
    notices.map((notice) => ({ ...notice, notice: newId('ntc', sources), createdAt })),
  )
}

/** One notice; a second one of the same cause is left out, so that repeated commands tell once. */
export async function enqueueNotice<Kind extends NoticeKind>(
  tx: Tx,
  sources: IdSources,
  notice: NoticeDraft<Kind>,
): Promise<void> {
  await enqueueNotices(tx, sources, [notice])
}
