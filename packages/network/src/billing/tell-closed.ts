// Tells the payers of a chunk of closings what became of their statements: one mail each, however many they are.
import { enqueueNotices, noticeAmount } from '../outbox/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWorks } from '../work/index.ts'
import { answerAwaitedHours } from './announce-bill.ts'
import type { DecidedClosing } from './decide-requests.ts'

/**
 * What was asked for has its mail when it is answered; only where no answer comes is it told that it was asked for. A
 * tab on which nothing stands either way has nothing to tell.
 */
export async function tellClosed(
  tx: Tx,
  sources: IdSources,
  closings: readonly DecidedClosing[],
  closedOn: Temporal.PlainDate,
): Promise<void> {
  const date = closedOn.toString()
  const dueAt = sources.clock.now().add({ hours: answerAwaitedHours })
  await Promise.all([
    enqueueWorks(
      tx,
      sources,
      closings.flatMap(({ request: subject, paymentAccount: owner }) =>
        subject === null
          ? []
          : [{ kind: 'announce_bill' as const, subject, owner, facts: {}, dueAt }],
      ),
    ),
    enqueueNotices(
      tx,
      sources,
      closings.flatMap((closing) => {
        const { paymentAccount, currency, decision } = closing
        const owedMicros = closing.boughtMicros - closing.creditedMicros - closing.paidMicros
        if (owedMicros === 0n || decision === 'requested') return []
        const amountMicros = owedMicros < 0n ? -owedMicros : owedMicros
        return {
          cause: `statement-closed/${paymentAccount}/${currency}/${date}`,
          to: { paymentAccount },
          kind: 'statement_closed' as const,
          facts: {
            closedOn: date,
            owedAmount: noticeAmount(amountMicros, currency),
            period: date,
            outcome: owedMicros < 0n ? 'in_credit' : decision,
          },
        }
      }),
    ),
  ])
}
