// Where a page of a statement, or of business expenses, goes on, as a cursor.
import { Problem, readCursor, readInstant, writeCursor } from '../platform/api/index.ts'
import type { StatementPosition } from './read-lines.ts'
import type { ExpensePosition } from './store.ts'

export function statementCursor({ purchase, movement, paidMicros }: StatementPosition): string {
  return writeCursor([purchase, movement, paidMicros].map((place) => place?.toString() ?? ''))
}

/**
 * Undefined on the first page.
 * @throws Problem `invalid_cursor` for anything that `statementCursor` did not write.
 */
export function readStatementCursor(cursor: string | undefined): StatementPosition | undefined {
  const parts = readCursor(cursor, 3)
  if (parts === undefined) return undefined
  const [purchase, movement, paidMicros] = parts.map((part) =>
    part === '' ? undefined : readPlace(part),
  )
  return { purchase, movement, paidMicros }
}

export function expenseCursor({ purchasedAt, tabNumber }: ExpensePosition): string {
  return writeCursor([purchasedAt.toString(), tabNumber.toString()])
}

/** @throws Problem `invalid_cursor` */
export function readExpenseCursor(cursor: string | undefined): ExpensePosition | undefined {
  const parts = readCursor(cursor, 2)
  if (parts === undefined) return undefined
  const [at = '', number = ''] = parts
  const purchasedAt = readInstant(at)
  if (purchasedAt === undefined) throw new Problem('invalid_cursor')
  return { purchasedAt, tabNumber: readPlace(number) }
}

/** A whole number that the database can hold. */
export function readPlace(text: string): bigint {
  if (!/^(0|[1-9]\d{0,17})$/.test(text)) throw new Problem('invalid_cursor')
  return BigInt(text)
}
