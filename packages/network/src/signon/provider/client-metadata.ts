// A merchant as a client of the OpenID Provider (OpenID Connect Dynamic Client Registration 1.0, section 2). Pure.
import type { AdapterPayload, JWK } from 'oidc-provider'
import { retiredKeyCountProperty } from './retired-keys.ts'

/** What the provider needs to know of a merchant. */
export interface MerchantClient {
  readonly id: string
  readonly name: string
  /** The merchant's site and every other address that was proved; everything below one belongs to the merchant. */
  readonly addresses: readonly string[]
  /** Public keys in use, each with its kid. */
  readonly keys: readonly Readonly<Record<string, unknown>>[]
  /** With one more, what was got with any of them before has ended. */
  readonly retiredKeyCount: number
}

/** Where the SDK listens, under each registered address. */
const callbackPath = '/tally/callback'
const signedOutPath = '/tally/signed-out'
const backchannelLogoutPath = '/tally/backchannel-logout'

/** Where a merchant is told that a session has ended: each part of its site may have sessions of its own. */
export function logoutAddresses({ addresses }: MerchantClient): readonly string[] {
  return addresses.map((address) => address.replace(/\/+$/, '') + backchannelLogoutPath)
}

/** Exact addresses only: nothing is matched by prefix at sign-on. */
export function clientMetadata(merchant: MerchantClient): AdapterPayload {
  const addresses = merchant.addresses.map((address) => address.replace(/\/+$/, ''))
  const under = (path: string): string[] => addresses.map((address) => `${address}${path}`)
  const [first] = logoutAddresses(merchant)
  return {
    client_id: merchant.id,
    client_name: merchant.name,
    redirect_uris: under(callbackPath),
    // People come back to the front of the site, or to the SDK's own page.
    post_logout_redirect_uris: [...addresses, ...under('/'), ...under(signedOutPath)],
    ...(first === undefined
      ? {}
      : { backchannel_logout_uri: first, backchannel_logout_session_required: true }),
    // Nobody is sent to an address that may be another's: without a proved one it is a client of its programs alone.
    ...(addresses.length === 0
      ? { grant_types: ['client_credentials'], response_types: [] }
      : { grant_types: ['authorization_code', 'client_credentials'], response_types: ['code'] }),
    subject_type: 'pairwise',
    // Merchants end their own sessions by it; it is the time at which they first saw the sign-on.
    require_auth_time: true,
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'EdDSA',
    authorization_details_types: ['purchase'],
    jwks: { keys: merchant.keys.map(publicKey) },
    [retiredKeyCountProperty]: merchant.retiredKeyCount,
  }
}

// Without `alg`: a key of the curve Ed25519 signs under the name EdDSA (RFC 8037) and under its newer one, Ed25519
// (RFC 9864). The curve decides, and the two algorithms that are let in at all have one curve each.
function publicKey({ kty, crv, x, y, kid }: Readonly<Record<string, unknown>>): JWK {
  return { kty, crv, x, kid, ...(y === undefined ? {} : { y }) } as JWK
}
