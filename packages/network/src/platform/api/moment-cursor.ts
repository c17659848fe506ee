// Where a list in order of time goes on: at an instant, and among the rows of one instant at an id.
import { readInstant } from './instants.ts'
import { readCursor, writeCursor } from './paging.ts'
import { Problem } from './problem.ts'

export type MomentCursor = { readonly at: Temporal.Instant; readonly id: string }

/**
 * The moment of a cursor; undefined on the first page.
 * @throws Problem `invalid_cursor` for anything that was not made of `momentParts`.
 */
export function readMomentCursor(after: string | undefined): MomentCursor | undefined {
  const parts = readCursor(after, 2)
  if (parts === undefined) return undefined
  const [text = '', id = ''] = parts
  const at = readInstant(text)
  if (at === undefined) throw new Problem('invalid_cursor')
  return { at, id }
}

/** A cursor behind a moment, for pages. */
export function momentCursor(moment: MomentCursor): string {
  return writeCursor(momentParts(moment))
}

/** What `pageOf` makes the cursor of a row from. */
export function momentParts({ at, id }: MomentCursor): readonly string[] {
  return [at.toString(), id]
}
