// The keys that sign receipts.
import { openSigningKeys } from '../platform/index.ts'
import type { Keys, SigningKeys } from '../platform/index.ts'

export type ReceiptKeys = SigningKeys

/**
 * @param generation counts from 1. Raising it takes the next key into use; the one before stays published, and as
 * a receipt lives for 30 days at most, generations are to be further apart than that.
 */
export function openReceiptKeys(
  ports: { readonly keys: Pick<Keys, 'derive'> },
  { generation = 1 }: { readonly generation?: number } = {},
): ReceiptKeys {
  return openSigningKeys(ports, { name: 'receipt', generation, publishedCount: 2 })
}
