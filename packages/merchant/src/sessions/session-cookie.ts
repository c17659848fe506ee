// The session as a sealed cookie: written at sign-on and purchase, read at every request.
import { createBoundedMap } from '../bounded-map.ts'
import type { Seal } from '../sealing/seal.ts'
import type { Visit } from '../visit.ts'
import type { CookieJar } from './cookies.ts'
import { readCookie } from './cookies.ts'
import { dropEnded, parseSession, printSession } from './session.ts'
import type { Session } from './session.ts'

/** Browsers keep a cookie of 4096 bytes with its name and attributes. */
const sealedLengthMax = 3800
/** How many visitors' sessions are remembered opened; a few kilobytes each. */
const openedCountMax = 10_000
/** A longer id token is left out; signing out then asks one question more at the network. */
const idTokenLengthMax = 1500

export type SessionCookie = {
  readonly read: (visit: Visit, nowSeconds: number) => Session | undefined
  readonly write: (session: Session, nowSeconds: number) => string
  readonly clear: () => string
}

export function createSessionCookie(
  seal: Seal,
  jar: CookieJar,
  sessionLifeSeconds: number,
): SessionCookie {
  const name = jar.name('session')
  // What this site sealed stays what it says: only whether it has ended is asked each time.
  const opened = createBoundedMap<Session>(openedCountMax)
  const open = (value: string, nowSeconds: number): Session | undefined => {
    const known = opened.get(value)
    if (known !== undefined) return known
    const text = seal.open('session', value, { nowSeconds, lifeSeconds: sessionLifeSeconds })
    if (text === undefined) return undefined
    const session = parseSession(text)
    opened.set(value, session)
    return session
  }
  return {
    read: (visit, nowSeconds) => {
      for (const value of readCookie(visit, name)) {
        const session = open(value, nowSeconds)
        if (session !== undefined && nowSeconds < session.endsSeconds) return session
      }
      return undefined
    },
    write: (session, nowSeconds) =>
      jar.write(name, sealToFit(seal, session, nowSeconds), session.endsSeconds - nowSeconds),
    clear: () => jar.clear(name),
  }
}

/**
 * What does not fit falls out, the oldest purchase first. It is not lost: the network answers the next
 * click on it as owned already, without a charge.
 */
function sealToFit(seal: Seal, session: Session, nowSeconds: number): string {
  const { idToken, ...rest } = dropEnded(session, nowSeconds)
  const keepsIdToken = idToken !== undefined && idToken.length <= idTokenLengthMax
  let fitting: Session = keepsIdToken ? { ...rest, idToken } : rest
  for (;;) {
    const sealed = seal.close('session', printSession(fitting), nowSeconds)
    if (sealed.length <= sealedLengthMax || fitting.entitlements.length === 0) return sealed
    fitting = { ...fitting, entitlements: fitting.entitlements.slice(0, -1) }
  }
}
