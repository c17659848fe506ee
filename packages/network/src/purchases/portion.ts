// The nouns: a portion, which is where some of the money of a purchase goes, and what portions there are to be. Pure.
import type { PortionKind } from '../books/index.ts'

export interface Portion {
  readonly kind: PortionKind
  /** The merchant of a share or a reward, the holder of a royalty, the country of a tax; '' for the operator's fee. */
  readonly receiver: string
  readonly micros: bigint
}

/** Who receives of a purchase beside the merchant and the operator. */
export interface Splits {
  /** Parts of the merchant's share, in the order that the offer states. Together they are at most all of it. */
  readonly royalties: readonly { readonly holder: string; readonly shareMillionths: bigint }[]
  /** A part of the price without tax, out of the operator's fee, which it never exceeds. */
  readonly reward?: { readonly merchant: string; readonly shareMillionths: bigint } | undefined
  /** Prices include it; the rate is on what is left without it. */
  readonly tax?: { readonly country: string; readonly rateMillionths: bigint } | undefined
}
