// Cookies on the wire: names, attributes, and reading them back (RFC 6265bis).
import type { Visit } from '../visit.ts'

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

/** All cookies of a visit, in order. A name may come twice: then both are listed. */
export function readCookies(visit: Visit): readonly (readonly [string, string])[] {
  return readHeader(visit)
    .split(';')
    .flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const]
    })
}

/** The values of one cookie, in order; nothing is read of the others. */
export function readCookie(visit: Visit, name: string): readonly string[] {
  const header = readHeader(visit)
  const values: string[] = []
  for (let at = header.indexOf(name); at >= 0; at = header.indexOf(name, at + 1)) {
    const from = at + name.length
    if (header.charAt(from) !== '=' || !beginsPair(header, at)) continue
    const end = header.indexOf(';', from)
    values.push(header.slice(from + 1, end < 0 ? undefined : end).trim())
  }
  return values
}

/** Whether a name begins here, and no part of another cookie's value, which anybody may have written. */
function beginsPair(header: string, at: number): boolean {
  let before = at - 1
  while (header.charAt(before) === ' ') before -= 1
  return before < 0 || header.charAt(before) === ';'
}

function readHeader(visit: Visit): string {
  const header = visit.headers.get('cookie') ?? ''
  return header.length > headerLengthMax ? '' : header
}
