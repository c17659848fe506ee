// Watches subscriptions as they are shown: terms are only added, and nothing comes back that was cancelled or
// given back.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'

export interface ShownSubscription {
  readonly subscription: string
  readonly status: string
  readonly automatic: boolean
  readonly terms: readonly { readonly purchase: string; readonly ended?: boolean }[]
}

export interface RenewalAuditor {
  /** Somebody asks for a term more, or lets the network renew by itself. */
  mayRenew(subscription: string): void
  seen(shown: ShownSubscription): void
  /** A term that nobody ordered as such, among all purchases of its account. */
  bought(renewal: Purchase, purchases: readonly Purchase[], cancelledAt: CancelledAt): void
}

/** When a subscription was cancelled, where that was acknowledged. */
export type CancelledAt = (subscription: string) => string | undefined

/** The order id of a renewal is made of the term before. */
export const renewalPrefix = 'tallystick/renewal/'

export function createRenewalAuditor(): RenewalAuditor {
  const allowed = new Set<string>()
  const shownBefore = new Map<string, ShownSubscription>()
  return {
    mayRenew: (subscription) => void allowed.add(subscription),
    seen(now) {
      const was = shownBefore.get(now.subscription)
      shownBefore.set(now.subscription, now)
      const isOver = now.status === 'cancelled'
      check(!(isOver && now.automatic), 'S23', () => `${now.subscription} is over, and automatic`)
      if (was === undefined) return
      check(was.status !== 'cancelled' || isOver, 'S23', () => {
        return `${now.subscription} was cancelled, and is ${now.status}`
      })
      for (const [at, term] of was.terms.entries()) {
        const same = now.terms[at]
        const isForward = same?.purchase === term.purchase && (!term.ended || same.ended === true)
        check(isForward, 'S23', () => `the term ${term.purchase} of ${now.subscription} is another`)
      }
    },
    bought(renewal, purchases, cancelledAt) {
      const byId = new Map<string, Purchase>(purchases.map((one) => [one.purchase, one]))
      const before = byId.get(renewal.orderId.slice(renewalPrefix.length))
      const isNext =
        before !== undefined &&
        before.offer === renewal.offer &&
        before.purchasingAccount === renewal.purchasingAccount &&
        before.accessUntil !== null &&
        renewal.accessFrom !== null &&
        Temporal.Instant.compare(before.accessUntil, renewal.accessFrom) <= 0
      check(isNext, 'S5', () => `${renewal.purchase} renews ${renewal.orderId}`)
      let first = before
      while (first.orderId.startsWith(renewalPrefix)) {
        const earlier = byId.get(first.orderId.slice(renewalPrefix.length))
        if (earlier === undefined) break
        first = earlier
      }
      const subscription = first.purchase.replace('pur_', 'sub_')
      check(allowed.has(subscription), 'S5', () => `nobody asked for ${renewal.purchase}`)
      const endedAt = cancelledAt(subscription)
      const isInTime =
        endedAt === undefined || Temporal.Instant.compare(renewal.happenedAt, endedAt) <= 0
      check(isInTime, 'S23', () => `${renewal.purchase} renews what was cancelled ${endedAt}`)
    },
  }
}
