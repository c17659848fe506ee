// Where a page may lead on to. Pure.

// A path of our own, with a plain query: nothing that a browser reads as another site.
const nextPattern = /^\/[\w./-]*(\?[\w=&%.-]*)?$/

/** Where a page may lead on to: a page of ours, else the one given. */
export function ownPath(text: string | undefined, otherwise: string): string {
  if (text === undefined || !nextPattern.test(text)) return otherwise
  return text.startsWith('//') || text.includes('/..') ? otherwise : text
}
