// Sends one mail of the outbox. No lock is held while the mail server is spoken to.
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { Clock, Database, Mailer, Tx, WorkOutcome } from '../platform/index.ts'
import { tellReason } from '../work/index.ts'
import { isRefusedForGood, nobodyReader } from './mail.ts'
import { selectWaitingMail, updateMailDelivered } from './store.ts'

export interface MailPorts {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Pick<Mailer, 'send'>
}

/** @param input.domain the host name of the network: the right side of each Message-ID. */
export async function sendMail(
  ports: MailPorts,
  { mail: id, domain }: { readonly mail: string; readonly domain: string },
): Promise<WorkOutcome> {
  assertOutsideTransaction('sending a mail')
  const mail = await ports.database.read('outbox.find-mail', (tx) => selectWaitingMail(tx, id))
  // Sent by a process that died before it said so, or erased with whom it was for.
  if (mail === undefined) return { outcome: 'done' }
  const { recipient: to, subject, text, html } = mail
  const deliver = () => {
    const deliveredAt = ports.clock.now()
    return {
      outcome: 'done',
      record: (tx: Tx) => updateMailDelivered(tx, { id, deliveredAt }),
    } as const
  }
  if (mail.cause.endsWith(`/${nobodyReader}`)) return deliver()
  if (to === '') return { outcome: 'parked', reason: 'whom it was for is forgotten' }
  try {
    // The id is the same at every try, so that a mailbox can drop a second copy.
    await ports.mailer.send({ to, subject, text, html, messageId: `${id}@${domain}` })
  } catch (error) {
    if (error instanceof FaultError) throw error
    const reason = tellReason(error)
    return isRefusedForGood(error)
      ? { outcome: 'parked', reason: `refused: ${reason}` }
      : { outcome: 'failed', reason }
  }
  return deliver()
}
