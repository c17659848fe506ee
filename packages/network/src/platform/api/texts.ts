// Schemas for text from outside: no control characters, no halves of characters, a greatest length.
import { z } from '@hono/zod-openapi'

export type TextLimits = {
  /** Fewest characters after trimming; 1 unless told otherwise. */
  readonly min?: number
  /** Most characters (UTF-16 code units). */
  readonly max: number
  /** Whether line breaks and tabs may occur. */
  readonly multiline?: boolean
}

// Control characters, and the marks that turn the direction of text around and so disguise it.
const controlPattern = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const multilineControlPattern = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]/u

// Something that is drawn. U+2800 is a pattern of Braille without any dot.
const visiblePattern = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * Why a text is none, or undefined. PostgreSQL refuses NUL, and a lone surrogate has no UTF-8. What
 * consists of spaces and of what is not drawn would stand on a page as nothing.
 */
export function findTextFault(text: string, multiline = false): string | undefined {
  if (!text.isWellFormed()) return 'contains half a character'
  if ((multiline ? multilineControlPattern : controlPattern).test(text)) {
    return 'contains control characters'
  }
  return text === '' || visiblePattern.test(text) ? undefined : 'contains nothing that is seen'
}

/** A text in Unicode form NFC, within its limits, that does not begin or end with a space. */
export function textSchema(limits: TextLimits): z.ZodType<string, string> {
  const { min = 1, max, multiline = false } = limits
  return z
    .string()
    .min(min)
    .max(max)
    .check((context) => {
      const text = context.value
      const fault =
        findTextFault(text, multiline) ??
        (text === text.trim() ? undefined : 'begins or ends with a space')
      if (fault === undefined) return
      context.issues.push({ code: 'custom', message: fault, input: text })
    })
    .overwrite((text) => text.normalize('NFC'))
}

/**
 * A text that callers choose and that stands in a path later. Addresses are tidied before they are sent: `.` and `..`
 * would never arrive.
 */
export function pathTextSchema(limits: TextLimits): z.ZodType<string, string> {
  return textSchema(limits).refine((text) => text !== '.' && text !== '..', 'is no name in a path')
}

/**
 * An id in a path or body. Its form is not checked beyond what a database can be asked: an id that
 * cannot exist answers exactly like one that does not.
 */
export function idSchema(prefix: string): z.ZodType<string, string> {
  return z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'is not an id')
    .openapi({ example: `${prefix}_7z01jd3q5v8x2m4k6r9t1w3y5a7b` })
}
