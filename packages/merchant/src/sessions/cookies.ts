// Cookies on the wire: names, attributes, and reading them back (RFC 6265bis).

export type CookieJar = {
  readonly name: (kind: string) => string
  /** A `Set-Cookie` value that lives for `lifeSeconds`. */
  readonly write: (name: string, value: string, lifeSeconds: number) => string
  readonly clear: (name: string) => string
}

/**
 * Cookie names and attributes for a site. Over https the `__Host-` prefix ties the cookie to this very
 * host. Over http, which is for a developer's own machine, the port is in the name instead: cookies do
 * not tell ports apart, and several sites may run on one machine.
 */
export function createCookieJar(site: string): CookieJar {
  const url = new URL(site)
  const isSecure = url.protocol === 'https:'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    name: (kind) => (isSecure ? `__Host-tally-${kind}` : `tally-${kind}-${url.port || '80'}`),
    write: (name, value, lifeSeconds) => `${name}=${value}; ${attributes}; Max-Age=${lifeSeconds}`,
    clear: (name) => `${name}=; ${attributes}; Max-Age=0`,
  }
}

const headerLengthMax = 32 * 1024

/** All cookies of a request, in order. A name may come twice: then both are listed. */
export function readCookies(request: Request): readonly (readonly [string, string])[] {
  const header = request.headers.get('cookie') ?? ''
  if (header.length > headerLengthMax) return []
  return header.split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const]
  })
}
