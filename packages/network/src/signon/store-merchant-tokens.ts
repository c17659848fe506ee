// SQL over the tokens of merchants. One works until it ends by itself or is revoked.
import type { Tx } from '../platform/index.ts'

export interface MerchantTokenRow {
  /** Its id, which opens nothing. */
  readonly token: string
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** Those that work, the one that ends first before all others. */
export async function selectMerchantTokens(
  tx: Tx,
  { merchant, now }: { readonly merchant: string; readonly now: Temporal.Instant },
): Promise<readonly MerchantTokenRow[]> {
  return await tx.query<MerchantTokenRow>({
    name: 'signon.select-merchant-tokens',
    text: `select id as token, created_at as "createdAt", expires_at as "expiresAt" from access_tokens
           where role = 'merchant' and subject = $1 and revoked_at is null and expires_at > $2
           order by expires_at, id`,
    values: [merchant, now],
  })
}

/** @returns how many were revoked; without `token`: all that the merchant has. */
export async function updateMerchantTokensRevoked(
  tx: Tx,
  {
    merchant,
    token = null,
    now,
  }: { readonly merchant: string; readonly token?: string | null; readonly now: Temporal.Instant },
): Promise<number> {
  const rows = await tx.query({
    name: 'signon.update-merchant-tokens-revoked',
    text: `update access_tokens set revoked_at = $3
           where role = 'merchant' and subject = $1 and revoked_at is null and expires_at > $3
             and ($2::text is null or id = $2)
           returning id`,
    values: [merchant, token, now],
  })
  return rows.length
}
