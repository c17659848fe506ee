// Puts a notice into words: it becomes a mail to everybody whom it concerns.
import type { Clock, Random, TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import { enqueueMail } from './enqueue-mail.ts'
import { addressReader } from './mail.ts'
import type { MailText } from './mail.ts'
import type { WaitingNotice } from './notice.ts'
import { selectWaitingNotice, updateNoticeComposed } from './store-notices.ts'

/** A notice in the words of one reader. */
export type WordedNotice = MailText & {
  /** Tells the readers of one notice apart, such as the sign-on. */
  readonly reader: string
  readonly recipient: string
}

/** Whom a notice concerns, in whose words. Nobody, where the account is gone. */
export type WordNotice = (tx: Tx, notice: WaitingNotice) => Promise<readonly WordedNotice[]>

export async function wordNotice(
  tx: Tx,
  ports: { readonly clock: Clock; readonly random: Random },
  { work, word }: { readonly work: TakenWork; readonly word: WordNotice },
): Promise<WorkOutcome> {
  const { subject: id, owner } = work
  const notice = await selectWaitingNotice(tx, { notice: id, owner })
  // Erased meanwhile, with whom it was for.
  if (notice === undefined) return { outcome: 'done' }
  for (const { reader, ...mail } of await word(tx, notice)) {
    const cause = `${notice.cause}/${reader}`
    const its = reader === addressReader ? owner : reader
    await enqueueMail(tx, ports, { ...mail, cause, owner: its })
  }
  await updateNoticeComposed(tx, { notice: id, composedAt: ports.clock.now() })
  return { outcome: 'done' }
}
