// A merchant's side of signing on, by the independent library oauth4webapi.
import type { webcrypto } from 'node:crypto'
import * as oauth from 'oauth4webapi'

export interface RelyingParty {
  readonly merchant: string
  readonly callback: string
  /** The public JWK to register, with its kid. */
  readonly publicJwk: Readonly<Record<string, unknown>>
  /** Pushes a request; answers the address for the browser, or the refusal. */
  readonly push: (input: PushInput) => Promise<PushAnswer>
  /** Redeems the answer that the browser brought; throws what the library finds wrong. */
  readonly redeem: (pushed: Pushed, answered: string) => Promise<oauth.TokenEndpointResponse>
  /** The raw token answer to a code. */
  readonly redeemCode: (pushed: Pushed, code: string) => Promise<Response>
  readonly authorizationServer: () => Promise<oauth.AuthorizationServer>
  readonly clientAuth: oauth.ClientAuth
  /** For calls of the library beside these: the tests have no TLS. */
  readonly options: typeof insecure
  /** The same keys under another client id. */
  readonly as: (merchant: string) => RelyingParty
}

export interface PushInput {
  readonly details?: unknown
  readonly prompt?: string
  readonly changes?: Readonly<Record<string, string | undefined>>
}
export interface Pushed {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
export type PushAnswer =
  | { readonly ok: true; readonly pushed: Pushed }
  | {
      readonly ok: false
      readonly status: number
      readonly error: string
      readonly description: string
    }

// The tests have no TLS; the library marks what turns it off so that nobody does so without thinking.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insecure = { [oauth.allowInsecureRequests]: true } as const

export async function createRelyingParty(input: RelyingPartyInput): Promise<RelyingParty> {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in keys)) throw new Error('Ed25519 makes a pair of keys')
  const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey)
  return partyOf(input, keys.privateKey, { kty: jwk.kty, crv: jwk.crv, x: jwk.x, kid: newKid() })
}

interface RelyingPartyInput {
  readonly issuer: string
  readonly merchant: string
  /** Without a slash at its end. */
  readonly site: string
}

let kidCount = 0

function newKid(): string {
  return `key-${++kidCount}`
}

function partyOf(
  input: RelyingPartyInput,
  privateKey: webcrypto.CryptoKey,
  publicJwk: RelyingParty['publicJwk'],
): RelyingParty {
  const client: oauth.Client = {
    client_id: input.merchant,
    id_token_signed_response_alg: 'EdDSA',
  }
  const clientAuth = oauth.PrivateKeyJwt({ key: privateKey, kid: String(publicJwk['kid']) })
  const callback = `${input.site}/tally/callback`
  let found: oauth.AuthorizationServer | undefined
  const authorizationServer = async (): Promise<oauth.AuthorizationServer> => {
    const issuer = new URL(input.issuer)
    found ??= await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, insecure),
    )
    return found
  }
  const redeemCode = async (pushed: Pushed, code: string): Promise<Response> => {
    const server = await authorizationServer()
    const answered = new URL(callback)
    answered.search = new URLSearchParams({
      code,
      state: pushed.state,
      iss: server.issuer,
    }).toString()
    const checked = oauth.validateAuthResponse(server, client, answered, pushed.state)
    const { verifier } = pushed
    return await oauth.authorizationCodeGrantRequest(
      server,
      client,
      clientAuth,
      checked,
      callback,
      verifier,
      insecure,
    )
  }
  return {
    merchant: input.merchant,
    callback,
    publicJwk,
    as: (merchant) => partyOf({ ...input, merchant }, privateKey, publicJwk),
    authorizationServer,
    clientAuth,
    options: insecure,
    async push({ details, prompt, changes = {} }) {
      const server = await authorizationServer()
      const state = oauth.generateRandomState()
      const nonce = oauth.generateRandomNonce()
      const verifier = oauth.generateRandomCodeVerifier()
      const parameters: Record<string, string | undefined> = {
        response_type: 'code',
        scope: 'openid',
        redirect_uri: callback,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt,
        authorization_details: details === undefined ? undefined : JSON.stringify(details),
        ...changes,
      }
      const given = Object.entries(parameters).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      const response = await oauth.pushedAuthorizationRequest(
        server,
        client,
        clientAuth,
        new URLSearchParams(given),
        insecure,
      )
      if (response.status !== 201) {
        const body = (await response.json()) as { error: string; error_description: string }
        return {
          ok: false,
          status: response.status,
          error: body.error,
          description: body.error_description,
        }
      }
      const { request_uri: requestUri } = (await response.json()) as { request_uri: string }
      const url = new URL(server.authorization_endpoint ?? '')
      url.searchParams.set('client_id', input.merchant)
      url.searchParams.set('request_uri', requestUri)
      return { ok: true, pushed: { url: url.href, state, nonce, verifier } }
    },
    redeemCode,
    async redeem(pushed, answered) {
      const server = await authorizationServer()
      const checked = oauth.validateAuthResponse(server, client, new URL(answered), pushed.state)
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        clientAuth,
        checked,
        callback,
        pushed.verifier,
        insecure,
      )
      const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: pushed.nonce,
        requireIdToken: true,
        recognizedTokenTypes: {},
      })
      await oauth.validateApplicationLevelSignature(server, response, insecure)
      return answer
    },
  }
}
