// POST /tally/backchannel-logout: the network tells that a sign-on has ended, server to server.
import { EngineFailure } from '../failures.ts'
import { readLogoutToken } from '../network/read-logout-token.ts'
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import { readTextAtMost } from '../platform/http.ts'

const bodyBytesMax = 8 * 1024

/** 200 when the session is closed here (section 2.8), 400 when the token is not believed. */
export async function answerBackchannelLogout(parts: Parts, request: Request): Promise<Response> {
  const body = await readTextAtMost(request, bodyBytesMax)
  if (body === undefined) throw new EngineFailure('request_too_large', 'the body is too long')
  const read = await readToken(parts, new URLSearchParams(body).get('logout_token') ?? '')
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' }
  if (!read.ok) {
    parts.log({ level: 'warn', event: 'logout_not_valid', reason: read.reason })
    const error = { error: 'invalid_request', error_description: read.reason }
    return new Response(JSON.stringify(error), { status: 400, headers })
  }
  const { sessionId, subject } = read.token
  const nowSeconds = readSeconds(parts.clock)
  await parts.endedSessions.end({
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(subject === undefined ? {} : { subject }),
    endedSeconds: nowSeconds,
    // The longest-lived cookie of this sign-on was written a moment ago at the latest.
    keptUntilSeconds: nowSeconds + parts.sessionLifeSeconds,
  })
  return new Response(null, { status: 200, headers })
}

async function readToken(parts: Parts, token: string): ReturnType<typeof readLogoutToken> {
  try {
    return await readLogoutToken(token, {
      issuer: parts.settings.network,
      merchant: parts.settings.merchant,
      keys: parts.providerKeys,
      nowSeconds: readSeconds(parts.signOnClock),
    })
  } catch (error) {
    throw new EngineFailure(
      'network_unreachable',
      'the keys of the network cannot be fetched',
      error,
    )
  }
}
