// Where a visitor may be sent back to: a path of this site and nothing else.

import { readLocalPath } from '@tallystick/addresses'

/** Five attempts, each with its path, must fit into the cookies of one request. */
const pathLengthMax = 1024

/**
 * Reads a `return` address: a path of the site itself, with an optional query. Undefined for whatever the network, too,
 * would not send anybody to, and for the engine's own addresses, which would send visitors round in circles.
 */
export function readReturnPath(text: string, site: string): string | undefined {
  const path = readLocalPath(text, site)
  if (path === undefined || path.length > pathLengthMax) return undefined
  return /^\/tally(\/|\?|$)/.test(path) ? undefined : path
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
