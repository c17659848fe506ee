// Decides what a purchase opens, and when: what is owned already, and where a renewal begins. Pure.
import type { OfferKind } from '../offers/index.ts'
import { accessUntil } from '../offers/index.ts'
import type { PurchaseState } from './decide-purchase.ts'
import type { SoldTerms } from './lasting-facts.ts'
import { isEntitled } from './purchase.ts'
import type { Purchase } from './purchase.ts'
import type { ResolvedOrder } from './resolve-orders.ts'

/** Kinds of which a buyer has one or none; the others may be bought again and again. */
const ownedKinds: ReadonlySet<OfferKind> = new Set(['digital', 'subscription'])

export function isOwnedKind(kind: OfferKind): boolean {
  return ownedKinds.has(kind)
}

/** Kinds that have a content to open; a call that was paid for, or a parcel, has none. */
const openedKinds: ReadonlySet<OfferKind> = new Set(['digital', 'subscription', 'service'])

export function isOpenedKind(kind: OfferKind): boolean {
  return openedKinds.has(kind)
}

/** What the buyer has already, and is delivered again. A gift is for somebody else, a renewal for later. */
export function findOwned(
  { order, latestKey }: ResolvedOrder,
  kind: OfferKind,
  state: Pick<PurchaseState, 'latest' | 'covering'>,
  at: Temporal.Instant,
): Purchase | undefined {
  if (!isOwnedKind(kind) || order.purpose === 'gift' || order.renews !== undefined) return undefined
  const latest = state.latest.get(latestKey)
  if (latest === undefined) return undefined
  if (isEntitled(latest, at)) return latest
  return state.covering.get(latestKey)
}

export interface DecidedAccess {
  /** null: with the purchase. */
  readonly accessFrom: Temporal.Instant | null
  readonly accessUntil: Temporal.Instant | null
}

/** The access that an order buys; undefined for a renewal of what is not the buyer's latest term. */
export function decideAccess(
  { order, latestKey }: ResolvedOrder,
  { access, kind }: Pick<SoldTerms, 'access' | 'kind'>,
  input: {
    readonly timeZone: string
    readonly latest: PurchaseState['latest']
    readonly at: Temporal.Instant
  },
): DecidedAccess | undefined {
  const { timeZone, at } = input
  if (order.renews === undefined) {
    return { accessFrom: null, accessUntil: accessUntil(access, at, timeZone) }
  }
  const before = input.latest.get(latestKey)
  if (before?.purchase !== order.renews || kind !== 'subscription') return undefined
  // What was given back or cancelled is not gone on from: whoever wants it again buys it anew.
  if (before.entitlementEndedAt !== null) return undefined
  const accessFrom = laterOf(before.accessUntil ?? at, at)
  return { accessFrom, accessUntil: accessUntil(access, accessFrom, timeZone, order.termDay) }
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one
}
