// Where a visitor may be sent back to: a path of this site and nothing else.

const pathLengthMax = 1024

/**
 * Reads a `return` address: an absolute path of the site itself, with an optional query. Undefined for
 * anything that a browser might take for another site (`//host`, `/\host`, control characters, a scheme)
 * and for the engine's own addresses, which would send visitors round in circles.
 */
export function readLocalPath(text: string, site: string): string | undefined {
  if (text.length > pathLengthMax || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return undefined
  if (text.includes('\\') || !URL.canParse(text, site)) return undefined
  const url = new URL(text, site)
  if (url.origin !== site) return undefined
  // Dot segments are resolved by now; what they led to must still be a plain path.
  if (url.pathname.startsWith('//') || /^\/tally(\/|$)/.test(url.pathname)) return undefined
  return url.pathname + url.search
}

/** The same path with one note for the page, such as `tally=cancelled`; an older note is replaced. */
export function withNotice(path: string, notice: Notice): string {
  const url = new URL(path, 'http://local')
  url.searchParams.set('tally', notice)
  return url.pathname + url.search
}

/** The path without the note, so that a link made from it does not carry it on. */
export function withoutNotice(path: string): string {
  const url = new URL(path, 'http://local')
  if (!url.searchParams.has('tally')) return path
  url.searchParams.delete('tally')
  return url.pathname + url.search
}

/** What became of the last step, for the page that the visitor returns to. */
export type Notice = 'cancelled' | 'signed-off'

export function readNotice(url: URL): Notice | undefined {
  const notice = url.searchParams.get('tally')
  return notice === 'cancelled' || notice === 'signed-off' ? notice : undefined
}
