// Reads what the network saw around a purchase: evidence for the rules, for people, and for the customer's own page.
import { selectClaimsOfPurchases, sumGrantedByRules } from '../claims/index.ts'
import { listDeliveries } from '../library/index.ts'
import type { Tx } from '../platform/index.ts'
import { pagePurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { listSignOnEvents } from '../signon/index.ts'
import type { SignOnEvent } from '../signon/index.ts'
import { grantedDays } from './decide-dispute.ts'
import { devicesDays, disputeFactsOf } from './dispute-facts.ts'
import type { SeenFacts } from './dispute.ts'

export interface Evidence {
  readonly facts: SeenFacts
  /** Sign-ons from `shownHours` before the purchase until as long after it, newest first. */
  readonly signOns: readonly SignOnEvent[]
}

const shownHours = 72
const eventCountMax = 500
// More purchases of a tab than anyone looks through; older ones do not make a charge more likely.
const earlierCountMax = 500

export async function loadEvidence(
  tx: Tx,
  { purchase, at }: { readonly purchase: Purchase; readonly at: Temporal.Instant },
): Promise<Evidence> {
  const { bucket, paymentAccount, purchasingAccount, happenedAt: purchasedAt } = purchase
  const key = { bucket, purchase: purchase.purchase }
  const [events, earlier, opened, refunds, granted] = await Promise.all([
    listSignOnEvents(tx, {
      purchasingAccount,
      from: purchasedAt.subtract({ hours: 24 * devicesDays }),
      to: purchasedAt.add({ hours: shownHours }),
      limit: eventCountMax,
    }),
    countEarlier(tx, purchase),
    listDeliveries(tx, purchase.purchase),
    selectClaimsOfPurchases(tx, 'refund', [key]),
    sumGrantedByRules(tx, {
      bucket,
      paymentAccount,
      kind: 'dispute',
      currency: null,
      since: at.subtract({ hours: 24 * grantedDays }),
    }),
  ])
  const facts = disputeFactsOf({
    purchasedAt,
    events,
    isOneClick: purchase.isOneClick,
    openedCount: opened.length,
    earlierCount: earlier,
    grantedCount: granted.count,
    wasRefundRefused: refunds.some(({ status }) => status === 'refused'),
  })
  const shownFrom = purchasedAt.subtract({ hours: shownHours })
  return {
    facts,
    signOns: events.filter((event) => Temporal.Instant.compare(event.at, shownFrom) >= 0),
  }
}

/** Purchases of the same buyer at the same merchant, before this one on the tab. */
async function countEarlier(tx: Tx, purchase: Purchase): Promise<number> {
  const { paymentAccount, purchasingAccount, currency, tabNumber, merchant } = purchase
  const { purchases } = await pagePurchases(tx, {
    paymentAccount,
    purchasingAccount,
    currency,
    merchant,
    throughNumber: tabNumber - 1n,
    first: 'newest',
    limit: earlierCountMax,
  })
  return purchases.length
}
