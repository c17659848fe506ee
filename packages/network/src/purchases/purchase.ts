// The noun: an order, the purchase that it may become, and every answer to an order. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { ReachedLimit } from '../limits/index.ts'
import type { Id } from '../platform/index.ts'
import type { Breakdown } from './breakdown.ts'
import type { Funding } from './funding.ts'

/** What a buyer asks for. */
export interface Order {
  /** Chosen by whoever orders: unique for ever per payment account and merchant. The network's own: `ownOrderId`. */
  readonly orderId: string
  readonly merchant: string
  readonly sku: string
  readonly purchasingAccount: string
  readonly quantity: number
  /** What the buyer was shown for the whole order, unit price × quantity: refused when that is no longer the price. */
  readonly expectedPrice?: { readonly micros: bigint; readonly currency: string }
  /** The last term of a subscription, which this order follows with one more. */
  readonly renews?: string
  /** The day of the month on which a renewed subscription's terms begin: after 31 January and 28 February, 31 March. */
  readonly termDay?: number
  /** A gift entitles nobody; a redemption takes one up, costs nothing and entitles its buyer. */
  readonly purpose?: 'gift' | 'redemption'
  /** No person saw the price: passes only where the customer said so before. */
  readonly oneClick?: true
}

/** One sale. Its row is never changed; it is its own event, and its own entitlement. */
export interface Purchase {
  readonly purchase: Id<'pur'>
  readonly bucket: number
  readonly orderId: string
  readonly merchant: string
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly offer: string
  readonly offerVersion: string
  readonly quantity: number
  readonly currency: CurrencyCode
  /** What it costs, which its fundings add up to, and its portions. May be nothing. */
  readonly priceMicros: bigint
  /** What of the price is on the tab: all of it, where nothing else pays for the purchase. */
  readonly tabMicros: bigint
  /** What a price cap took off: unit price × quantity is price and this together. */
  readonly cappedMicros: bigint
  /** The merchant's portion, and the operator's: all of the price, where nobody else receives of it. */
  readonly shareMicros: bigint
  readonly feeMicros: bigint
  /** Lots pay for it, or others receive of it: its breakdown stands in rows of its own. */
  readonly isSplit: boolean
  /** Its place on the tab, from 1, without gaps. */
  readonly tabNumber: bigint
  /** What all purchases up to and including this one put on the tab. */
  readonly tabTotalMicros: bigint
  /** Of a member of a group: its place among the member's own purchases, from 1; null for the payer's. */
  readonly memberNumber: bigint | null
  /** What the member's own purchases up to and including this one put on the tab. */
  readonly memberTotalMicros: bigint | null
  readonly purpose: 'own' | 'gift' | 'redemption'
  /** Of a subscription: how long one term is, such as `P1M`. */
  readonly term: string | null
  /** When the term of a renewal begins; null: with the purchase. */
  readonly accessFrom: Temporal.Instant | null
  /** A call that was paid for, or a parcel: there is no content to open, and no library has it. */
  readonly opensNothing: boolean
  /** When access ends; null: never by time. */
  readonly accessUntil: Temporal.Instant | null
  /** Nobody was asked: the customer's rule for the merchant let it through. */
  readonly isOneClick: boolean
  /** When the entitlement ended before its time, because it was given back, say; null: it did not. */
  readonly entitlementEndedAt: Temporal.Instant | null
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** Whether the purchase opens what was bought at this moment, by time; views are counted by the merchant. */
export function isEntitled(purchase: Purchase, at: Temporal.Instant): boolean {
  const { purpose, accessFrom, accessUntil, entitlementEndedAt } = purchase
  return (
    purpose !== 'gift' &&
    (accessFrom === null || !isBefore(at, accessFrom)) &&
    (accessUntil === null || isBefore(at, accessUntil)) &&
    (entitlementEndedAt === null || isBefore(at, entitlementEndedAt))
  )
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

/**
 * Why an order is refused, in order of precedence: the first that holds is the answer, and none leaves a
 * trace. `retry` says whether the same order, sent again unchanged, may succeed later. Two answers that
 * are no refusals stand in the same order: `exists` beside `order_conflict`, and `already_owned` where it
 * is named below.
 */
export const refusals = {
  /** The network's queue is full; nothing was looked at. */
  busy: { retry: true },
  /** The id is one of those that the network keeps for its own orders. Another id, and the order is as good as any. */
  order_id_reserved: { retry: false },
  /** No such purchasing account. Without one nothing else can be known. */
  unknown_purchasing_account: { retry: false },
  /** The order id was used for something else: another item, quantity or price, or by another member. */
  order_conflict: { retry: false },
  // From here on the order is new. What exists is answered whatever has changed since.
  /** The payment or purchasing account was closed: it gets nothing more, not even what it owned. */
  account_closed: { retry: false },
  unknown_merchant: { retry: false },
  /** The merchant has no such sku; another merchant's sku is answered in the same way. */
  unknown_offer: { retry: false },
  /** Not a whole number from 1 to `quantityMax`, or more than one of what can only be had once. */
  quantity_not_allowed: { retry: false },
  // Here `already_owned`: what is owned is delivered again, also to a suspended account, also when the
  // offer is no longer sold.
  /** The order renews what is not the latest term of a subscription of this buyer. */
  renewal_outdated: { retry: false },
  /** The buyer or its payer froze the account. */
  account_frozen: { retry: false },
  /** The tab was not paid. */
  account_suspended: { retry: false },
  payment_method_missing: { retry: false },
  merchant_closed: { retry: false },
  /** The operator has not approved it yet. */
  merchant_waiting: { retry: false },
  /** Its site was not proved to be its own. */
  address_not_proved: { retry: false },
  offer_withdrawn: { retry: false },
  /** The fixed end of its access has come: there is nothing left to sell. */
  offer_ended: { retry: false },
  /** The offer has no price in the currency of the payment account. */
  price_not_in_currency: { retry: false },
  /** The order expected another price than the one that holds now. */
  price_changed: { retry: false },
  /** The price is more than one amount may be, or the tab more than a sum may be. */
  amount_too_large: { retry: false },
  /** A limit that the customer or the payer set; the refusal says which, and what it would still let through. */
  limit_reached: { retry: false },
  /** The tab would owe more than the operator lets it. */
  credit_limit_reached: { retry: false },
  /** Nobody was asked, and no rule of the customer's lets this through unasked. A person may still buy it. */
  confirmation_needed: { retry: false },
} as const satisfies Readonly<Record<string, { readonly retry: boolean }>>

export type RefusalCode = keyof typeof refusals

export type Refusal = {
  readonly status: 'refused'
  readonly code: RefusalCode
  readonly retry: boolean
  /** Of `limit_reached`: which, and what is left of it. */
  readonly limit?: ReachedLimit & { readonly currency: CurrencyCode }
}

export type Outcome =
  | {
      readonly status: 'purchased'
      readonly purchase: Purchase
      /** In the order drawn; empty for what is free. */
      readonly fundings: readonly Funding[]
      /** Of a purchase that is split. */
      readonly breakdown?: Breakdown | undefined
    }
  | {
      /** `exists`: this very order was placed before, and this is its purchase. */
      readonly status: 'exists' | 'already_owned'
      readonly purchase: Purchase
      /** Empty where nothing is charged: for `already_owned`, and for what is free. */
      readonly fundings: readonly Funding[]
    }
  | Refusal

export function refuse(code: RefusalCode): Refusal {
  return { status: 'refused', code, retry: refusals[code].retry }
}

/** The most of one thing in one order. */
export const quantityMax = 1_000_000

/** Texts that come with an order fit into the database. Schemas at the door refuse others before. */
export function assertOrderShape(order: Order): void {
  for (const text of [order.orderId, order.merchant, order.sku, order.purchasingAccount]) {
    if (text.length === 0 || text.length > 200 || text.includes('\0') || !text.isWellFormed()) {
      throw new RangeError('an id of an order has 1 to 200 characters, none of them NUL')
    }
  }
}
