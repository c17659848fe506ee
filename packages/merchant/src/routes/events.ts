// POST /tally/events: the network tells what became of purchases, server to server.
import { takeEvent } from '../events/take-event.ts'
import { verifyEvent } from '../events/verify-event.ts'
import type { VerifiedEvent } from '../events/verify-event.ts'
import { EngineFailure } from '../failures.ts'
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import { readTextAtMost } from '../platform/http.ts'

const bodyBytesMax = 16 * 1024

/** 204 when it is noted, 400 when the message is not believed. Whatever fails, the network tells it again. */
export async function answerEvents(parts: Parts, request: Request): Promise<Response> {
  const body = await readTextAtMost(request, bodyBytesMax)
  if (body === undefined) throw new EngineFailure('request_too_large', 'the body is too long')
  const verified = await verify(parts, { headers: request.headers, body })
  const headers = { 'cache-control': 'no-store' }
  if (!verified.ok) {
    parts.log({ level: 'warn', event: 'event_not_valid', reason: verified.reason })
    return new Response(null, { status: 400, headers })
  }
  await takeEvent(parts, verified.event)
  return new Response(null, { status: 204, headers })
}

async function verify(
  parts: Parts,
  message: { readonly headers: Headers; readonly body: string },
): Promise<VerifiedEvent> {
  try {
    return await verifyEvent(message, {
      merchant: parts.settings.merchant,
      keys: parts.eventKeys,
      nowSeconds: readSeconds(parts.signOnClock),
    })
  } catch (error) {
    throw new EngineFailure('network_unreachable', 'the keys of events cannot be fetched', error)
  }
}
