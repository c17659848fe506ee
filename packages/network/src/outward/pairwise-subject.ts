// The name under which a merchant knows a customer: another one at each merchant (OpenID Connect Core, 8.1).
import { createHmac } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * 43 characters of base64url. It stays the same for a merchant and purchasing account until they part, and
 * cannot be computed from any id without the key, nor be compared between merchants.
 * @param key `keys.deriveKey('pairwise-subjects', 'v1')`: never rotated, or customers become strangers.
 */
export function pairwiseSubject(
  key: KeyObject,
  merchant: string,
  purchasingAccount: string,
  partingCount: number,
): string {
  // Ids have no line breaks, so no two pairs make the same text. Who never parted has the name of always.
  const since = partingCount === 0 ? '' : `\n${partingCount}`
  return createHmac('sha256', key)
    .update(`tallystick pairwise subject v1\n${merchant}\n${purchasingAccount}${since}`)
    .digest('base64url')
}
