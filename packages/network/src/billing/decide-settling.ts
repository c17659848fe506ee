// Decides, for tabs with credits, what a sum of money has to cover, and whose shares that are. Pure.
import type { CreditAhead, SettlingTab } from '../credits/index.ts'
import type { PaidRange, PaidShares } from '../purchases/index.ts'
import type { TabKey } from '../tabs/index.ts'

/** A locked tab: how far it is paid, and all that was collected for it. */
export interface TabToSettle extends TabKey {
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
  for (const { tabNumber, amountMicros } of settling.ahead) {
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
    moneyMicros += amountMicros
  }
  return [...ranges, { paymentAccount, currency, afterNumber, paidMicros: moneyMicros }]
}

/** Credits of purchases that the mark passes now: these parts are credited to nobody. */
export function passedBy(
  settling: SettlingTab,
  paidThrough: bigint,
): readonly (CreditAhead & { readonly currency: string })[] {
  const { currency } = settling
  return settling.ahead
    .filter(({ tabNumber }) => tabNumber <= paidThrough)
    .map((part) => ({ ...part, currency }))
}

/** Whether all that the mark stands for was collected: then what was withheld below it is the merchants'. */
export function isCovered(tab: TabToSettle, settling: SettlingTab, totalMicros: bigint): boolean {
  return totalMicros - settling.countedMicros <= tab.paidMicros
}

type Part = {
  readonly merchant: string
  readonly currency: string
  readonly shareMicros: bigint
  readonly feeMicros: bigint
}

/** Shares by merchant and currency, with some parts taken off and others added. */
export function adjustShares(
  shares: PaidShares['shares'],
  { less, more }: { readonly less: readonly Part[]; readonly more: readonly Part[] },
): PaidShares['shares'] {
  if (less.length === 0 && more.length === 0) return shares
  const sums = new Map<string, Part>()
  const add = (part: Part, sign: bigint): void => {
    const { merchant, currency } = part
    const before = sums.get(`${merchant}:${currency}`)
    sums.set(`${merchant}:${currency}`, {
      merchant,
      currency,
      shareMicros: (before?.shareMicros ?? 0n) + sign * part.shareMicros,
      feeMicros: (before?.feeMicros ?? 0n) + sign * part.feeMicros,
    })
  }
  for (const share of shares) add(share, 1n)
  for (const part of less) add(part, -1n)
  for (const part of more) add(part, 1n)
  const adjusted = [...sums.values()]
  for (const { merchant, shareMicros, feeMicros } of adjusted) {
    // A part is never more than its purchase, and that is among the shares.
    if (shareMicros < 0n || feeMicros < 0n) throw new Error(`${merchant} would lose by a payment`)
  }
  return adjusted
}
