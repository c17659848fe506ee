// What a cancellation would give back now, and whether a person would have to decide about it.
import { loadRecent } from '../claims/index.ts'
import { selectCreditsOfPurchases, sumGivenBack } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import { listCappedBecauseOf } from '../purchases/index.ts'
import { decideCancellation, decideCredit, sumCredits } from './decide-cancellation.ts'
import type { CreditDecision, TermCredit } from './decide-cancellation.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

export interface CancellationPreview {
  readonly parts: readonly TermCredit[]
  readonly creditMicros: bigint
  readonly decision: CreditDecision
}

/**
 * The credit for each term that is not over, with what was given back before taken into account. The tab is locked
 * where it is given; pages read it without.
 */
export async function previewCancellation(
  tx: Tx,
  { budget }: Pick<SubscriptionPorts, 'budget'>,
  { subscription, timeZone }: OfferedSubscription,
  at: Temporal.Instant,
): Promise<CancellationPreview> {
  const { bucket, terms, currency } = subscription
  const [credits, recent] = await Promise.all([
    selectCreditsOfPurchases(
      tx,
      terms.map(({ purchase }) => ({ bucket, purchase: purchase.purchase })),
    ),
    loadRecent(tx, subscription, at),
  ])
  // What is asked for and not decided is set aside for whom it was asked for.
  const creditedMicros = new Map<string, bigint>(
    [...Map.groupBy(credits, ({ purchase }) => purchase)].map(([purchase, given]) => [
      purchase,
      sumGivenBack(given).standingMicros,
    ]),
  )
  const parts = decideCancellation(terms, { at, timeZone, creditedMicros })
  const creditMicros = sumCredits(parts)
  const capped = await Promise.all(parts.map(({ term }) => listCappedBecauseOf(tx, term.purchase)))
  const cappedCount = capped.flat().length
  return {
    parts,
    creditMicros,
    decision: decideCredit({ creditMicros, recent, budget: budget(currency), cappedCount }),
  }
}
