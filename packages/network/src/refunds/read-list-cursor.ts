// Where a page of refunds goes on: at an instant, and among those of one instant at an id.
import { Problem, readCursor, readInstant } from '../platform/api/index.ts'
import type { ListCursor } from './store.ts'

export function readListCursor(after: string | undefined): ListCursor | undefined {
  const parts = readCursor(after, 2)
  if (parts === undefined) return undefined
  const [at = '', refund = ''] = parts
  const requestedAt = readInstant(at)
  if (requestedAt === undefined) throw new Problem('invalid_cursor')
  return { requestedAt, refund }
}

export function cursorOf(row: ListCursor): readonly string[] {
  return [row.requestedAt.toString(), row.refund]
}
