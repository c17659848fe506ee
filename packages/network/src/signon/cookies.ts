// The cookies of the network's pages: their names, and how they are read and written (RFC 6265).

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

/** The value of a cookie in a Cookie header; the first where a name was sent twice. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** A Set-Cookie value. Without an age the cookie ends with the browser; an age of 0 removes it. */
export function writeCookie(cookie: {
  readonly name: string
  readonly value: string
  readonly isSecure: boolean
  readonly maxAgeSeconds?: number
}): string {
  const age = cookie.maxAgeSeconds === undefined ? '' : `; Max-Age=${cookie.maxAgeSeconds}`
  const secure = cookie.isSecure ? '; Secure' : ''
  return `${cookie.name}=${cookie.value}; Path=/${age}; HttpOnly; SameSite=Lax${secure}`
}
