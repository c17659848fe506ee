// Tells the payers of a chunk of closings that their statements are there: one statement, however many they are.
import { enqueueNotices, noticeAmount } from '../outbox/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { TabClosing } from '../tabs/index.ts'

/** A tab on which nothing stands either way has nothing to tell. */
export async function tellClosed(
  tx: Tx,
  sources: IdSources,
  closings: readonly TabClosing[],
  closedOn: Temporal.PlainDate,
): Promise<void> {
  const date = closedOn.toString()
  const notices = closings.flatMap(
    ({ paymentAccount, currency, boughtMicros, creditedMicros, paidMicros }) => {
      const owedMicros = boughtMicros - creditedMicros - paidMicros
      if (owedMicros === 0n) return []
      return {
        cause: `statement-closed/${paymentAccount}/${currency}/${date}`,
        to: { paymentAccount },
        kind: 'statement_closed' as const,
        facts: { closedOn: date, owedAmount: noticeAmount(owedMicros, currency), period: date },
      }
    },
  )
  await enqueueNotices(tx, sources, notices)
}
