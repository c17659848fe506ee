// Decides, for tabs with credits, what a sum of money has to cover, and whose shares that are. Pure.
import { sumPortions } from '../books/index.ts'
import type { PaidPortion } from '../books/index.ts'
import type { SettlingTab } from '../credits/index.ts'
import type { PaidRange } from '../purchases/index.ts'
import type { PlacedTab } from '../tabs/index.ts'

/** A locked tab: how far it is paid, and all that was collected for it. */
export interface TabToSettle extends PlacedTab {
  readonly paidThrough: bigint
  readonly paidMicros: bigint
}

/**
 * A purchase is paid when what was collected covers the running total of its tab, less the credits of the purchases
 * up to it. So a tab with credits is a row of stretches, each with the credits before it as money; one without is
 * one stretch.
 */
export function rangesOf(
  tab: TabToSettle,
  settling: SettlingTab | undefined,
): readonly PaidRange[] {
  const { paymentAccount, currency, paidThrough, paidMicros } = tab
  if (settling === undefined)
    return [{ paymentAccount, currency, afterNumber: paidThrough, paidMicros }]
  const ranges: PaidRange[] = []
  let afterNumber = paidThrough
  let moneyMicros = paidMicros + settling.countedMicros
  for (const { tabNumber, tabMicros } of settling.ahead) {
    const throughNumber = tabNumber - 1n
    if (throughNumber > afterNumber) {
      ranges.push({
        paymentAccount,
        currency,
        afterNumber,
        throughNumber,
        paidMicros: moneyMicros,
      })
      afterNumber = throughNumber
    }
    moneyMicros += tabMicros
  }
  return [...ranges, { paymentAccount, currency, afterNumber, paidMicros: moneyMicros }]
}

/** Of credits of purchases that the mark passes now: these are credited to nobody. */
export function passedBy(settling: SettlingTab, paidThrough: bigint): readonly PaidPortion[] {
  return settling.ahead
    .filter(({ tabNumber }) => tabNumber <= paidThrough)
    .flatMap(({ portions }) => portions)
}

/** Whether all that the mark stands for was collected: then what was withheld below it is the merchants'. */
export function isCovered(tab: TabToSettle, settling: SettlingTab, totalMicros: bigint): boolean {
  return totalMicros - settling.countedMicros <= tab.paidMicros
}

/** Portions by receiver and currency, with some taken off and others added. */
export function adjustPortions(
  portions: readonly PaidPortion[],
  { less, more }: { readonly less: readonly PaidPortion[]; readonly more: readonly PaidPortion[] },
): readonly PaidPortion[] {
  if (less.length === 0 && more.length === 0) return portions
  const taken = less.map((part) => ({ ...part, amountMicros: -part.amountMicros }))
  const adjusted = sumPortions([...portions, ...taken, ...more])
  for (const { kind, receiver, amountMicros } of adjusted) {
    // A part is never more than its purchase, and that is among the portions.
    if (amountMicros < 0n) throw new Error(`${kind} of ${receiver} would lose by a payment`)
  }
  return adjusted
}
