// Setting out to the network: the request is pushed server to server (RFC 9126); the browser carries one id.
import * as oauth from 'oauth4webapi'
import { EngineFailure } from '../failures.ts'
import type { OfferTerms } from '../offers.ts'
import type { Attempt } from '../sessions/attempt.ts'
import type { Provider } from './provider.ts'
import { toFailure } from './provider.ts'

export type PushInput = {
  readonly attempt: Attempt
  readonly redirectUri: string
  /** Where the purchase leads, for the network to check against the registered addresses. */
  readonly returnTo: string
  readonly terms?: OfferTerms
  readonly tracking?: Readonly<Record<string, string>>
}

/**
 * Pushes the request and answers the address to send the browser to.
 * @throws EngineFailure `network_unreachable` or `network_refused`.
 */
export async function pushRequest(provider: Provider, input: PushInput): Promise<string> {
  try {
    const metadata = await provider.metadata()
    const client = provider.client()
    const response = await oauth.pushedAuthorizationRequest(
      metadata,
      client,
      await provider.authentication(metadata),
      await requestParameters(input),
      provider.options,
    )
    const pushed = await oauth.processPushedAuthorizationResponse(metadata, client, response)
    return authorizationAddress(metadata, client.client_id, pushed.request_uri)
  } catch (error) {
    throw toFailure(error, 'network_refused')
  }
}

async function requestParameters(input: PushInput): Promise<Record<string, string>> {
  const { attempt } = input
  return {
    response_type: 'code',
    scope: 'openid',
    redirect_uri: input.redirectUri,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(attempt.silent ? { prompt: 'none' } : {}),
    ...(attempt.purchase === undefined
      ? {}
      : { authorization_details: JSON.stringify([purchaseDetail(input, attempt.purchase)]) }),
  }
}

/** Protocol, section 2 "Purchase" (RFC 9396). */
function purchaseDetail(
  input: PushInput,
  purchase: { readonly id: string; readonly sku: string },
): object {
  return {
    type: 'purchase',
    id: purchase.id,
    offer: purchase.sku,
    quantity: 1,
    ...(input.terms === undefined ? {} : { offer_terms: input.terms }),
    return_to: input.returnTo,
    ...(input.tracking === undefined ? {} : { tracking: input.tracking }),
  }
}

function authorizationAddress(
  metadata: oauth.AuthorizationServer,
  clientId: string,
  requestUri: string,
): string {
  const endpoint = metadata.authorization_endpoint
  if (endpoint === undefined) {
    throw new EngineFailure('network_refused', 'the network names no authorization endpoint')
  }
  const url = new URL(endpoint)
  url.searchParams.set('client_id', clientId)
  url.searchParams.set('request_uri', requestUri)
  return url.href
}
