// The noun: a merchant and its brand. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'
import type { MerchantJwk } from './merchant-key.ts'

export type MerchantId = Id<'mer'>

/** How a merchant looks beside the network, on pages that carry both. */
export type Brand = {
  /** `#rrggbb`; null: the network's own colours. */
  readonly primary: string | null
  readonly secondary: string | null
  /** One sentence for the directory; may be empty. */
  readonly description: string
}

/** As a merchant sends it. */
export type BrandInput = Brand & {
  /** A data URL; null: no logo. Left out, it stays what it was. */
  readonly logo?: string | null | undefined
}

export const defaultBrand: Brand = {
  primary: null,
  secondary: null,
  description: '',
}

/** One that waits may prepare everything, and sells nothing until the operator has approved it. */
export type MerchantStatus = 'waiting' | 'active' | 'closed'

/** As the sale sees it: an active one whose site was not proved sells nothing either. */
export type SellerStatus = MerchantStatus | 'unproved'

/** Who or what says that an address is the merchant's: a file there, or a record of its name. */
export type AddressProof = 'operator' | 'file' | 'record'

export type UnprovedAddress = {
  readonly address: string
  /** What a file at the address, or a record of its name, has to say. */
  readonly proofText: string
}

export type Merchant = {
  readonly merchant: MerchantId
  readonly name: string
  readonly currency: CurrencyCode
  /** What the merchant keeps of each sale, in millionths; the rest is the network's fee. */
  readonly shareMillionths: bigint
  readonly site: string
  readonly status: MerchantStatus
  readonly brand: Brand
  /** The name of its logo; null: its name is written. */
  readonly logo: string | null
  /** Those that were proved, by it or by the operator: nothing else of it counts as its own. */
  readonly addresses: readonly string[]
  readonly unprovedAddresses: readonly UnprovedAddress[]
  /** With one more, what was got with any of them before has ended. */
  readonly retiredKeyCount: number
  readonly registeredAt: Temporal.Instant
}

export type MerchantKey = {
  readonly kid: string
  readonly jwk: MerchantJwk
  readonly addedAt: Temporal.Instant
  readonly retiredAt: Temporal.Instant | null
}

const colorPattern = /^#[0-9a-f]{6}$/

/** A colour as `#rrggbb` in lower case; undefined for anything else. */
export function readColor(text: string): string | undefined {
  const color = text.toLowerCase()
  return colorPattern.test(color) ? color : undefined
}
