// What a merchant gets with a key says how many of its keys were retired by then: it ends when one more is.
import type { KoaContextWithOIDC } from 'oidc-provider'

/** The library keeps what it does not know under its own name. */
export const retiredKeyCountProperty = 'retired_key_count'

/** When the merchant proved itself in this request: read together with the keys. */
export function retiredKeyCountClaims(ctx: KoaContextWithOIDC): {
  readonly retired_key_count: number
} {
  return { retired_key_count: Number(ctx.oidc.client?.[retiredKeyCountProperty] ?? 0) }
}

/** Of a token as it is stored. */
export function retiredKeyCountOf(payload: Readonly<Record<string, unknown>>): number {
  const extra = payload['extra'] as { readonly retired_key_count?: unknown } | undefined
  return Number(extra?.retired_key_count ?? 0)
}
