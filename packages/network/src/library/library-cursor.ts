// Where a page of the library goes on, as a cursor: behind the end of access, and the number on the tab.
import { Problem, readCursor, readInstant, writeCursor } from '../platform/api/index.ts'
import type { EntitledPosition } from '../purchases/index.ts'

// What never ends has no end to go on from.
const never = 'never'

export function libraryCursor({ accessUntil, tabNumber }: EntitledPosition): string {
  return writeCursor([accessUntil?.toString() ?? never, tabNumber.toString()])
}

/**
 * Undefined on the first page.
 * @throws Problem `invalid_cursor` for anything that `libraryCursor` did not write.
 */
export function readLibraryCursor(cursor: string | undefined): EntitledPosition | undefined {
  const parts = readCursor(cursor, 2)
  if (parts === undefined) return undefined
  const [end = '', number = ''] = parts
  const accessUntil = end === never ? null : readInstant(end)
  if (accessUntil === undefined || !/^[1-9]\d{0,17}$/.test(number)) {
    throw new Problem('invalid_cursor')
  }
  return { accessUntil, tabNumber: BigInt(number) }
}
