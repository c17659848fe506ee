// The keys that sign heads. Heads are kept for ever, and so every key that ever signed one stays published.
import { openSigningKeys } from '../platform/index.ts'
import type { Keys, SigningKeys } from '../platform/index.ts'

export type HeadKeys = SigningKeys

/** @param generation counts from 1. Raising it takes the next key into use. */
export function openHeadKeys(
  ports: { readonly keys: Pick<Keys, 'derive'> },
  { generation }: { readonly generation: number },
): HeadKeys {
  return openSigningKeys(ports, { name: 'head', generation, publishedCount: generation })
}
