// Where a list on a page goes on: the cursor in its address, and the addresses of its next page and its first.
import { Problem } from '../../platform/api/index.ts'
import type { PagerView } from '../design/pager.ts'

/** What the address says; a cursor that was never ours begins at the start. */
export function readPageCursor<Position>(
  cursor: string | undefined,
  read: (cursor: string | undefined) => Position | undefined,
): Position | undefined {
  try {
    return read(cursor)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** @param list.position where this page began, undefined on the first; `next`: the cursor of the page that follows. */
export function pagerOf(list: {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly position: unknown
  readonly next: string | undefined
}): PagerView {
  const { path, query = {}, position, next } = list
  return {
    firstUrl: position === undefined ? undefined : withQuery(path, query),
    nextUrl: next === undefined ? undefined : withQuery(path, { ...query, after: next }),
  }
}

/** An address with the parameters that are not empty. */
export function withQuery(path: string, parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}
