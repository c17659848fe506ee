// Puts a notice into the outbox, in the transaction of what causes it.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { NoticeKind } from '../contract/index.ts'
import { enqueueWorks } from '../work/index.ts'
import type { WorkDraft } from '../work/index.ts'
import { ownerOfNotice } from './notice.ts'
import type { NoticeDraft, WaitingNotice } from './notice.ts'
import { insertNotices } from './store-notices.ts'

/** Several at once, in one statement. A second notice of the same cause is left out. */
export async function enqueueNotices<Kind extends NoticeKind>(
  tx: Tx,
  sources: IdSources,
  notices: readonly NoticeDraft<Kind>[],
): Promise<void> {
  if (notices.length === 0) return
  const createdAt = sources.clock.now()
  const rows = notices.map((notice) => ({ ...notice, notice: newId('ntc', sources), createdAt }))
  const inserted = await insertNotices(tx, rows)
  await enqueueWorks(
    tx,
    sources,
    rows.filter(({ notice }) => inserted.has(notice)).map((row) => wordingOf(row)),
  )
}

function wordingOf({
  notice,
  to,
  kind,
}: Pick<WaitingNotice, 'notice' | 'to' | 'kind'>): WorkDraft<'word_notice'> {
  const owner = ownerOfNotice(to)
  return { kind: 'word_notice', subject: notice, owner, facts: { notice: kind } }
}

/** One notice; a second one of the same cause is left out, so that repeated commands tell once. */
export async function enqueueNotice<Kind extends NoticeKind>(
  tx: Tx,
  sources: IdSources,
  notice: NoticeDraft<Kind>,
): Promise<void> {
  await enqueueNotices(tx, sources, [notice])
}
