// Addresses of merchants: which may be registered, and what lies below them. Pure.
// Texts are refused for what a URL parser would silently repair (WHATWG URL, section 4.4): the check
// here and the browser must never disagree about where an address leads. Nor must the server behind it, which may
// decode what the browser leaves alone.

export type AddressFault =
  | 'not_https'
  | 'not_an_address'
  | 'has_credentials'
  | 'has_fragment'
  | 'has_query'
  | 'has_dot_segments'

export type ReadAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault }

type ReadUrl =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly fault: AddressFault }

/** As it is written and as it is kept, where letters beyond ASCII are spelt out. */
const lengthMax = 2000
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The canonical form of an address to register: punycode, no default port, no slash at the end. */
export function readAddress(text: string): ReadAddress {
  const read = readUrl(text)
  if (!read.ok) return read
  if (text.includes('?')) return { ok: false, fault: 'has_query' }
  const { origin, pathname } = read.url
  return { ok: true, address: origin + pathname.replace(/\/+$/, '') }
}

/** The canonical form of an address that content or people may be sent to; it may have a query. */
export function readTarget(text: string): ReadAddress {
  const read = readUrl(text)
  return read.ok ? { ok: true, address: read.url.href } : read
}

/**
 * Whether a URL lies below one of the registered addresses: same scheme, host and port, and a path
 * that begins with all the segments of the address.
 */
export function isRegisteredAddress(addresses: readonly string[], url: string): boolean {
  const target = readUrl(url)
  if (!target.ok) return false
  return addresses.some((address) => {
    const base = readUrl(address)
    return base.ok && liesBelow(base.url, target.url)
  })
}

function liesBelow(base: URL, target: URL): boolean {
  if (base.origin !== target.origin) return false
  const path = base.pathname.replace(/\/+$/, '')
  return target.pathname === path || target.pathname.startsWith(`${path}/`)
}

function readUrl(text: string): ReadUrl {
  const shape = /^https?:\/\/([^/?#]+)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text)
  // Spaces, controls and backslashes are dropped or turned by URL parsers, each in its own way.
  if (shape === null || text.length > lengthMax || /[\s\p{C}\\]/u.test(text)) {
    return { ok: false, fault: 'not_an_address' }
  }
  const [, authority = '', path = '', , fragment] = shape
  if (authority.includes('@')) return { ok: false, fault: 'has_credentials' }
  if (fragment !== undefined) return { ok: false, fault: 'has_fragment' }
  if (hasDotSegments(path)) return { ok: false, fault: 'has_dot_segments' }
  const url = URL.parse(text)
  // A dot at the end of a host names the same machine, but another origin.
  if (url === null || url.hostname.endsWith('.') || url.href.length > lengthMax) {
    return { ok: false, fault: 'not_an_address' }
  }
  if (url.protocol !== 'https:' && !localHosts.has(url.hostname)) {
    return { ok: false, fault: 'not_https' }
  }
  return { ok: true, url }
}

/**
 * Also in disguise: encoded once or more often, before a path parameter, behind a slash that only some servers take for
 * one. An encoded slash by itself is a letter like others.
 */
function hasDotSegments(path: string): boolean {
  const segments = decodeWhole(path).split(/[/\\]/)
  return segments.some((segment) => /^\.\.?(;|$)/.test(segment))
}

/** Until nothing is left to decode; each round makes the text shorter. Bytes stand for themselves. */
function decodeWhole(text: string): string {
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  )
  return decoded === text ? text : decodeWhole(decoded)
}
