// What any route may refuse, whatever it is about.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'

export const api = {
  // prettier-ignore
  problems: {
    body_too_large: row(413, 'Body too large', 'A body may have 1 MB, an NDJSON batch 4 MB.'),
    forbidden: row(403, 'Not allowed', 'The token is good, but its role may not do this.'),
    idempotency_conflict: row(409, 'Same id, other content',
      'The id or Idempotency-Key was used before with another content. Nothing was done.'),
    idempotency_key_invalid: row(400, 'Bad Idempotency-Key',
      'An Idempotency-Key has 1 to 200 printable ASCII characters, and equals the id in the ' +
        'body where both are sent.'),
    internal_error: row(500, 'Internal error',
      'A fault of the network, logged under the Request-Id. Send the same request with the ' +
        'same ids again.', again),
    invalid_amount: row(422, 'Bad amount',
      'An amount is a decimal string such as "2.50" with at most 6 decimals, no sign or ' +
        'exponent, above zero where money is to move, at most 1000000000.'),
    invalid_cursor: row(400, 'Bad cursor',
      'A cursor is only taken from the field next of the list before.'),
    invalid_field: row(422, 'Bad field',
      'A field has the wrong type or a value outside its limits; errors points at each.'),
    malformed_body: row(400, 'Malformed body',
      'The body is not valid JSON, or a line of it is not.'),
    not_found: row(404, 'Not found', 'There is no such route.'),
    outcome_unknown: row(503, 'Outcome unknown',
      'The connection to the database was lost while committing. Send the same request with ' +
        'the same ids again.', again),
    rate_limited: row(429, 'Too many requests', 'Wait as many seconds as Retry-After says.', again),
    sandbox_only: row(403, 'Only in a sandbox',
      'The route exists only on a network started with --sandbox.'),
    too_many_lines: row(413, 'Too many lines', 'A batch has more lines than the route takes.'),
    unauthenticated: row(401, 'Not authenticated',
      'No bearer token, or one that is unknown, expired or revoked.'),
    unavailable: row(503, 'Not available',
      'The network is starting, stopping, or too busy. Nothing was done.', again),
    unknown_currency: row(422, 'Unknown currency',
      'Not an active ISO 4217 code in capitals, or one without figures (docs/settings.md), in which nothing is opened.'),
    unknown_field: row(422, 'Unknown field',
      'A field that the route does not know; unknown fields are never ignored.'),
    unsupported_media_type: row(415, 'Unsupported media type',
      'Send application/json, or application/x-ndjson where the route takes lines.'),
  },
} as const satisfies RoomContract
