// Lists the later purchases that a price cap made cheaper because of one: what would have cost more without it.
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectPriceCaps, spans, windowOf } from '../limits/index.ts'
import type { Window } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'
import { decideCappedBecauseOf } from './decide-capped-because-of.ts'
import type { Purchase } from './purchase.ts'
import { selectCounted, selectGivenBack } from './store-given-back.ts'
import { selectPurchasesByIds } from './store-lists.ts'

/**
 * In the order of the tab. Who gives the purchase back gives it back although these were read for less, or for
 * nothing. The caller has locked the tab where the answer decides something.
 */
export async function listCappedBecauseOf(
  tx: Tx,
  purchase: Purchase,
): Promise<readonly Purchase[]> {
  if (purchase.priceMicros === 0n) return []
  const { purchasingAccount, currency } = purchase
  const [buyer] = await selectBuyers(tx, [purchasingAccount])
  if (buyer === undefined) throw new Error(`${purchase.purchase} was bought by nobody`)
  const { timeZone } = buyer
  const stretch = stretchOf(purchase.happenedAt, timeZone)
  const purchases = await selectCounted(tx, { ...purchase, ...stretch })
  if (purchases.length === 0) return []
  const merchants = [...new Set(purchases.map(({ merchant }) => merchant))]
  const [givenBack, caps] = await Promise.all([
    selectGivenBack(tx, { ...purchase, ...stretch }),
    selectPriceCaps(tx, [null, ...merchants]),
  ])
  return await selectPurchasesByIds(
    tx,
    decideCappedBecauseOf(purchase, {
      purchasingAccount,
      purchases,
      givenBack,
      caps: caps.filter((cap) => cap.currency === currency),
      timeZone,
    }),
  )
}

/** From the first moment of all windows that hold an instant to the last. */
function stretchOf(at: Temporal.Instant, timeZone: string): Window {
  const windows = spans.map((span) => windowOf(span, at, timeZone))
  const inOrder = (instants: readonly Temporal.Instant[]): readonly Temporal.Instant[] =>
    instants.toSorted((one, other) => Temporal.Instant.compare(one, other))
  const startsAt = inOrder(windows.map((window) => window.startsAt))[0]
  const endsAt = inOrder(windows.map((window) => window.endsAt)).at(-1)
  if (startsAt === undefined || endsAt === undefined) throw new Error('there are no windows')
  return { startsAt, endsAt }
}
