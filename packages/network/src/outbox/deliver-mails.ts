// The worker that sends mails. Claiming, sending and marking are three steps: no lock is held meanwhile.
import { assertOutsideTransaction, FaultError } from '../platform/index.ts'
import type { Clock, Database, Log, Mailer } from '../platform/index.ts'
import { claimMs, decideFailure } from './mail.ts'
import type { ClaimedMail } from './mail.ts'
import { claimMails, updateMailDelivered, updateMailFailed } from './store.ts'

export type DeliveredMails = {
  readonly delivered: number
  readonly retried: number
  readonly parked: number
}

export type MailPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Pick<Mailer, 'send'>
  readonly log: Log
}

/**
 * Sends up to `limit` due mails, one after the other. Safe to run in several processes at once.
 * @param input.domain the host name of the network: the right side of each Message-ID.
 */
export async function deliverMails(
  ports: MailPorts,
  input: { readonly limit: number; readonly domain: string },
): Promise<DeliveredMails> {
  const now = ports.clock.now()
  const claimedUntil = now.add({ milliseconds: claimMs })
  const mails = await ports.database.transaction('outbox.claim-mails', (tx) =>
    claimMails(tx, { now, claimedUntil, limit: input.limit }),
  )
  const counts = { delivered: 0, retried: 0, parked: 0 }
  for (const mail of mails) {
    counts[await deliverMail(ports, mail, input.domain)] += 1
  }
  return counts
}

async function deliverMail(
  ports: MailPorts,
  mail: ClaimedMail,
  domain: string,
): Promise<keyof DeliveredMails> {
  assertOutsideTransaction('sending a mail')
  const { id, recipient, subject, text, html, attempts } = mail
  try {
    // The id is the same at every try, so that a mailbox can drop a second copy.
    await ports.mailer.send({
      to: recipient,
      subject,
      text,
      html,
      messageId: `${id}@${domain}`,
    })
  } catch (error) {
    if (error instanceof FaultError) throw error
    return await recordFailure(ports, mail, error)
  }
  await ports.database.transaction('outbox.mark-delivered', (tx) =>
    updateMailDelivered(tx, { id, attempts, deliveredAt: ports.clock.now() }),
  )
  return 'delivered'
}

async function recordFailure(
  ports: MailPorts,
  mail: ClaimedMail,
  error: unknown,
): Promise<'retried' | 'parked'> {
  const { id, attempts } = mail
  const failure = decideFailure(attempts, error)
  const isParked = failure.outcome === 'park'
  await ports.database.transaction('outbox.mark-failed', (tx) =>
    updateMailFailed(tx, {
      id,
      attempts,
      nextAttemptAt: ports.clock.now().add({ milliseconds: isParked ? 0 : failure.afterMs }),
      parkedReason: isParked ? failure.reason : null,
    }),
  )
  ports.log.warn({ err: error, mail: id, attempts, parked: isParked }, 'a mail was not delivered')
  return isParked ? 'parked' : 'retried'
}
