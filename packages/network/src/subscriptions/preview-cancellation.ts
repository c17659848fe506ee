// What a cancellation would give back now.
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import { decideCancellation } from './decide-cancellation.ts'
import type { TermCredit } from './decide-cancellation.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'

/** The credit for each term that is not over, with what was given back before taken into account. */
export async function previewCancellation(
  tx: Tx,
  { subscription, timeZone }: OfferedSubscription,
  at: Temporal.Instant,
): Promise<readonly TermCredit[]> {
  const { bucket, terms } = subscription
  const credits = await selectCreditsOfPurchases(
    tx,
    terms.map(({ purchase }) => ({ bucket, purchase: purchase.purchase })),
  )
  // What is asked for and not decided is set aside for whom it was asked for.
  const creditedMicros = new Map<string, bigint>(
    [...Map.groupBy(credits, ({ purchase }) => purchase)].map(([purchase, given]) => [
      purchase,
      sumGivenBack(given).standingMicros,
    ]),
  )
  return decideCancellation(terms, { at, timeZone, creditedMicros })
}
