// The Idempotency-Key header: the caller's own id of a command, which lives for ever.
import type { Context } from 'hono'
import { Problem } from './problem.ts'

/** How the document of the API says it. */
export const idempotencyKeyParameter = {
  in: 'header',
  name: 'Idempotency-Key',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[ -~]+$' },
  description:
    'An id of your choice for this one request, for ever. The same request under it is carried out once and always ' +
    'answered as the first time; another one is refused with `idempotency_conflict`. Where the body carries an id, ' +
    'the key is left out, or equals it.',
} as const

const keyPattern = /^[\x20-\x7e]{1,200}$/

/**
 * The key of a request; undefined when none was sent. Where the body carries an id, that id is the
 * key, and a header may only repeat it.
 * @throws Problem `idempotency_key_invalid`
 */
export function readIdempotencyKey(c: Context, bodyId?: string): string | undefined {
  const header = c.req.header('idempotency-key')
  if (header === undefined) return bodyId
  if (!keyPattern.test(header)) throw new Problem('idempotency_key_invalid')
  if (bodyId !== undefined && bodyId !== header) {
    throw new Problem('idempotency_key_invalid', { detail: 'differs from the id in the body' })
  }
  return header
}
