// The signature of reports that the simulator pushes: `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** A report may be repeated without harm, so the window is wide: it only keeps very old ones out. */
const ageMaxSeconds = 15 * 60

export function isSigned(of: {
  readonly secret: string
  readonly signature: string
  readonly body: string
  readonly now: Temporal.Instant
}): boolean {
  const read = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(of.signature)
  const [, seconds = '', given = ''] = read ?? []
  if (read === null) return false
  const expected = createHmac('sha256', of.secret).update(`${seconds}.${of.body}`).digest()
  if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) return false
  const ageSeconds = of.now.epochMilliseconds / 1000 - Number(seconds)
  return Math.abs(ageSeconds) <= ageMaxSeconds
}
