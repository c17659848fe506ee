// What the stand-in network says of itself (OpenID Connect Discovery 1.0), rightly or not.
import type { Misbehaviour } from './stand-in-misbehaviour.ts'

export function standInMetadata(
  issuer: string,
  isSandbox: boolean,
  wrong: Misbehaviour | undefined,
): object {
  return {
    ...(isSandbox ? { tallystick_sandbox: true } : {}),
    issuer: wrong === 'discovery_of_another_issuer' ? 'https://other-network.example' : issuer,
    authorization_endpoint: `${issuer}/oauth/auth`,
    token_endpoint: `${issuer}/oauth/token`,
    pushed_authorization_request_endpoint: `${issuer}/oauth/request`,
    jwks_uri: `${issuer}/oauth/jwks`,
    end_session_endpoint: `${issuer}/oauth/session/end`,
    receipt_jwks_uri: `${issuer}/keys/receipts`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['EdDSA'],
    token_endpoint_auth_signing_alg_values_supported: ['EdDSA'],
    // Who leaves out iss does not announce it either.
    authorization_response_iss_parameter_supported: wrong !== 'iss_missing',
  }
}
