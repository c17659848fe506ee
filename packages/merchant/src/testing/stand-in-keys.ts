// Keys of the stand-in: made anew at each start, so that nothing secret stands in a file.
import { randomBytes } from 'node:crypto'
import { generateSigningKey, privateJwk, publicJwk } from '@tallystick/proofs'
import type { PrivateJwk, PublicJwk, SigningKey } from '@tallystick/proofs'
import { SignJWT } from 'jose'
import type { JWTPayload } from 'jose'

export type StandInKeys = {
  readonly tokens: SigningKey
  readonly receipts: SigningKey
  readonly stranger: SigningKey
}

export function createStandInKeys(): StandInKeys {
  return {
    tokens: generateSigningKey('tokens-1', randomBytes(32)),
    receipts: generateSigningKey('receipts-1', randomBytes(32)),
    // Same kid as the honest one: only the signature gives it away.
    stranger: generateSigningKey('receipts-1', randomBytes(32)),
  }
}

export function createMerchantKey(kid: string): {
  readonly key: PrivateJwk
  readonly publicKey: PublicJwk
} {
  const key = generateSigningKey(kid, randomBytes(32))
  return { key: privateJwk(key), publicKey: publicJwk(key) }
}

export function signToken(
  payload: JWTPayload,
  key: SigningKey,
  header: { readonly kid: string; readonly typ: string },
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(key.privateKey)
}
