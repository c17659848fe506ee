// Reads the terms of subscriptions: the first, the latest, and whatever is not over yet. A subscription of many years
// costs no more than one of two.
import type { Tx } from '../platform/index.ts'
import { findPurchase, listLatestTerms, selectTermAndNext } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { termOf } from './subscription.ts'
import type { Term } from './subscription.ts'

/** How many of the latest terms are read in any case: two years of months. */
const latestTermCount = 24

type Account = { readonly bucket: number; readonly purchasingAccount: string }
type Chain = readonly [Term, ...Term[]]

/**
 * Of each first term its chain, oldest first.
 * @param input.renews a term that is read with the one after it, however long ago it was.
 */
export async function readChains(
  tx: Tx,
  account: Account,
  input: { readonly firsts: readonly Purchase[]; readonly renews: string | undefined },
): Promise<readonly Chain[]> {
  const { firsts, renews } = input
  const chains = firsts.map(({ offer, tabNumber }) => ({ offer, firstNumber: tabNumber }))
  const latest = await listLatestTerms(tx, account, { chains, limit: latestTermCount })
  const read: Chain[] = []
  for (const [at, first] of firsts.entries()) {
    const ahead = await readAhead(tx, account, { first, latest: latest[at] ?? [] })
    const last = ahead[0]?.tabNumber ?? first.tabNumber
    const asked = renews === undefined ? [] : await readAsked(tx, account, { first, last, renews })
    read.push(chainOf(first, [...ahead, ...asked]))
  }
  return read
}

/** Terms that were bought far ahead are not over yet, even behind all that were read: those too, newest first. */
async function readAhead(
  tx: Tx,
  account: Account,
  { first, latest }: { readonly first: Purchase; readonly latest: readonly Purchase[] },
): Promise<readonly Purchase[]> {
  const terms = [...latest]
  const boughtAt = latest[0]?.recordedAt
  for (let isFull = latest.length === latestTermCount; isFull && boughtAt !== undefined;) {
    const oldest = terms.at(-1)
    const isOver =
      oldest?.accessUntil == null || Temporal.Instant.compare(oldest.accessUntil, boughtAt) <= 0
    if (isOver) break
    const { offer, tabNumber: firstNumber } = first
    const chain = { offer, firstNumber, beforeNumber: oldest.tabNumber }
    const [more = []] = await listLatestTerms(tx, account, {
      chains: [chain],
      limit: latestTermCount,
    })
    terms.push(...more)
    isFull = more.length === latestTermCount
  }
  return terms
}

/** Nothing for what is no term of this chain. */
async function readAsked(
  tx: Tx,
  { bucket, purchasingAccount }: Account,
  of: { readonly first: Purchase; readonly last: bigint; readonly renews: string },
): Promise<readonly Purchase[]> {
  const { first, last } = of
  const term = await findPurchase(tx, of.renews, { role: 'customer', purchasingAccount })
  if (term?.offer !== first.offer) return []
  if (term.tabNumber < first.tabNumber || term.tabNumber > last) return []
  const { offer, tabNumber: from } = term
  const pair = await selectTermAndNext(tx, { bucket, purchasingAccount, offer, from })
  return pair.filter(({ tabNumber }) => tabNumber <= last)
}

/** Each once, in the order of the tab. */
function chainOf(first: Purchase, others: readonly Purchase[]): Chain {
  const byNumber = new Map(others.map((purchase) => [purchase.tabNumber, purchase]))
  byNumber.delete(first.tabNumber)
  const inOrder = [...byNumber.values()].toSorted((one, other) =>
    one.tabNumber < other.tabNumber ? -1 : 1,
  )
  return [termOf(first), ...inOrder.map(termOf)]
}
