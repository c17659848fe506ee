// What the outbox brings to the network: its routes, and the workers that put into words and deliver.
import type { Erasure } from '../contract/index.ts'
import type { Contribution, JobDefinition, Mailer, Tx, WorkHandler } from '../platform/index.ts'
import { deliverMerchantEvents } from './deliver-merchant-events.ts'
import type { DeliverEventsInput, EventPorts } from './deliver-merchant-events.ts'
import { eraseLetters, listLetters } from './erase-letters.ts'
import type { EventKeys } from './event-keys.ts'
import { merchantEventRoutes } from './merchant-event-routes.ts'
import { sendMail } from './send-mail.ts'
import { updateMailGivenUp } from './store.ts'
import { wordNotice } from './word-notice.ts'
import type { WordNotice } from './word-notice.ts'

const eventsPerRound = 200

export interface OutboxPorts extends EventPorts {
  readonly eventKeys: EventKeys
  readonly findEngine: DeliverEventsInput['findEngine']
  readonly wordNotice: WordNotice
  /** Absent: mail waits. */
  readonly mailer?: Pick<Mailer, 'send'> | undefined
  readonly publicUrl: string
}

export function contributeOutbox(ports: OutboxPorts): Contribution {
  const { eventKeys: keys } = ports
  return {
    routes: [merchantEventRoutes(ports, { keys })],
    jobs: [eventJob(ports)],
    work: { word_notice: wordingHandler(ports), send_mail: sendingHandler(ports) },
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

function eventJob(ports: OutboxPorts): JobDefinition {
  const { eventKeys: keys, findEngine } = ports
  return {
    name: 'deliver-merchant-events',
    everySeconds: 2,
    work: async () => {
      await deliverMerchantEvents(ports, { limit: eventsPerRound, keys, findEngine })
    },
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
