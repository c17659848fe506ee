// When a sign-on was first seen at a merchant: what its ID tokens say as `auth_time`.
import type { ClientAuthorizationState, KoaContextWithOIDC } from 'oidc-provider'
import type { Clock } from '../../platform/index.ts'

/** What the library keeps of a merchant in its session, and what we add. */
interface Arrival extends ClientAuthorizationState {
  /** Seconds since 1970, by the network's clock. */
  arrivedAt?: number
}

/**
 * The merchant saw the arrival itself. The time of the sign-on, told to all of them, would tell them whom they have in
 * common. How old a sign-on may be (`max_age`) is still judged by the sign-on.
 */
export function noteArrival(
  { clock }: { readonly clock: Clock },
  { oidc: { client, session } }: KoaContextWithOIDC,
): void {
  if (client === undefined || session?.loginTs === undefined) return
  const merchants = (session.authorizations ??= {})
  const arrival: Arrival = (merchants[client.clientId] ??= {})
  const { arrivedAt = 0 } = arrival
  // One from before somebody signed on anew is that of another sign-on.
  if (arrivedAt < session.loginTs) {
    arrival.arrivedAt = Math.floor(clock.now().epochMilliseconds / 1000)
  }
  session.authTime = () => arrival.arrivedAt
}
