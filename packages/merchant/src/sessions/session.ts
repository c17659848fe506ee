// The session of one visitor at this merchant: who (pairwise), since when, and what is paid for. Pure.

import type { PriceCap } from './price-cap.ts'

/** What a verified receipt entitles to; times are seconds since 1970. */
export type Entitlement = {
  readonly purchase: string
  readonly sku: string
  /** When access ends; undefined: never. */
  readonly untilSeconds?: number
  /** When the receipt itself ends and is asked for again. */
  readonly renewSeconds: number
}

/** 96 random bits. */
export const ownSessionIdLength = 16

export type Session = {
  /** The network's id of the customer at this merchant alone. */
  readonly subject: string
  /** The network's id of the sign-on, named when it ends. */
  readonly sessionId?: string
  /** The site's own id of this session: signing off here ends it alone, on this browser alone. */
  readonly ownSessionId?: string
  readonly signedOnSeconds: number
  readonly endsSeconds: number
  /** Only for signing out: the network asks for it. */
  readonly idToken?: string
  /** As the network told them last: at the sign-on, or with a purchase. */
  readonly caps?: readonly PriceCap[]
  /** The newest first. */
  readonly entitlements: readonly Entitlement[]
}

export type Access =
  | { readonly kind: 'open'; readonly entitlement: Entitlement }
  /** Paid for, but the receipt is to be renewed; the network answers without a charge. */
  | { readonly kind: 'renew'; readonly entitlement: Entitlement }
  | { readonly kind: 'closed' }

/** Whether a session opens a sku now. Access ends on the second of `untilSeconds` itself. */
export function decideAccess(
  session: Session | undefined,
  sku: string,
  nowSeconds: number,
): Access {
  const entitlement = session?.entitlements.find((owned) => owned.sku === sku)
  if (entitlement === undefined) return { kind: 'closed' }
  const { untilSeconds, renewSeconds } = entitlement
  if (untilSeconds !== undefined && nowSeconds >= untilSeconds) return { kind: 'closed' }
  return { kind: nowSeconds >= renewSeconds ? 'renew' : 'open', entitlement }
}

/** The session with one more entitlement in front; an older one to the same sku gives way. */
export function addEntitlement(session: Session, added: Entitlement): Session {
  const others = session.entitlements.filter((owned) => owned.sku !== added.sku)
  return { ...session, entitlements: [added, ...others] }
}

/** Without what has ended, so that it takes no room in the cookie. */
export function dropEnded(session: Session, nowSeconds: number): Session {
  const entitlements = session.entitlements.filter(
    ({ untilSeconds }) => untilSeconds === undefined || nowSeconds < untilSeconds,
  )
  return { ...session, entitlements }
}

/** The session as compact text; cookies are small, so members have one letter. */
export function printSession(session: Session): string {
  return JSON.stringify({
    s: session.subject,
    i: session.sessionId,
    o: session.ownSessionId,
    a: session.signedOnSeconds,
    e: session.endsSeconds,
    t: session.idToken,
    c: session.caps?.map(({ window, cap, left, endsSeconds }) => [
      window,
      cap.currency,
      cap.amount,
      left.amount,
      endsSeconds,
    ]),
    r: session.entitlements.map(({ purchase, sku, untilSeconds, renewSeconds }) => [
      purchase,
      sku,
      untilSeconds ?? 0,
      renewSeconds,
    ]),
  })
}

type PrintedSession = {
  readonly s: string
  readonly i?: string
  readonly o?: string
  readonly a: number
  readonly e: number
  readonly t?: string
  readonly c?: readonly (readonly [PriceCap['window'], string, string, string, number])[]
  readonly r: readonly (readonly [string, string, number, number])[]
}

/** Reads what `printSession` wrote. Only ever given text that was sealed by this site. */
export function parseSession(text: string): Session {
  const printed = JSON.parse(text) as PrintedSession
  return {
    subject: printed.s,
    ...(printed.i === undefined ? {} : { sessionId: printed.i }),
    ...(printed.o === undefined ? {} : { ownSessionId: printed.o }),
    signedOnSeconds: printed.a,
    endsSeconds: printed.e,
    ...(printed.t === undefined ? {} : { idToken: printed.t }),
    ...(printed.c === undefined ? {} : { caps: printed.c.map(parseCap) }),
    entitlements: printed.r.map(([purchase, sku, untilSeconds, renewSeconds]) => ({
      purchase,
      sku,
      ...(untilSeconds === 0 ? {} : { untilSeconds }),
      renewSeconds,
    })),
  }
}

function parseCap([window, currency, cap, left, endsSeconds]: NonNullable<
  PrintedSession['c']
>[number]): PriceCap {
  return {
    window,
    cap: { amount: cap, currency },
    left: { amount: left, currency },
    endsSeconds,
  }
}
