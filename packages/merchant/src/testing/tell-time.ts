// The headers by which an answer says what time it is.
import { printMs } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'

export function tellTime(
  response: Response,
  at: { readonly clock: Clock; readonly realClock: Clock; readonly isSandbox: boolean },
): Response {
  const headers = new Headers(response.headers)
  headers.set('date', new Date(at.realClock.now().epochMilliseconds).toUTCString())
  if (at.isSandbox) {
    headers.set('tallystick-sandbox-clock', printMs(at.clock.now().epochMilliseconds))
  }
  return new Response(response.body, { status: response.status, headers })
}
