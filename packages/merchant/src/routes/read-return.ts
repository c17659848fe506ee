// The `return` parameter of the engine's addresses.
import { readReturnPath } from '../local-path.ts'

export const frontPage = '/'

/** The path to come back to; the front page when none is named, or one that nobody is sent to. */
export function readReturn(url: URL, site: string): string {
  return readReturnPath(url.searchParams.get('return') ?? frontPage, site) ?? frontPage
}
