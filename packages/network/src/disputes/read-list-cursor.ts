// Where a page of disputes goes on: at an instant, and among those of one instant at an id.
import { Problem, readCursor, readInstant } from '../platform/api/index.ts'
import type { ListCursor } from './store.ts'

export function readListCursor(after: string | undefined): ListCursor | undefined {
  const parts = readCursor(after, 2)
  if (parts === undefined) return undefined
  const [at = '', dispute = ''] = parts
  const disputedAt = readInstant(at)
  if (disputedAt === undefined) throw new Problem('invalid_cursor')
  return { disputedAt, dispute }
}

export function cursorOf(row: ListCursor): readonly string[] {
  return [row.disputedAt.toString(), row.dispute]
}
