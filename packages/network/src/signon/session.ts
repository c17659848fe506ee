// The session of a browser: who is signed on, how, and until when. Pure.

/** The accounts that a sign-on acts for. All ids carry the same bucket. */
export interface SignOnAccounts {
  readonly signOn: string
  readonly customer: string
  readonly purchasingAccount: string
  readonly paymentAccount: string
}

/** How somebody signed on. */
export type SignOnMethod = 'password' | 'passkey' | 'link' | 'registration'

/** From where: what kind of device, and which network; neither says which person. */
export interface SignOnOrigin {
  /** Such as "Firefox, Windows". */
  readonly device: string
  /** Such as "8.8.4.0/24"; empty where it is not known. */
  readonly network: string
}

export interface Session extends SignOnAccounts, SignOnOrigin {
  /** Stays the same while the token changes. */
  readonly id: string
  readonly method: SignOnMethod
  readonly signedOnAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant
  readonly lastPurchaseAt: Temporal.Instant | null
  /** When a second factor was last shown in this session. */
  readonly steppedUpAt: Temporal.Instant | null
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

const stepUpLasts = Temporal.Duration.from({ minutes: 10 })

type Times = Pick<Session, 'signedOnAt' | 'lastPurchaseAt' | 'endedAt'>

/** Signed on until 6 hours after sign-on, and, once something was bought, 2 hours after the last purchase. */
export function isSignedOn(session: Times, now: Temporal.Instant, rule: SessionRule): boolean {
  return session.endedAt === null && Temporal.Instant.compare(now, sessionEnd(session, rule)) < 0
}

/** Whether a second factor was shown in the last 10 minutes: enough to move money out or change who one is. */
export function isSteppedUp(session: Pick<Session, 'steppedUpAt'>, now: Temporal.Instant): boolean {
  const { steppedUpAt } = session
  return steppedUpAt !== null && Temporal.Instant.compare(now, steppedUpAt.add(stepUpLasts)) < 0
}

/** The time of the sign-on by the network's clock, in seconds since 1970, as the OpenID Provider counts. */
export function signedOnSeconds(session: Session): number {
  return Math.floor(session.signedOnAt.epochMilliseconds / 1000)
}

/** The first instant at which the session is over, if nothing more is bought. */
function sessionEnd(session: Times, rule: SessionRule): Temporal.Instant {
  const fromSignOn = session.signedOnAt.add(rule.fromSignOn)
  if (session.lastPurchaseAt === null) return fromSignOn
  const fromLastPurchase = session.lastPurchaseAt.add(rule.fromLastPurchase)
  return Temporal.Instant.compare(fromSignOn, fromLastPurchase) < 0 ? fromSignOn : fromLastPurchase
}
