// Schemas for time: instants and dates as ISO 8601 text in, Temporal values out.
import { z } from '@hono/zod-openapi'

// RFC 3339 with Z or an offset. Temporal would also take annotations and other calendars.
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const datePattern = /^\d{4}-\d{2}-\d{2}$/
// Instants far outside any business stay out of the database, whose range is not Temporal's.
const yearMin = 1970
const yearMax = 9999

/** An instant with its offset, such as `2026-12-22T09:00:00Z`. */
export const instantSchema: z.ZodType<Temporal.Instant, string> = z
  .string()
  .openapi({ format: 'date-time', example: '2026-12-22T09:00:00Z' })
  .transform((text, context) => {
    const instant = readInstant(text)
    if (instant !== undefined) return instant
    context.issues.push({
      code: 'custom',
      message: 'is not an instant such as 2026-12-22T09:00:00Z',
      input: text,
    })
    return z.NEVER
  })

/** A calendar date, such as `2026-12-22`. */
export const dateSchema: z.ZodType<Temporal.PlainDate, string> = z
  .string()
  .openapi({ format: 'date', example: '2026-12-22' })
  .transform((text, context) => {
    const date = readDate(text)
    if (date !== undefined) return date
    context.issues.push({
      code: 'custom',
      message: 'is not a date such as 2026-12-22',
      input: text,
    })
    return z.NEVER
  })

/** The instant of a text, or undefined. */
export function readInstant(text: string): Temporal.Instant | undefined {
  if (!instantPattern.test(text)) return undefined
  const instant = attempt(() => Temporal.Instant.from(text))
  const year = instant?.toZonedDateTimeISO('UTC').year
  return year !== undefined && year >= yearMin && year <= yearMax ? instant : undefined
}

/** The date of a text, or undefined. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  if (!datePattern.test(text)) return undefined
  const date = attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
  return date !== undefined && date.year >= yearMin ? date : undefined
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
