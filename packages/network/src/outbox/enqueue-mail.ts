// Puts a mail into the outbox, in the transaction of what causes it.
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWork } from '../work/index.ts'
import type { MailDraft } from './mail.ts'
import { insertMail } from './store.ts'

const lineBreakPattern = /[\r\n\0]/

/** A second mail of the same cause is left out, so that repeated commands write once. */
export async function enqueueMail(tx: Tx, sources: IdSources, mail: MailDraft): Promise<void> {
  // A line break here would let a customer's own text write headers of the mail.
  if (lineBreakPattern.test(mail.recipient) || lineBreakPattern.test(mail.subject)) {
    throw new RangeError(`the mail ${mail.cause} has a line break in a header`)
  }
  const id = newId('mai', sources)
  const isNew = await insertMail(tx, { ...mail, id, createdAt: sources.clock.now() })
  if (!isNew) return
  await enqueueWork(tx, sources, { kind: 'send_mail', subject: id, owner: mail.owner, facts: {} })
}
