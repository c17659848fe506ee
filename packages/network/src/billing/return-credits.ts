// The worker that sends credit balances of closed accounts back through their processor.
import { lockTabs } from '../books/index.ts'
import { keepBalance, noWay, selectWaitingReturns, updateReturnAnswered } from '../credits/index.ts'
import type { CreditReturn } from '../credits/index.ts'
import type { SubmitPorts } from './submit-requests.ts'

const returnsPerRoundMax = 100

/**
 * Answers how many the processor has answered. Safe to run again and in several processes at once: a return keeps its
 * id, and the processor does it once. One without an answer is sent again in the next round.
 */
export async function returnCredits(ports: SubmitPorts): Promise<number> {
  const { database, processor } = ports
  const waiting = await database.read('billing.waiting-returns', (tx) =>
    selectWaitingReturns(tx, {
      processors: [processor.kind, noWay.processor],
      limit: returnsPerRoundMax,
    }),
  )
  let answeredCount = 0
  for (const one of waiting) {
    if (await returnOne(ports, one)) answeredCount += 1
  }
  return answeredCount
}

const unsent = { outcome: 'refused', detail: 'it is not known where to' } as const

async function returnOne(ports: SubmitPorts, one: CreditReturn): Promise<boolean> {
  const { database, clock, log, processor } = ports
  const answer = one.processor === noWay.processor ? unsent : await processor.returnPayment(one)
  if (answer.outcome === 'unknown') {
    log.warn(
      { return: one.id, detail: answer.detail },
      'a return is in doubt; it is sent again later',
    )
    return false
  }
  const refusedReason = answer.outcome === 'refused' ? answer.detail : null
  await database.transaction('billing.answer-return', async (tx) => {
    const now = clock.now()
    await lockTabs(tx, [one])
    const { bucket, id } = one
    const isFirst = await updateReturnAnswered(tx, { bucket, id, refusedReason, answeredAt: now })
    if (isFirst && refusedReason !== null) await keepBalance(tx, one, now)
  })
  if (refusedReason !== null) {
    log.error({ return: one.id, refusedReason }, 'a return was refused: people must look')
  }
  return true
}
