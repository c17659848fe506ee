// Setting out for the network: an attempt is remembered, the request pushed, the browser sent on.
import type { OfferTerms } from '../offers.ts'
import { pushRequest } from '../network/push-request.ts'
import { ownHeaders } from '../pages/html.ts'
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import type { Attempt, PurchaseAttempt } from '../sessions/attempt.ts'

export type SetOutInput = {
  readonly request: Request
  readonly returnPath: string
  readonly silent: boolean
  readonly purchase?: PurchaseAttempt
  readonly terms?: OfferTerms
  readonly tracking?: Readonly<Record<string, string>>
}

/** @throws EngineFailure when the network cannot be reached or refuses. */
export async function setOut(parts: Parts, input: SetOutInput): Promise<Response> {
  const nowSeconds = readSeconds(parts.clock)
  const attempt: Attempt = {
    state: parts.newSecret(),
    nonce: parts.newSecret(),
    verifier: parts.newSecret(),
    returnPath: input.returnPath,
    silent: input.silent,
    startedSeconds: nowSeconds,
    ...(input.purchase === undefined ? {} : { purchase: input.purchase }),
  }
  const address = await pushRequest(parts.provider, {
    attempt,
    redirectUri: parts.redirectUri,
    returnTo: parts.settings.site + input.returnPath,
    ...(input.terms === undefined ? {} : { terms: input.terms }),
    ...(input.tracking === undefined ? {} : { tracking: input.tracking }),
  })
  const cookies = parts.attempts.add(input.request, attempt, nowSeconds)
  return redirectTo(address, cookies)
}

/** 303: whatever the method was, the browser goes on with GET. */
export function redirectTo(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...ownHeaders, location: address })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
