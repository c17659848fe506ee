// The names of the cookies of the network's pages.

export interface CookieNames {
  /** Who is signed on. */
  readonly session: string
  /** Which browser this is, before anyone is signed on: ties forms and transactions to it. */
  readonly browser: string
  /** The accounts that this browser has used. Selects among them, never authenticates. */
  readonly device: string
  /** The OpenID Provider's own three. */
  readonly provider: string
  readonly interaction: string
  readonly resume: string
}

/**
 * `__Host-` binds a cookie to the exact host over TLS, but browsers take it only with Path=/. The provider
 * narrows two of its cookies to one path each, so these are `__Secure-`. Plain names are for http on localhost.
 */
export function cookieNames(isSecure: boolean): CookieNames {
  const host = isSecure ? '__Host-' : ''
  const secure = isSecure ? '__Secure-' : ''
  return {
    session: `${host}tally-session`,
    browser: `${host}tally-browser`,
    device: `${host}tally-device`,
    provider: `${host}tally-provider`,
    interaction: `${secure}tally-interaction`,
    resume: `${secure}tally-resume`,
  }
}
