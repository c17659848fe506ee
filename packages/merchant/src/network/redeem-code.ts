// The return from the network: the answer is checked, and its one-time code redeemed server to server.
import * as oauth from 'oauth4webapi'
import { EngineFailure } from '../failures.ts'
import type { Attempt } from '../sessions/attempt.ts'
import { readCaps } from '../sessions/price-cap.ts'
import type { PriceCap } from '../sessions/price-cap.ts'
import type { Provider } from './provider.ts'
import { toFailure } from './provider.ts'

export type PurchaseAnswer = {
  readonly id: string
  readonly offer: string
  readonly status: string
  readonly purchase: string
  readonly receipt: string
}

export type RedeemedCode = {
  readonly subject: string
  readonly sessionId?: string
  /** When the customer signed on at the network, in seconds since 1970; by the sign-on clock. */
  readonly signedOnSeconds: number
  readonly idToken: string
  readonly purchase?: PurchaseAnswer
  /** What is left under the caps that this merchant set; none where it set none. */
  readonly caps: readonly PriceCap[]
}

/** The network says no: `access_denied` when the customer has cancelled, `login_required` and so on. */
export type Declined = { readonly declined: string }

/**
 * Checks `iss` (RFC 9207) and `state`, redeems the code with the PKCE verifier, and verifies the id token:
 * signature, issuer, audience, expiry, nonce.
 * @throws EngineFailure `network_unreachable`, `answer_refused`, `code_refused` or `sign_on_not_valid`.
 */
export async function redeemCode(
  provider: Provider,
  input: { readonly callback: URL; readonly attempt: Attempt; readonly redirectUri: string },
): Promise<RedeemedCode | Declined> {
  const metadata = await provider.metadata()
  const client = provider.client()
  const parameters = checkAnswer(metadata, client, input.callback, input.attempt)
  if ('declined' in parameters) return parameters
  const response = await requestTokens(provider, { metadata, client, parameters, ...input })
  try {
    const tokens = await oauth.processAuthorizationCodeResponse(metadata, client, response, {
      expectedNonce: input.attempt.nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(metadata, response, provider.options)
    return readTokens(tokens, input.attempt)
  } catch (error) {
    const isCodeRefused =
      error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant'
    throw toFailure(error, isCodeRefused ? 'code_refused' : 'sign_on_not_valid')
  }
}

function checkAnswer(
  metadata: oauth.AuthorizationServer,
  client: oauth.Client,
  callback: URL,
  attempt: Attempt,
): URLSearchParams | Declined {
  // Demanded whatever the metadata say: it is what tells networks apart (RFC 9207 section 2.4).
  if (!callback.searchParams.has('iss')) throw new EngineFailure('answer_refused', 'iss is missing')
  try {
    return oauth.validateAuthResponse(metadata, client, callback, attempt.state)
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) return { declined: error.error }
    throw toFailure(error, 'answer_refused')
  }
}

async function requestTokens(
  provider: Provider,
  input: {
    readonly metadata: oauth.AuthorizationServer
    readonly client: oauth.Client
    readonly parameters: URLSearchParams
    readonly attempt: Attempt
    readonly redirectUri: string
  },
): Promise<Response> {
  try {
    return await oauth.authorizationCodeGrantRequest(
      input.metadata,
      input.client,
      await provider.authentication(input.metadata),
      input.parameters,
      input.redirectUri,
      input.attempt.verifier,
      provider.options,
    )
  } catch (error) {
    throw toFailure(error, 'answer_refused')
  }
}

function readTokens(tokens: oauth.TokenEndpointResponse, attempt: Attempt): RedeemedCode {
  const claims = oauth.getValidatedIdTokenClaims(tokens)
  const idToken = tokens.id_token
  if (claims === undefined || idToken === undefined) {
    throw new EngineFailure('sign_on_not_valid', 'there is no id token')
  }
  const sessionId = claims['sid']
  const purchase = attempt.purchase
  return {
    subject: claims.sub,
    ...(typeof sessionId === 'string' ? { sessionId } : {}),
    signedOnSeconds: claims.auth_time ?? claims.iat,
    idToken,
    caps: readCaps(claims['price_caps']),
    ...(purchase === undefined ? {} : { purchase: readPurchase(tokens.authorization_details) }),
  }
}

function readPurchase(details: unknown): PurchaseAnswer {
  const purchases = (Array.isArray(details) ? (details as readonly unknown[]) : []).filter(
    isPurchase,
  )
  const [purchase] = purchases
  if (purchase === undefined || purchases.length !== 1) {
    throw new EngineFailure('receipt_not_valid', `the answer holds ${purchases.length} purchases`)
  }
  return purchase
}

function isPurchase(detail: unknown): detail is PurchaseAnswer {
  if (typeof detail !== 'object' || detail === null) return false
  const fields = detail as Readonly<Record<string, unknown>>
  return (
    fields['type'] === 'purchase' &&
    ['id', 'offer', 'status', 'purchase', 'receipt'].every(
      (name) => typeof fields[name] === 'string',
    )
  )
}
