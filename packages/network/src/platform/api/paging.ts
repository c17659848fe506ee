// Lists in pages: a cursor says where the page before ended, so that new rows never shift a page.
import { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

const pageLimitMax = 200

/** The query of every list: `?after=<cursor>&limit=50`. */
export const pageQuerySchema = z.strictObject({
  after: z.string().max(1000).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(pageLimitMax).default(50),
})

export type PageQuery = z.output<typeof pageQuerySchema>

/** The answer of every list. */
export type Page<Item> = { data: Item[]; next: string | null }

/** The schema of a page of items. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    next: z.string().nullable().openapi({ description: 'cursor of the next page, or null' }),
  })
}

/**
 * The page made of up to `limit` of the rows, of which the store selected `limit + 1`: the one too
 * many says that there is a next page. `keyOf` gives the parts of the order of the list.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null
  return { data: shown.map(itemOf), next }
}

/** A cursor of the parts that order the list. Opaque to clients, but not a secret. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url')
}

/**
 * The parts of a cursor; undefined on the first page.
 * @throws Problem `invalid_cursor` for anything that `writeCursor` did not write.
 */
export function readCursor(
  cursor: string | undefined,
  partCount: number,
): readonly string[] | undefined {
  if (cursor === undefined) return undefined
  const parts = parseParts(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (parts?.length !== partCount || writeCursor(parts) !== cursor) {
    throw new Problem('invalid_cursor')
  }
  // PostgreSQL refuses NUL in text; a cursor that carries one was never ours.
  if (parts.some((part) => part.includes('\0') || !part.isWellFormed())) {
    throw new Problem('invalid_cursor')
  }
  return parts
}

/**
 * Where a list ended that is ordered by numbers; undefined on the first page.
 * @throws Problem `invalid_cursor`
 */
export function readNumberCursor(cursor: string | undefined): bigint | undefined {
  const parts = readCursor(cursor, 1)
  if (parts === undefined) return undefined
  const [number = ''] = parts
  if (!/^\d{1,15}$/.test(number)) throw new Problem('invalid_cursor')
  return BigInt(number)
}

function parseParts(text: string): readonly string[] | undefined {
  try {
    const parsed = z.array(z.string()).safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
