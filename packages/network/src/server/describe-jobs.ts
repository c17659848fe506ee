// The work that repeats: what it does, and how often. Each is safe to run again, and in several processes.
import { takeCheckpoint } from '@tallystick/ledger'
import {
  announceAnswers,
  collectReports,
  returnCredits,
  runDueBilling,
  submitRequests,
} from '../billing/index.ts'
import { resumeGifts, returnExpiredGifts } from '../gifts/index.ts'
import {
  composeNotices,
  deliverMails,
  deliverMerchantEvents,
  openEventKeys,
} from '../outbox/index.ts'
import type { JobDefinition } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import type { PurchaseGathering } from '../purchases/index.ts'
import { deliverPushes } from '../push/index.ts'
import { abandonRegistrations } from '../registrations/index.ts'
import { removeExpired } from '../signon/index.ts'
import type { SignOn } from '../signon/index.ts'
import { runRenewals } from '../subscriptions/index.ts'
import { announcementComposer } from './compose-announcement.ts'
import type { NetworkPorts } from './create-network.ts'
import { findEngineAddress } from './find-engine.ts'
import { giftPorts } from './gift-ports.ts'
import { subscriptionPorts } from './subscription-ports.ts'
import { vapidOf } from './vapid-of.ts'
import { noticeWording } from './word-notices.ts'

const mailsPerRound = 50
const registrationsPerRound = 1000
const announcementsPerRound = 100
const noticesPerRound = 100
const pushesPerRound = 50
const eventsPerRound = 200
const renewalsPerRound = 100
const giftsPerRound = 100

interface JobsInput {
  readonly processor: ProcessorAdapter | undefined
  readonly publicUrl: string
  readonly thresholdMicros: bigint
  readonly purchases: PurchaseGathering
  readonly signOn: Pick<SignOn, 'tellMerchants'>
}

export function describeJobs(ports: NetworkPorts, input: JobsInput): readonly JobDefinition[] {
  return [
    {
      name: 'ledger-checkpoint',
      everySeconds: 300,
      work: async () => {
        await takeCheckpoint(ports.database, { takenAt: ports.clock.now() })
      },
    },
    {
      name: 'remove-expired',
      everySeconds: 3600,
      work: async () => {
        await removeExpired(ports)
        await abandonRegistrations(ports, { limit: registrationsPerRound })
      },
    },
    {
      // Those whose sessions a person ended are told at once; this is for what a fault left behind.
      name: 'tell-merchants-of-sign-offs',
      everySeconds: 30,
      work: () => input.signOn.tellMerchants(),
    },
    announceJob(ports, input.publicUrl),
    noticeJob(ports, input.publicUrl),
    eventJob(ports),
    renewalJob(ports, input),
    giftJob(ports, input),
    pushJob(ports, input.publicUrl),
    ...mailJobs(ports, input.publicUrl),
    ...billingJobs(ports, input),
  ]
}

function giftJob(ports: NetworkPorts, { purchases }: JobsInput): JobDefinition {
  const gifts = giftPorts(ports, purchases)
  return {
    name: 'gifts',
    everySeconds: 60,
    work: async (signal) => {
      const limit = giftsPerRound
      await resumeGifts(gifts, { limit })
      while ((await returnExpiredGifts(gifts, { limit })) === limit && !signal.aborted);
    },
  }
}

function announceJob(ports: NetworkPorts, publicUrl: string): JobDefinition {
  const { isSandbox, networkName } = ports.config
  const compose = announcementComposer({ ...ports, networkName, publicUrl })
  return {
    name: 'announce-answers',
    everySeconds: isSandbox ? 2 : 60,
    work: async (signal) => {
      // A report of a whole month is told in rounds, so that a stop does not wait for all of it.
      const limit = announcementsPerRound
      while ((await announceAnswers(ports, { limit, compose })) === limit && !signal.aborted);
    },
  }
}

function noticeJob(ports: NetworkPorts, publicUrl: string): JobDefinition {
  const { isSandbox, networkName } = ports.config
  const word = noticeWording({ ...ports, networkName, publicUrl })
  return {
    name: 'compose-notices',
    everySeconds: isSandbox ? 2 : 20,
    work: async (signal) => {
      const limit = noticesPerRound
      while ((await composeNotices(ports, { limit, word })) === limit && !signal.aborted);
    },
  }
}

function renewalJob(ports: NetworkPorts, { purchases }: JobsInput): JobDefinition {
  const subscriptions = { ...subscriptionPorts(ports, purchases), log: ports.log }
  return {
    name: 'renew-subscriptions',
    everySeconds: ports.config.isSandbox ? 2 : 60,
    work: async (signal) => {
      const limit = renewalsPerRound
      while ((await runRenewals(subscriptions, { limit })) === limit && !signal.aborted);
    },
  }
}

function eventJob(ports: NetworkPorts): JobDefinition {
  const keys = openEventKeys(ports)
  const findEngine = (merchant: string): Promise<string | undefined> =>
    findEngineAddress(ports.database, merchant)
  return {
    name: 'deliver-merchant-events',
    everySeconds: 2,
    work: async () => {
      await deliverMerchantEvents(ports, { limit: eventsPerRound, keys, findEngine })
    },
  }
}

function pushJob(ports: NetworkPorts, publicUrl: string): JobDefinition {
  const vapid = vapidOf(ports, publicUrl)
  return {
    name: 'deliver-pushes',
    everySeconds: 5,
    work: async (signal) => {
      const limit = pushesPerRound
      while ((await deliverPushes(ports, { limit, vapid })) === limit && !signal.aborted);
    },
  }
}

function mailJobs(ports: NetworkPorts, publicUrl: string): readonly JobDefinition[] {
  const { mailer } = ports
  if (mailer === undefined) return []
  const domain = new URL(publicUrl).hostname
  return [
    {
      name: 'deliver-mails',
      everySeconds: 2,
      work: async () => {
        await deliverMails({ ...ports, mailer }, { limit: mailsPerRound, domain })
      },
    },
  ]
}

function billingJobs(
  ports: NetworkPorts,
  { processor, thresholdMicros }: JobsInput,
): readonly JobDefinition[] {
  const { isSandbox } = ports.config
  const jobs: JobDefinition[] = []
  // In a sandbox people move the clock, and run the billing when all is bought that was to be bought before.
  if (!isSandbox) {
    jobs.push({
      name: 'due-billing',
      everySeconds: 600,
      work: async () => {
        await runDueBilling(ports, { thresholdMicros })
      },
    })
  }
  if (processor !== undefined) {
    jobs.push({
      name: 'payment-requests',
      everySeconds: isSandbox ? 2 : 60,
      work: async () => {
        await submitRequests({ ...ports, processor })
        await collectReports({ ...ports, processor })
        await returnCredits({ ...ports, processor })
      },
    })
  }
  return jobs
}
