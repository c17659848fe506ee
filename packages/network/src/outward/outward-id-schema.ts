// The form of ids in answers for merchants.
import { z } from '../platform/api/index.ts'
import { isOutwardId } from '../platform/index.ts'
import type { OutwardId } from '../platform/index.ts'

/** An id in an answer for a merchant: only what was made for it has the type. */
export function outwardIdSchema(prefix: string): z.ZodType<OutwardId, OutwardId> {
  return z.custom<OutwardId>(isOutwardId).openapi({
    type: 'string',
    pattern: `^${prefix}_[r-tv-z][0-9a-hjkmnp-tv-z]{25,27}$`,
    example: `${prefix}_rmn5y3gpjk0zfemk044mkxmj7tc6`,
    description: 'as this receiver alone knows it',
  })
}
