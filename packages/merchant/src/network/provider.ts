// The network as an OpenID Provider: its metadata, and our identity as its client.
import * as oauth from 'oauth4webapi'
import { EngineFailure } from '../failures.ts'
import { readSeconds, systemClock } from '../platform/clock.ts'
import { createKeyLoader, keyAdvice } from './client-key.ts'
import type { NetworkTime } from './network-time.ts'
import { createPublished } from './published.ts'
import type { EngineSettings } from '../settings.ts'

export type RequestOptions = {
  readonly [oauth.customFetch]: (url: string, options: object) => Promise<Response>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to warn; see its use below
  readonly [oauth.allowInsecureRequests]: boolean
  readonly signal: () => AbortSignal
}

export type Provider = {
  readonly metadata: () => Promise<oauth.AuthorizationServer>
  readonly client: () => oauth.Client
  readonly authentication: (metadata: oauth.AuthorizationServer) => Promise<oauth.ClientAuth>
  readonly options: RequestOptions
}

export function createProvider(input: {
  readonly settings: EngineSettings
  readonly time: NetworkTime
  readonly timeoutMs: number
  readonly patienceMs: number
}): Provider {
  const { settings, time } = input
  const { signOnClock } = time
  const issuer = new URL(settings.network)
  const options: RequestOptions = {
    [oauth.customFetch]: (url, options) => time.fetch(url, options),
    // The settings allow plain http for loopback addresses alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a developer's own machine has no TLS
    [oauth.allowInsecureRequests]: issuer.protocol === 'http:',
    signal: () => AbortSignal.timeout(input.timeoutMs),
  }
  const loadKey = createKeyLoader(settings.key)
  const metadata = createPublished({
    fetchIt: async () => {
      const found = await discover(issuer, options)
      time.declare(found)
      return found
    },
    clock: signOnClock,
    patienceMs: input.patienceMs,
  })
  return {
    metadata: () => metadata.load(),
    client: () => ({
      client_id: settings.merchant,
      [oauth.clockSkew]: readSeconds(signOnClock) - readSeconds(systemClock),
      [oauth.clockTolerance]: 10,
    }),
    authentication: async (metadata) => {
      const { key, kid } = await loadKey()
      return oauth.PrivateKeyJwt(
        { key, kid },
        {
          [oauth.modifyAssertion]: (header) =>
            Object.assign(header, { alg: algorithmName(metadata) }),
        },
      )
    },
    options,
  }
}

/** RFC 9864 renames EdDSA to Ed25519; a provider may know only one of the two names. */
function algorithmName(metadata: oauth.AuthorizationServer): string {
  const known = metadata.token_endpoint_auth_signing_alg_values_supported
  return known === undefined || known.includes('EdDSA') ? 'EdDSA' : 'Ed25519'
}

async function discover(issuer: URL, options: RequestOptions): Promise<oauth.AuthorizationServer> {
  try {
    const response = await oauth.discoveryRequest(issuer, options)
    return await oauth.processDiscoveryResponse(issuer, response)
  } catch (error) {
    throw toFailure(error, 'network_refused')
  }
}

/** Sorts what the OAuth library throws: nobody answered, or something was answered that is not accepted. */
export function toFailure(error: unknown, otherwise: EngineFailure['code']): EngineFailure {
  if (error instanceof EngineFailure) return error
  if (error instanceof oauth.ResponseBodyError) {
    const said = `${error.error}: ${error.error_description ?? ''}`
    if (error.error !== 'invalid_client') return new EngineFailure(otherwise, said, error)
    const why =
      'the network does not take this key (TALLY_KEY) for that of this merchant (TALLY_MERCHANT)'
    return new EngineFailure('network_refused', `${said}; ${why}; ${keyAdvice}`, error)
  }
  if (isUnreachable(error)) return new EngineFailure('network_unreachable', messageOf(error), error)
  return new EngineFailure(otherwise, messageOf(error), error)
}

/** No answer at all, one that took too long, or one that a broken or overloaded server gives. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof oauth.OperationProcessingError) {
    const { cause } = error
    return cause instanceof Response && (cause.status >= 500 || cause.status === 429)
  }
  if (error instanceof TypeError) return !('code' in error)
  return error instanceof DOMException && /^(TimeoutError|AbortError)$/.test(error.name)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
