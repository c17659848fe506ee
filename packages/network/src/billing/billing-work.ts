// How the unfinished work of billing is done: batches, reports, returns, answers, and what waits for people.
import type { TakenWork, WorkHandlers, WorkOutcome, WorkRetry } from '../platform/index.ts'
import type { Processors } from '../processors/index.ts'
import { announceAnswer } from './announce-answer.ts'
import type { ComposeAnnouncement } from './announce-answer.ts'
import { announceBill } from './announce-bill.ts'
import type { BillingPorts } from './billing-ports.ts'
import { collectReport } from './collect-report.ts'
import { lookAtDisagreement } from './look-at-disagreement.ts'
import { giveUpRequest, lookAtRefusedRequest } from './look-at-refused-request.ts'
import { recordBatches } from './record-batches.ts'
import { returnCredit } from './return-credit.ts'
import { submitBatch } from './submit-batch.ts'
import type { SubmitPorts } from './submit-batch.ts'

export interface BillingWorkPorts extends BillingPorts {
  readonly processors: Processors
  readonly composeAnnouncement: ComposeAnnouncement
  readonly isSandbox: boolean
}

// Enough for several processors that do not answer, each of which has no more than its own turns.
const concurrency = 8

export function billingWork(ports: BillingWorkPorts): WorkHandlers {
  const askEverySeconds = ports.isSandbox ? 2 : 60
  // Money is never given up: what a processor does not answer is asked again for as long as it takes.
  const retry: WorkRetry = { firstSeconds: askEverySeconds, factor: 2, maxSeconds: 3600 }
  const rules = { retry, concurrency }
  const compose = ports.composeAnnouncement
  return {
    record_batches: { ...rules, outside: atProcessor(ports, (own) => recordBatches(own)) },
    submit_batch: { ...rules, outside: atProcessor(ports, (own, of) => submitBatch(own, of)) },
    collect_report: {
      ...rules,
      outside: atProcessor(ports, (own, of) => collectReport({ ...own, askEverySeconds }, of)),
    },
    return_credit: { ...rules, outside: (work) => returnCredit(ports, work) },
    announce_answer: {
      retry,
      outside: ({ subject }) => announceAnswer({ ...ports, compose }, subject),
    },
    announce_bill: { retry, within: (tx, work) => announceBill(tx, ports, work) },
    look_at_refused_request: {
      retry,
      within: (tx, work) => lookAtRefusedRequest(tx, ports, work),
      whenGivenUp: async (tx, { subject }, { state, reason }) => {
        if (state === 'cancelled') await giveUpRequest(tx, ports, { subject, because: reason })
      },
    },
    look_at_disagreement: { retry, within: (tx, work) => lookAtDisagreement(tx, work) },
  }
}

/** What is of a kind that is not set up here goes nowhere else: it waits, and says so to whoever looks. */
function atProcessor(
  ports: BillingWorkPorts,
  work: (ports: SubmitPorts, subject: string) => Promise<WorkOutcome>,
): (taken: TakenWork) => Promise<WorkOutcome> {
  return async ({ subject, facts: { processor: kind = '' } }) => {
    const processor = ports.processors.get(kind)
    if (processor !== undefined) return await work({ ...ports, processor }, subject)
    ports.log.error({ processor: kind }, 'payments wait for a processor that is not set up')
    return { outcome: 'failed', reason: `no processor ${kind} is set up here` }
  }
}
