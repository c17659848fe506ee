// The keys that sign heads. Each generation is derived from the network's secret; heads are kept for ever, and so every
// key that ever signed one stays published.
import { generateSigningKey, publicJwk } from '@tallystick/proofs'
import type { PublicJwk, SigningKey } from '@tallystick/proofs'
import type { Keys } from '../platform/index.ts'

export interface HeadKeys {
  readonly signing: SigningKey
  /** A JWK set (RFC 7517 section 5), the signing key first. */
  readonly published: { readonly keys: readonly PublicJwk[] }
}

/** @param generation counts from 1. Raising it takes the next key into use. */
export function openHeadKeys(
  { keys }: { readonly keys: Pick<Keys, 'derive'> },
  { generation }: { readonly generation: number },
): HeadKeys {
  const keyOf = (one: number): SigningKey => {
    const kid = `head-${one}`
    return generateSigningKey(kid, keys.derive('head-keys', kid))
  }
  const all = Array.from({ length: generation }, (_, place) => keyOf(generation - place))
  const [signing = keyOf(1)] = all
  return { signing, published: { keys: all.map(publicJwk) } }
}
