// The work that repeats: what it does, and how often. Each is safe to run again, and in several processes.
import { takeCheckpoint } from '@tallystick/ledger'
import { collectReports, runDueBilling, submitRequests } from '../billing/index.ts'
import { abandonRegistrations } from '../customers/index.ts'
import { deliverMails } from '../outbox/index.ts'
import type { JobDefinition } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { removeExpired } from '../signon/index.ts'
import type { NetworkPorts } from './create-network.ts'

const mailsPerRound = 50
const registrationsPerRound = 1000

export function describeJobs(
  ports: NetworkPorts,
  input: {
    readonly processor: ProcessorAdapter | undefined
    readonly publicUrl: string
    readonly thresholdMicros: bigint
  },
): readonly JobDefinition[] {
  const { mailer, config } = ports
  const { processor, thresholdMicros } = input
  const jobs: JobDefinition[] = [
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
  ]
  if (mailer !== undefined) {
    const domain = new URL(input.publicUrl).hostname
    jobs.push({
      name: 'deliver-mails',
      everySeconds: 2,
      work: async () => {
        await deliverMails({ ...ports, mailer }, { limit: mailsPerRound, domain })
      },
    })
  }
  // In a sandbox people move the clock, and run the billing when all is bought that was to be bought before.
  if (!config.isSandbox) {
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
      everySeconds: config.isSandbox ? 2 : 60,
      work: async () => {
        await submitRequests({ ...ports, processor })
        await collectReports({ ...ports, processor })
      },
    })
  }
  return jobs
}
