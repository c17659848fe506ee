// One merchant as the operator sees it.
import type { Api } from '../call-api.ts'

export interface ShownMerchant {
  readonly merchant: string
  readonly site: string
  readonly addresses: readonly string[]
  readonly unproved_addresses: readonly { readonly address: string }[]
  readonly brand: {
    readonly colors: readonly string[]
    readonly logo: string | null
    readonly description: string
  }
  readonly keys: readonly {
    readonly kid: string
    readonly use: 'sig' | 'enc'
    readonly added_at: string
    readonly retired_at: string | null
  }[]
}

export function pathOfMerchant(merchant: string, below = ''): string {
  return `/merchants/${encodeURIComponent(merchant)}${below}`
}

export async function showMerchant(api: Api, merchant: string): Promise<ShownMerchant> {
  return (await api.call({ method: 'GET', path: pathOfMerchant(merchant) })) as ShownMerchant
}
