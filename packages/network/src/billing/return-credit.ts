// The work of sending a credit balance of a closed account back through its processor.
import { lockTabs } from '../books/index.ts'
import {
  findReturn,
  keepBalance,
  noWay,
  returnFromClosed,
  updateReturnAnswered,
} from '../credits/index.ts'
import type { CreditReturn } from '../credits/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import type { ProcessorAdapter, Processors } from '../processors/index.ts'
import type { BillingPorts } from './billing-ports.ts'

export type ReturnPorts = BillingPorts & { readonly processors: Processors }

/**
 * Safe to repeat, and in several processes at once: a return keeps its id, and the processor does it once. One that
 * is refused stands on the account again and is parked; tried again, all that stands there goes the way that is known
 * by then.
 */
export async function returnCredit(
  ports: ReturnPorts,
  { subject: id, decision }: Pick<TakenWork, 'subject' | 'decision'>,
): Promise<WorkOutcome> {
  const bucket = bucketOf(id)
  const one = await ports.database.read('billing.find-return', (tx) => findReturn(tx, bucket, id))
  if (one === undefined) throw new Error(`there is no return ${id}`)
  if (one.status === 'returned') return { outcome: 'done' }
  if (one.status === 'refused') {
    if (decision !== 'retried') return parked(one.refusedReason)
    return { outcome: 'done', record: (tx) => returnAgain(tx, ports, one) }
  }
  const processor = ports.processors.get(one.processor)
  if (one.processor !== noWay.processor && processor === undefined) {
    return { outcome: 'failed', reason: `no processor ${one.processor} is set up here` }
  }
  return await send(ports, one, processor)
}

const parked = (reason: string | null): WorkOutcome => ({
  outcome: 'parked',
  reason: reason ?? 'refused',
})

const unsent = { outcome: 'refused', detail: 'it is not known where to' } as const

async function send(
  ports: ReturnPorts,
  one: CreditReturn,
  processor: ProcessorAdapter | undefined,
): Promise<WorkOutcome> {
  const answer = (await processor?.returnPayment(one)) ?? unsent
  switch (answer.outcome) {
    case 'unknown':
      return { outcome: 'failed', reason: answer.detail }
    case 'returned':
      return { outcome: 'done', record: (tx) => end(tx, ports, one, null) }
    case 'refused': {
      const { detail } = answer
      ports.log.error({ return: one.id, detail }, 'a return was refused: people must look')
      return { ...parked(detail), record: (tx) => end(tx, ports, one, detail) }
    }
  }
}

async function end(
  tx: Tx,
  { clock }: ReturnPorts,
  one: CreditReturn,
  refusedReason: string | null,
): Promise<void> {
  const answeredAt = clock.now()
  await lockTabs(tx, [one])
  const { bucket, id } = one
  const isFirst = await updateReturnAnswered(tx, { bucket, id, refusedReason, answeredAt })
  if (isFirst && refusedReason !== null) await keepBalance(tx, one, answeredAt)
}

async function returnAgain(tx: Tx, ports: ReturnPorts, one: CreditReturn): Promise<void> {
  await lockTabs(tx, [one])
  await returnFromClosed(tx, ports, { tab: one, at: ports.clock.now() })
}
