// Settles tabs: the purchases that are now paid, by money or by credits, are credited to their merchants.
import { creditMerchants } from '../books/index.ts'
import { markReleased, selectSettling } from '../credits/index.ts'
import type { SettlingTab } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import { selectPaidPortions, selectTotalsThrough } from '../purchases/index.ts'
import { adjustPortions, isCovered, passedBy, rangesOf } from './decide-settling.ts'
import type { TabToSettle } from './decide-settling.ts'

/**
 * Credits merchants and the operator for what is paid beyond the tabs' marks, summed by merchant: no statement per
 * purchase. Parts that were given back, or are claimed, are left out; parts that were withheld and are collected now
 * are added. The tabs are locked. Answers them with their marks moved; the caller writes these.
 */
export async function settleTabs(
  tx: Tx,
  tabs: readonly TabToSettle[],
  { cause, now }: { readonly cause: string; readonly now: Temporal.Instant },
): Promise<readonly TabToSettle[]> {
  const [first] = tabs
  if (first === undefined) return []
  const settlings = new Map((await selectSettling(tx, tabs)).map((one) => [keyOf(one), one]))
  const [{ portions, marks }, covered] = await Promise.all([
    selectPaidPortions(
      tx,
      tabs.flatMap((tab) => rangesOf(tab, settlings.get(keyOf(tab)))),
    ),
    selectCovered(tx, tabs, settlings),
  ])
  const throughOf = new Map(marks.map((mark) => [keyOf(mark), mark.paidThrough]))
  const settled = tabs.map((tab) => ({
    ...tab,
    paidThrough: throughOf.get(keyOf(tab)) ?? tab.paidThrough,
  }))
  const less = settled.flatMap((tab) => {
    const settling = settlings.get(keyOf(tab))
    return settling === undefined ? [] : passedBy(settling, tab.paidThrough)
  })
  const released = covered.flatMap(({ withheld }) => withheld)
  const more = released.flatMap(({ portions: kept }) => kept)
  await Promise.all([
    markReleased(tx, released, now),
    creditMerchants(tx, {
      cause,
      bucket: first.bucket,
      portions: adjustPortions(portions, { less, more }),
      happenedAt: now,
      recordedAt: now,
    }),
  ])
  return settled
}

/** The tabs on which something was withheld, and all below the mark is collected by now. Seldom any at all. */
async function selectCovered(
  tx: Tx,
  tabs: readonly TabToSettle[],
  settlings: ReadonlyMap<string, SettlingTab>,
): Promise<readonly SettlingTab[]> {
  const owing = tabs.flatMap((tab) => {
    const settling = settlings.get(keyOf(tab))
    return settling === undefined || settling.withheld.length === 0 ? [] : [{ tab, settling }]
  })
  const totals = await selectTotalsThrough(
    tx,
    owing.map(({ tab }) => ({ ...tab, number: tab.paidThrough })),
  )
  const totalOf = new Map(totals.map((total) => [keyOf(total), total.totalMicros]))
  return owing
    .filter(({ tab, settling }) => isCovered(tab, settling, totalOf.get(keyOf(tab)) ?? 0n))
    .map(({ settling }) => settling)
}

function keyOf(tab: { readonly paymentAccount: string; readonly currency: string }): string {
  return `${tab.paymentAccount}:${tab.currency}`
}
