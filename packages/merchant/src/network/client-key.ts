// The merchant's private key, with which it proves to the network who asks (RFC 7523, private_key_jwt).
import { readFile } from 'node:fs/promises'
import { webcrypto } from 'node:crypto'

import type { MerchantKey } from '../settings.ts'

export type ClientKey = { readonly key: webcrypto.CryptoKey; readonly kid: string }

/** Loads the key once, at the first use. @throws TypeError when it is no private Ed25519 JWK with a `kid`. */
export function createKeyLoader(source: MerchantKey | string): () => Promise<ClientKey> {
  let loading: Promise<ClientKey> | undefined
  return () => {
    loading ??= loadKey(source).catch((error: unknown) => {
      // A key file that was not there yet may be there at the next request.
      loading = undefined
      throw error
    })
    return loading
  }
}

async function loadKey(source: MerchantKey | string): Promise<ClientKey> {
  const jwk =
    typeof source === 'string'
      ? (JSON.parse(await readFile(source, 'utf8')) as MerchantKey)
      : source
  const { kty, crv, x, d, kid } = jwk
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || d === undefined) {
    throw new TypeError('key must be a private Ed25519 JWK')
  }
  if (kid === undefined || kid === '') throw new TypeError('key must have a kid')
  const key = await webcrypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', false, [
    'sign',
  ])
  return { key, kid }
}
