// What the API says of outcomes and purchases.
import { amountJson } from '@tallystick/money'
import type { Outward } from '../outward/index.ts'
import type { OutwardId } from '../platform/index.ts'
import { Problem } from '../platform/api/index.ts'
import { ordinaryBreakdownOf } from './breakdown.ts'
import type { Breakdown } from './breakdown.ts'
import type { Funding } from './funding.ts'
import type { SoldTerms } from './lasting-facts.ts'
import { orderIdForMerchant } from './own-order-ids.ts'
import type { Outcome, Purchase, Refusal } from './purchase.ts'

export function problemOf({ code, limit }: Refusal): Problem {
  if (limit === undefined) return new Problem(code, code === 'busy' ? { retryAfterSeconds: 1 } : {})
  const { window, merchant, purchasingAccount, amountMicros, leftMicros, currency } = limit
  const left = amountJson(leftMicros, currency).amount
  return new Problem(code, {
    detail: `${left} ${currency} is left`,
    members: {
      limit: {
        window,
        ...amountJson(amountMicros, currency),
        merchant,
        purchasing_account: purchasingAccount,
        left,
      },
    },
  })
}

export function answerOutcome(outcome: Exclude<Outcome, Refusal>) {
  return {
    status: outcome.status,
    purchase: outcome.purchase.purchase,
    funding: outcome.fundings.map(answerFunding),
  }
}

function answerFunding({ source, micros, currency }: Funding) {
  return { source, ...amountJson(micros, currency) }
}

/** The same, and what paid for it, which is nobody's business but the customer's and the operator's. */
export function answerOwnPurchase(
  purchase: Purchase,
  input: {
    readonly sold: ReadonlyMap<string, SoldTerms>
    readonly breakdowns: ReadonlyMap<string, Breakdown>
  },
) {
  const breakdown = input.breakdowns.get(purchase.purchase) ?? ordinaryBreakdownOf(purchase)
  return {
    ...answerPurchase(purchase, input.sold),
    funding: breakdown.fundings.map(answerFunding),
  }
}

/** For its merchant: nothing in it tells who the buyer is, nor anything that another merchant could know again. */
export function answerForMerchant(
  purchase: Purchase,
  input: {
    readonly sold: ReadonlyMap<string, SoldTerms>
    readonly outward: Outward
    readonly now: Temporal.Instant
  },
) {
  const { outward, now } = input
  const { merchant, purchasingAccount, entitlementEndedAt } = purchase
  const id: OutwardId = outward.idFor(merchant, purchase.purchase)
  const endedAt =
    entitlementEndedAt === null
      ? null
      : outward.instantFor(merchant, purchasingAccount, entitlementEndedAt)
  // It says so when its engine is told, and not before.
  const isKnown = endedAt !== null && Temporal.Instant.compare(endedAt, now) <= 0
  return {
    ...answerPurchase(purchase, input.sold),
    purchase: id,
    id: orderIdForMerchant(outward, purchase),
    ended_at: isKnown ? endedAt.toString() : null,
  }
}

function answerPurchase(purchase: Purchase, sold: ReadonlyMap<string, SoldTerms>) {
  const terms = sold.get(purchase.offerVersion)
  if (terms === undefined) throw new Error(`${purchase.purchase} was sold under no terms`)
  return {
    purchase: purchase.purchase,
    id: purchase.orderId,
    merchant: purchase.merchant,
    offer: terms.sku,
    title: terms.title,
    quantity: purchase.quantity,
    price: amountJson(purchase.priceMicros, purchase.currency),
    ...(purchase.cappedMicros === 0n
      ? {}
      : { capped: amountJson(purchase.cappedMicros, purchase.currency) }),
    ...(purchase.term === null ? {} : { term: purchase.term }),
    access_from: (purchase.accessFrom ?? purchase.happenedAt).toString(),
    access_until: purchase.accessUntil?.toString() ?? null,
    ended_at: purchase.entitlementEndedAt?.toString() ?? null,
    happened_at: purchase.happenedAt.toString(),
  }
}
