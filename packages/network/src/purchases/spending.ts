// What was spent in the windows that rules look at: sums that move as a batch is decided. Pure.
import type { SpendingScope, Window } from '../limits/index.ts'
import { scopeKeyOf } from '../limits/index.ts'
import type { Purchase } from './purchase.ts'

/** One sum: over which purchases of a payment account, and in which window. */
export interface SpendingSum {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
  readonly scope: SpendingScope
  readonly window: Window
  readonly spentMicros: bigint
  /** What of a member's sum was given back since. Price caps take it off, and look at no other sums; limits do not. */
  readonly givenBackMicros: bigint
  /** What is reserved in its scope at this moment, where that was read: limits count it, and nothing else does. */
  readonly reservedMicros?: bigint
}

/** The sums that a batch needs. Empty, as nearly always, where no rule was set for any of its orders. */
export class Spending {
  readonly #sums: Map<string, Map<string, SpendingSum>>

  constructor(sums: readonly SpendingSum[]) {
    this.#sums = new Map()
    for (const sum of sums) this.#set(sum)
  }

  get isEmpty(): boolean {
    return this.#sums.size === 0
  }

  #set(sum: SpendingSum): void {
    let ofAccount = this.#sums.get(sum.paymentAccount)
    if (ofAccount === undefined) {
      ofAccount = new Map()
      this.#sums.set(sum.paymentAccount, ofAccount)
    }
    ofAccount.set(scopeKeyOf(sum.scope), sum)
  }

  find(paymentAccount: string, scope: SpendingScope): SpendingSum {
    const sum = this.#sums.get(paymentAccount)?.get(scopeKeyOf(scope))
    // A rule must never be applied to a sum that nobody has read.
    if (sum === undefined) throw new Error(`the spending of ${paymentAccount} was not read`)
    return sum
  }

  /** What a member spent and was not given back: what price caps count. */
  findKept(paymentAccount: string, scope: SpendingScope): bigint {
    const { spentMicros, givenBackMicros } = this.find(paymentAccount, scope)
    return spentMicros - givenBackMicros
  }

  /** What limits count of a sum: what was spent, and what is reserved. */
  findTaken(paymentAccount: string, scope: SpendingScope): bigint {
    const { spentMicros, reservedMicros = 0n } = this.find(paymentAccount, scope)
    return spentMicros + reservedMicros
  }

  /** Adds a purchase to every sum that it belongs to. */
  add(purchase: Purchase): void {
    const ofAccount = this.#sums.get(purchase.paymentAccount)
    if (ofAccount === undefined || purchase.priceMicros === 0n) return
    for (const sum of [...ofAccount.values()]) {
      if (!isCountedIn(purchase, sum.scope)) continue
      this.#set({ ...sum, spentMicros: sum.spentMicros + purchase.priceMicros })
    }
  }

  /** All sums of a payment account, as they are now. */
  of(paymentAccount: string): readonly SpendingSum[] {
    return [...(this.#sums.get(paymentAccount)?.values() ?? [])]
  }

  all(): readonly SpendingSum[] {
    return [...this.#sums.values()].flatMap((ofAccount) => [...ofAccount.values()])
  }
}

function isCountedIn(purchase: Purchase, scope: SpendingScope): boolean {
  return (
    (scope.purchasingAccount === null || scope.purchasingAccount === purchase.purchasingAccount) &&
    (scope.merchant === null || scope.merchant === purchase.merchant) &&
    (scope.counted === 'all' || purchase.isOneClick)
  )
}
