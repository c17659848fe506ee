// The work that repeats: what it does, and how often. Each is safe to run again, and in several processes.
import { takeCheckpoint } from '@tallystick/ledger'
import { announceAnswers, collectReports, runDueBilling, submitRequests } from '../billing/index.ts'
import { abandonRegistrations } from '../customers/index.ts'
import { deliverMails } from '../outbox/index.ts'
import type { JobDefinition } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { removeExpired } from '../signon/index.ts'
import { announcementComposer } from './compose-announcement.ts'
import type { NetworkPorts } from './create-network.ts'

const mailsPerRound = 50
const registrationsPerRound = 1000
const announcementsPerRound = 100

interface JobsInput {
  readonly processor: ProcessorAdapter | undefined
  readonly publicUrl: string
  readonly thresholdMicros: bigint
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
    announceJob(ports, input.publicUrl),
    ...mailJobs(ports, input.publicUrl),
    ...billingJobs(ports, input),
  ]
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
      },
    })
  }
  return jobs
}
