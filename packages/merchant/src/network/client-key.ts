// The merchant's private key, with which it proves to the network who asks (RFC 7523, private_key_jwt).
import { readFile } from 'node:fs/promises'
import { webcrypto } from 'node:crypto'
import { EngineFailure } from '../failures.ts'
import type { MerchantKey } from '../settings.ts'

export type ClientKey = { readonly key: webcrypto.CryptoKey; readonly kid: string }

/** What helps where the network does not know who asks. */
export const keyAdvice =
  '`tallystick merchants keys list <merchant>` names the keys that the network knows of TALLY_MERCHANT, and ' +
  '`tallystick merchants keys rotate <merchant>` makes and registers another'

/** Loads the key once, at the first use. @throws EngineFailure when it is no private Ed25519 JWK with a `kid`. */
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
  const { kty, crv, x, d, kid } = typeof source === 'string' ? await readKeyFile(source) : source
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) {
    throw refuse('it is no Ed25519 key in the form of a JWK')
  }
  if (d === undefined) throw refuse('it is the public half, and the private one signs')
  if (kid === undefined || kid === '') throw refuse('it has no kid, under which it is registered')
  const key = await webcrypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', false, [
    'sign',
  ])
  return { key, kid }
}

async function readKeyFile(file: string): Promise<MerchantKey> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw refuse(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
  try {
    return JSON.parse(text) as MerchantKey
  } catch {
    throw refuse(`${file} is no JSON`)
  }
}

/** Visitors read that nothing can be sold; whoever looks after the site reads why, and what to do. */
function refuse(why: string): EngineFailure {
  return new EngineFailure('network_refused', `the key (TALLY_KEY): ${why}; ${keyAdvice}`)
}
