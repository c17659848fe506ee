// How cookies are read and written (RFC 6265).

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
