// Logout tokens: the network says that a sign-on has ended (OpenID Connect Back-Channel Logout 1.0).
import { compactVerify, createLocalJWKSet, errors } from 'jose'
import type { JSONWebKeySet } from 'jose'
import type { Published } from './published.ts'

export type LogoutToken = {
  readonly sessionId?: string
  readonly subject?: string
  readonly issuedSeconds: number
}

export type ReadLogoutToken =
  | { readonly ok: true; readonly token: LogoutToken }
  | { readonly ok: false; readonly reason: string }

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** Only algorithms with public keys: anybody could make a token with a published "secret". */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']
const toleranceSeconds = 10
/** Older ones are not believed, so that a token that was overheard is of no use later. */
const ageSecondsMax = 300

/** Validates a logout token in the steps of section 2.6. @throws when the key set cannot be fetched. */
export async function readLogoutToken(
  token: string,
  expected: {
    readonly issuer: string
    readonly merchant: string
    readonly keys: Published<unknown>
    readonly nowSeconds: number
  },
): Promise<ReadLogoutToken> {
  const payload = await verifySignature(token, expected.keys)
  if (payload === undefined) return { ok: false, reason: 'the signature is not the network’s' }
  const reason = findRefusal(payload, expected)
  if (reason !== undefined) return { ok: false, reason }
  const { sid, sub, iat } = payload
  return {
    ok: true,
    token: {
      ...(typeof sid === 'string' ? { sessionId: sid } : {}),
      ...(typeof sub === 'string' ? { subject: sub } : {}),
      issuedSeconds: iat as number,
    },
  }
}

type Claims = Readonly<Record<string, unknown>>

async function verifySignature(
  token: string,
  keys: Published<unknown>,
): Promise<Claims | undefined> {
  for (const fresh of [false, true]) {
    const keySet = createLocalJWKSet((await keys.load({ fresh })) as JSONWebKeySet)
    try {
      const { payload, protectedHeader } = await compactVerify(token, keySet, { algorithms })
      const { typ } = protectedHeader
      if (typ !== undefined && typ.toLowerCase() !== 'logout+jwt') return undefined
      const claims: unknown = JSON.parse(new TextDecoder().decode(payload))
      return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined
    } catch (error) {
      // Perhaps a key that is newer than our copy of the set; for all else a second look changes nothing.
      if (!(error instanceof errors.JWKSNoMatchingKey)) return undefined
    }
  }
  return undefined
}

function findRefusal(
  claims: Claims,
  expected: { readonly issuer: string; readonly merchant: string; readonly nowSeconds: number },
): string | undefined {
  const { iss, aud, iat, exp, events, nonce, sid, sub, jti } = claims
  const { nowSeconds } = expected
  if (iss !== expected.issuer) return 'iss is another network'
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (!audiences.includes(expected.merchant)) return 'aud is another merchant'
  if (typeof iat !== 'number' || iat > nowSeconds + toleranceSeconds)
    return 'iat is missing or later'
  if (iat < nowSeconds - ageSecondsMax) return 'iat is too old'
  if (exp !== undefined && (typeof exp !== 'number' || exp + toleranceSeconds <= nowSeconds)) {
    return 'exp has passed'
  }
  if (typeof jti !== 'string' || jti === '') return 'jti is missing'
  if (!isLogoutEvent(events)) return 'events does not name a back-channel logout'
  // Forbidden, so that an id token can never pass for a logout token.
  if (nonce !== undefined) return 'nonce is present'
  if (typeof sid !== 'string' && typeof sub !== 'string') return 'neither sid nor sub is present'
  return undefined
}

function isLogoutEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null) return false
  const event = (events as Claims)[logoutEvent]
  return typeof event === 'object' && event !== null
}
