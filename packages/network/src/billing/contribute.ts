// What billing brings to the network: its routes, the jobs that ask for money and tell of answers, and names of cards.
import { forgetWaysBack } from '../credits/index.ts'
import type { Contribution, JobDefinition } from '../platform/index.ts'
import type { ProcessorAdapter } from '../processors/index.ts'
import { announceAnswers } from './announce-answers.ts'
import type { ComposeAnnouncement } from './announce-answers.ts'
import type { BillingPorts } from './billing-ports.ts'
import { collectReports } from './collect-reports.ts'
import { eraseMethods } from './erase-methods.ts'
import { returnCredits } from './return-credits.ts'
import { billingRoutes } from './routes.ts'
import type { BillingRoutesInput } from './routes.ts'
import { runDueBilling } from './run-due-billing.ts'
import { submitRequests } from './submit-requests.ts'
import { warnOfUnserved } from './warn-of-unserved.ts'

const announcementsPerRound = 100

export interface BillingRoomPorts extends BillingPorts, BillingRoutesInput {
  readonly composeAnnouncement: ComposeAnnouncement
}

export function contributeBilling(ports: BillingRoomPorts): Contribution {
  const { processors, isSandbox } = ports
  const jobs: JobDefinition[] = [
    announceJob(ports),
    unservedJob(ports),
    { name: 'forget-ways-back', everySeconds: 3600, work: () => forgetWaysBack(ports) },
  ]
  // In a sandbox people move the clock, and run the billing when all is bought that was to be bought before.
  if (!isSandbox) jobs.push(dueJob(ports))
  // A job for each processor, so that one that does not answer holds up no other.
  for (const processor of processors.values()) jobs.push(requestJob({ ...ports, processor }))
  return {
    routes: [billingRoutes(ports, ports)],
    jobs,
    personal: {
      async erase(tx, { person, scope }) {
        if (scope === 'payment_account') await eraseMethods(tx, person.paymentAccount)
      },
    },
  }
}

function announceJob(ports: BillingRoomPorts): JobDefinition {
  return {
    name: 'announce-answers',
    everySeconds: ports.isSandbox ? 2 : 60,
    work: async (signal) => {
      // A report of a whole month is told in rounds, so that a stop does not wait for all of it.
      const round = { limit: announcementsPerRound, compose: ports.composeAnnouncement }
      while ((await announceAnswers(ports, round)) === round.limit && !signal.aborted);
    },
  }
}

function dueJob(ports: BillingRoomPorts): JobDefinition {
  const { thresholdMicros } = ports
  return {
    name: 'due-billing',
    everySeconds: 600,
    work: async () => {
      await runDueBilling(ports, { thresholdMicros })
    },
  }
}

function unservedJob(ports: BillingRoomPorts): JobDefinition {
  return {
    name: 'unserved-payments',
    everySeconds: 3600,
    work: async () => {
      await warnOfUnserved(ports)
    },
  }
}

function requestJob(
  ports: BillingRoomPorts & { readonly processor: ProcessorAdapter },
): JobDefinition {
  return {
    name: `payments-${ports.processor.kind}`,
    everySeconds: ports.isSandbox ? 2 : 60,
    work: async () => {
      await submitRequests(ports)
      await collectReports(ports)
      await returnCredits(ports)
    },
  }
}
