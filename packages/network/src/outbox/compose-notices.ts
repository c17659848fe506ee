// Puts waiting notices into words: each becomes a mail to everybody whom it concerns.
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { MailText } from './mail.ts'
import type { WaitingNotice } from './notice.ts'
import { insertMail } from './store.ts'
import { lockWaitingNotices, updateNoticesComposed } from './store-notices.ts'

/** A notice in the words of one reader. */
export type WordedNotice = MailText & {
  /** Tells the readers of one notice apart, such as the sign-on. */
  readonly reader: string
  readonly recipient: string
}

/** Whom a notice concerns, in whose words. Nobody, where the account is gone. */
export type WordNotice = (tx: Tx, notice: WaitingNotice) => Promise<readonly WordedNotice[]>

/** @returns how many notices were put into words; fewer than `limit`: none wait any more. */
export async function composeNotices(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  { limit, word }: { readonly limit: number; readonly word: WordNotice },
): Promise<number> {
  return await ports.database.transaction('outbox.compose-notices', async (tx) => {
    const notices = await lockWaitingNotices(tx, { limit })
    if (notices.length === 0) return 0
    const composedAt = ports.clock.now()
    for (const notice of notices) {
      for (const { reader, ...mail } of await word(tx, notice)) {
        const cause = `${notice.cause}/${reader}`
        await insertMail(tx, { ...mail, cause, id: newId('mai', ports), createdAt: composedAt })
      }
    }
    await updateNoticesComposed(tx, {
      notices: notices.map(({ notice }) => notice),
      composedAt,
    })
    return notices.length
  })
}
