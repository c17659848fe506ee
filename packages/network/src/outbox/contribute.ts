// What the outbox brings to the network: how notices and mails leave it, and how long they stay.
import type { Erasure } from '../contract/index.ts'
import type {
  Clock,
  Contribution,
  Database,
  Mailer,
  Random,
  Tx,
  WorkHandler,
} from '../platform/index.ts'
import { eraseLetters, listLetters } from './erase-letters.ts'
import { removeTold } from './remove-told.ts'
import { sendMail } from './send-mail.ts'
import { updateMailGivenUp } from './store.ts'
import { wordNotice } from './word-notice.ts'
import type { WordNotice } from './word-notice.ts'

export interface OutboxPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly wordNotice: WordNotice
  /** Absent: mail waits. */
  readonly mailer?: Pick<Mailer, 'send'> | undefined
  readonly publicUrl: string
  readonly toldDays: number
}

export function contributeOutbox(ports: OutboxPorts): Contribution {
  return {
    jobs: [
      {
        name: 'remove-what-was-told',
        everySeconds: 3600,
        work: (signal) => removeTold(ports, { days: ports.toldDays, signal }),
      },
    ],
    work: {
      word_notice: wordingHandler(ports),
      send_mail: sendingHandler(ports),
    },
    personal: {
      handOver: async (tx, { email }) => ({ values: { notices: await listLetters(tx, email) } }),
      erase,
    },
  }
}

async function erase(tx: Tx, { person, scope }: Erasure): Promise<void> {
  const { signOn, customer, purchasingAccount, paymentAccount, email } = person
  const ids = [signOn, customer]
  if (scope !== 'sign_on') ids.push(purchasingAccount)
  if (scope === 'payment_account') ids.push(paymentAccount)
  await eraseLetters(tx, { email, ids })
}

function wordingHandler(ports: OutboxPorts): WorkHandler {
  return {
    retry: { firstSeconds: 10, factor: 4, maxSeconds: 6 * 3600, attemptCountMax: 10 },
    within: (tx, work) => wordNotice(tx, ports, { work, word: ports.wordNotice }),
  }
}

function sendingHandler({ mailer, publicUrl, ...ports }: OutboxPorts): WorkHandler {
  const domain = new URL(publicUrl).hostname
  return {
    // Fifteen tries over a day and a half.
    retry: { firstSeconds: 60, factor: 2, maxSeconds: 6 * 3600, attemptCountMax: 15 },
    ...(mailer === undefined ? { concurrency: 0 } : {}),
    whenGivenUp: (tx, { subject: id }, { state }) =>
      updateMailGivenUp(tx, { id, isCancelled: state === 'cancelled' }),
    outside: async ({ subject: mail }) => {
      if (mailer === undefined) return { outcome: 'failed', reason: 'there is no mail server' }
      return await sendMail({ ...ports, mailer }, { mail, domain })
    },
  }
}
