// Keys that sign what the network says. Each generation is derived from the network's secret.
import { generateSigningKey, publicJwk } from '@tallystick/proofs'
import type { PublicJwk, SigningKey } from '@tallystick/proofs'
import type { Keys } from './keys.ts'

export interface SigningKeys {
  readonly signing: SigningKey
  /** A JWK set (RFC 7517 section 5): the signing key first, then those whose signatures may still be held. */
  readonly published: { readonly keys: readonly PublicJwk[] }
}

/**
 * @param of.name of what they sign: its keys are called by it, and derived for it alone.
 * @param of.generation counts from 1. Raising it takes the next key into use.
 * @param of.publishedCount how many generations stay published, the present one among them.
 */
export function openSigningKeys(
  { keys }: { readonly keys: Pick<Keys, 'derive'> },
  of: {
    readonly name: string
    readonly generation: number
    readonly publishedCount: number
  },
): SigningKeys {
  const keyOf = (generation: number): SigningKey => {
    const kid = `${of.name}-${generation}`
    return generateSigningKey(kid, keys.derive(`${of.name}-keys`, kid))
  }
  const signing = keyOf(of.generation)
  const count = Math.min(of.generation, of.publishedCount)
  const before = Array.from({ length: count - 1 }, (_, place) => keyOf(of.generation - 1 - place))
  return { signing, published: { keys: [signing, ...before].map(publicJwk) } }
}
