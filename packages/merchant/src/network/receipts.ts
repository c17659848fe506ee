// Receipts: whether the network says that this customer bought this here. Answers are remembered.
import { createHash } from 'node:crypto'
import { verifyReceipt, verifyingKeysFromJwks } from '@tallystick/proofs'
import type { ReceiptClaims, ReceiptRefusal } from '@tallystick/proofs'
import { createBoundedMap } from '../bounded-map.ts'
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import type { Published } from './published.ts'

export type ReceiptAnswer =
  | { readonly ok: true; readonly claims: ReceiptClaims }
  /** `revoked`: the network ended the purchase after the receipt was made. */
  | { readonly ok: false; readonly refusal: ReceiptRefusal | 'revoked' }

export type ReceiptChecker = (token: string) => Promise<ReceiptAnswer>

const rememberedCountMax = 10_000

/**
 * Checks signature, issuer, audience and time. A good answer is remembered by the hash of the token until
 * it expires; a refusal is not, as a clock or a key set may yet catch up.
 * @throws when the key set was never fetched and the network cannot be reached.
 * @internal
 */
export function createReceiptChecker(input: {
  readonly issuer: string
  readonly merchant: string
  readonly keys: Published<unknown>
  readonly clock: Clock
}): ReceiptChecker {
  const remembered = createBoundedMap<ReceiptClaims>(rememberedCountMax)
  const check = async (token: string, fresh: boolean): Promise<ReceiptAnswer> =>
    verifyReceipt(token, {
      keys: verifyingKeysFromJwks(await input.keys.load({ fresh })),
      issuer: input.issuer,
      audience: input.merchant,
      at: input.clock.now(),
    })
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64url')
    const known = remembered.get(hash)
    if (known !== undefined && readSeconds(input.clock) < known.exp)
      return { ok: true, claims: known }
    const first = await check(token, false)
    // The network may have begun to sign with a new key since the set was fetched.
    const answer = !first.ok && first.refusal === 'unknown_key' ? await check(token, true) : first
    if (answer.ok) remembered.set(hash, answer.claims)
    return answer
  }
}
