// The keys that sign receipts. Each generation is derived from the network's secret; the public halves are published.
import { generateSigningKey, publicJwk } from '@tallystick/proofs'
import type { PublicJwk, SigningKey } from '@tallystick/proofs'
import type { Keys } from '../platform/index.ts'

export interface ReceiptKeys {
  readonly signing: SigningKey
  /** A JWK set (RFC 7517 section 5): the signing key first, then those whose receipts may still be held. */
  readonly published: { readonly keys: readonly PublicJwk[] }
}

/**
 * @param generation counts from 1. Raising it takes the next key into use; the one before stays published, and as
 * a receipt lives for 30 days at most, generations are to be further apart than that.
 */
export function openReceiptKeys(
  ports: { readonly keys: Pick<Keys, 'derive'> },
  { generation = 1 }: { readonly generation?: number } = {},
): ReceiptKeys {
  const signing = keyOf(ports, generation)
  const before = generation > 1 ? [keyOf(ports, generation - 1)] : []
  return { signing, published: { keys: [signing, ...before].map(publicJwk) } }
}

function keyOf({ keys }: { readonly keys: Pick<Keys, 'derive'> }, generation: number): SigningKey {
  const kid = `receipt-${generation}`
  return generateSigningKey(kid, keys.derive('receipt-keys', kid))
}
