// The facts that the rules look at, out of what the network saw around a purchase. Pure.
import type { SignOnEvent } from '../signon/index.ts'
import type { SeenFacts } from './dispute.ts'

/** A sign-on that could have made the purchase lies in this time before it: longer than any session lasts. */
const sessionHours = 24
/** Devices are known by what was seen of them in this time before. */
export const devicesDays = 90

const signOnKinds: ReadonlySet<SignOnEvent['kind']> = new Set([
  'registered',
  'signed_on_password',
  'signed_on_passkey',
  'signed_on_link',
  'recovered',
])

export interface Sightings {
  readonly purchasedAt: Temporal.Instant
  /** Of the buyer's account, of the last `devicesDays` before the purchase, in any order. */
  readonly events: readonly SignOnEvent[]
  readonly isOneClick: boolean
  readonly openedCount: number
  readonly earlierCount: number
  readonly grantedCount: number
  readonly wasRefundRefused: boolean
}

export function disputeFactsOf(seen: Sightings): SeenFacts {
  const { purchasedAt, isOneClick, openedCount, earlierCount, grantedCount, wasRefundRefused } =
    seen
  const sessionsFrom = purchasedAt.subtract({ hours: sessionHours })
  const isBefore = (at: Temporal.Instant, limit: Temporal.Instant): boolean =>
    Temporal.Instant.compare(at, limit) < 0
  const signOns = seen.events
    .filter(({ at, kind }) => signOnKinds.has(kind) && !isBefore(purchasedAt, at))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const near = signOns.filter(({ at }) => !isBefore(at, sessionsFrom))
  const known = signOns.filter(({ at }) => isBefore(at, sessionsFrom))
  const last = near.at(-1)
  return {
    signOnCount: near.length,
    // An account that has used no other device has no old one to tell a new one from.
    isNewDevice:
      last !== undefined && known.length > 0 && !known.some(({ device }) => device === last.device),
    isOneClick,
    openedCount,
    earlierCount,
    grantedCount,
    wasRefundRefused,
  }
}
