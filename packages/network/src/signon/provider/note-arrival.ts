// When a sign-on was first seen at a merchant: what its ID tokens say as `auth_time`.
import type { ClientAuthorizationState, KoaContextWithOIDC } from 'oidc-provider'
import type { Clock } from '../../platform/index.ts'

/** What the library keeps of a merchant in its session, and what we add. */
interface Arrival extends ClientAuthorizationState {
  /** Seconds since 1970 in real time, as the library writes `iat` and `exp`: in a sandbox whose clock is moved, too. */
  arrivedAt?: number
  /** The sign-on that arrived, by its time: one from before somebody signed on anew was another. */
  arrivedBy?: number
}

/**
 * The merchant saw the arrival itself. The time of the sign-on, told to all of them, would tell them whom they have in
 * common. How old a sign-on may be (`max_age`) is still judged by the sign-on.
 */
export function noteArrival(
  { realClock }: { readonly realClock: Clock },
  { oidc: { client, session } }: KoaContextWithOIDC,
): void {
  if (client === undefined || session?.loginTs === undefined) return
  const merchants = (session.authorizations ??= {})
  const arrival: Arrival = (merchants[client.clientId] ??= {})
  if (arrival.arrivedBy !== session.loginTs) {
    arrival.arrivedBy = session.loginTs
    arrival.arrivedAt = Math.floor(realClock.now().epochMilliseconds / 1000)
  }
  session.authTime = () => arrival.arrivedAt
}
