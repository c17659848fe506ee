// The noun: a subscription is the chain of the terms that one account bought of one offer, each at the end of the
// one before, and what the customer decided about it. Pure.
import type { CurrencyCode } from '@tallystick/money'
import { bucketOf, isId } from '../platform/index.ts'
import type { Id } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'

export type SubscriptionId = Id<'sub'>

/** One term: a purchase, and the time it covers. */
export interface Term {
  readonly purchase: Purchase
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  /** Given back, or cancelled: it opens nothing. */
  readonly isEnded: boolean
}

/** What the customer decided; a subscription without a row has decided nothing. */
export interface Settings {
  readonly isAutomatic: boolean
  /** How often that was switched. */
  readonly changes: number
  /** What a term may cost; null: what the last one did. */
  readonly agreedPriceMicros: bigint | null
  readonly announcedNumber: bigint
  readonly failingSince: Temporal.Instant | null
  readonly lapsedAt: Temporal.Instant | null
  readonly cancelledAt: Temporal.Instant | null
  readonly renewingUntil: Temporal.Instant | null
  readonly checkAt: Temporal.Instant | null
}

export interface Subscription {
  readonly subscription: SubscriptionId
  readonly bucket: number
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly offer: string
  readonly currency: CurrencyCode
  /** Oldest first, never empty: the first, and the latest with all that are not over; some between may be missing. */
  readonly terms: readonly [Term, ...Term[]]
  readonly settings: Settings
}

/** `ended`: the last term is over, or was given back. */
export type SubscriptionStatus = 'active' | 'ended' | 'cancelled'

/** The id of the subscription that begins with a purchase: it is there as soon as the purchase is. */
export function subscriptionIdOf(firstPurchase: string): SubscriptionId {
  return `sub_${firstPurchase.slice(firstPurchase.indexOf('_') + 1)}` as SubscriptionId
}

/** The bucket of a subscription's id; undefined for a text that is none. */
export function bucketOfSubscription(text: string): number | undefined {
  if (!isId('sub', text) || text.length !== idLength) return undefined
  return bucketOf(text)
}

const idLength = 'sub_'.length + 28

export function firstPurchaseOf(subscription: SubscriptionId): string {
  return `pur_${subscription.slice('sub_'.length)}`
}

/** A purchase as a term. @throws Error for a purchase without an end: it is no term. */
export function termOf(purchase: Purchase): Term {
  const { accessFrom, accessUntil, happenedAt, entitlementEndedAt } = purchase
  if (accessUntil === null) throw new Error(`${purchase.purchase} never ends`)
  return {
    purchase,
    from: accessFrom ?? happenedAt,
    until: accessUntil,
    isEnded: entitlementEndedAt !== null,
  }
}

export function subscriptionOf(
  terms: readonly [Term, ...Term[]],
  settings: Settings | undefined,
): Subscription {
  const { purchase } = terms[0]
  return {
    subscription: subscriptionIdOf(purchase.purchase),
    bucket: purchase.bucket,
    paymentAccount: purchase.paymentAccount,
    purchasingAccount: purchase.purchasingAccount,
    merchant: purchase.merchant,
    offer: purchase.offer,
    currency: purchase.currency,
    terms,
    settings: settings ?? newSettings(purchase.tabNumber),
  }
}

/** Nobody is charged again who did not ask for it: a subscription does not renew by itself until it is told to. */
function newSettings(firstNumber: bigint): Settings {
  return {
    isAutomatic: false,
    changes: 0,
    agreedPriceMicros: null,
    announcedNumber: firstNumber,
    failingSince: null,
    lapsedAt: null,
    cancelledAt: null,
    renewingUntil: null,
    checkAt: null,
  }
}

export function latestTerm({ terms }: Subscription): Term {
  return terms.at(-1) ?? terms[0]
}

/** When it stops to open what was bought; an earlier instant where it has. */
export function endsAt({ terms }: Subscription): Temporal.Instant {
  const [first, ...others] = terms
  // Where the latest terms were given back, an earlier one still runs to its own end.
  return [first, ...others].findLast(({ isEnded }) => !isEnded)?.until ?? first.from
}

export function statusOf(subscription: Subscription, at: Temporal.Instant): SubscriptionStatus {
  if (subscription.settings.cancelledAt !== null) return 'cancelled'
  return Temporal.Instant.compare(endsAt(subscription), at) > 0 ? 'active' : 'ended'
}

/** A term more goes on from the last one: not after a cancellation, and not from one that was given back. */
export function isRenewable(subscription: Subscription): boolean {
  return subscription.settings.cancelledAt === null && !latestTerm(subscription).isEnded
}

/** What a term may cost without asking again; null: nothing was ever paid for one, so nothing was agreed. */
export function agreedPriceMicros({ settings, terms }: Subscription): bigint | null {
  if (settings.agreedPriceMicros !== null) return settings.agreedPriceMicros
  const paid = terms.findLast(({ purchase }) => purchase.purpose === 'own')?.purchase
  return paid === undefined ? null : paid.priceMicros + paid.cappedMicros
}

/**
 * The day of the month on which the terms begin since there was no gap. A shorter month has no 31st, so it is the
 * latest day on which any of them begins.
 */
export function termDayOf({ terms }: Subscription, timeZone: string): number {
  let day = dayOf(terms[0], timeZone)
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]
    if (before === undefined) continue
    const hasGap = !isSameDay(before.until, term.from, timeZone)
    day = hasGap ? dayOf(term, timeZone) : Math.max(day, dayOf(term, timeZone))
  }
  return day
}

function dayOf({ from }: Term, timeZone: string): number {
  return from.toZonedDateTimeISO(timeZone).day
}

function isSameDay(one: Temporal.Instant, other: Temporal.Instant, timeZone: string): boolean {
  const dateOf = (at: Temporal.Instant): Temporal.PlainDate =>
    at.toZonedDateTimeISO(timeZone).toPlainDate()
  return Temporal.PlainDate.compare(dateOf(one), dateOf(other)) === 0
}
