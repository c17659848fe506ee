// The session of a browser: who is signed on, and until when. Pure.

/** The accounts that a sign-on acts for. All ids carry the same bucket. */
export interface SignOnAccounts {
  readonly signOn: string
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
}

export interface Session extends SignOnAccounts {
  readonly signedOnAt: Temporal.Instant
  readonly lastPurchaseAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  /** The uid of the OpenID Provider's own session, once a merchant was visited. */
  readonly providerSession: string | null
}

/** How long a sign-on lasts, by the network's clock. */
export interface SessionRule {
  readonly fromSignOn: Temporal.Duration
  readonly fromLastPurchase: Temporal.Duration
}

export const defaultSessionRule: SessionRule = {
  fromSignOn: Temporal.Duration.from({ hours: 6 }),
  fromLastPurchase: Temporal.Duration.from({ hours: 2 }),
}

/** Signed on until 6 hours after sign-on, and, once something was bought, 2 hours after the last purchase. */
export function isSignedOn(session: Session, now: Temporal.Instant, rule: SessionRule): boolean {
  return session.endedAt === null && Temporal.Instant.compare(now, sessionEnd(session, rule)) < 0
}

/** The time of the sign-on by the network's clock, as tokens carry it (`auth_time`). */
export function signedOnSeconds(session: Session): number {
  return Math.floor(session.signedOnAt.epochMilliseconds / 1000)
}

/** The first instant at which the session is over, if nothing more is bought. */
function sessionEnd(session: Session, rule: SessionRule): Temporal.Instant {
  const fromSignOn = session.signedOnAt.add(rule.fromSignOn)
  if (session.lastPurchaseAt === null) return fromSignOn
  const fromLastPurchase = session.lastPurchaseAt.add(rule.fromLastPurchase)
  return Temporal.Instant.compare(fromSignOn, fromLastPurchase) < 0 ? fromSignOn : fromLastPurchase
}
