// The nouns: a lot, and a funding, which is where some of the money of a purchase comes from. Pure.
import type { CurrencyCode } from '@tallystick/money'

/** In the order in which they are drawn on. */
export const fundingSources = ['incentive', 'prepaid', 'tab'] as const
export type FundingSource = (typeof fundingSources)[number]

/** Value that was granted to a payment account, or paid for, before it is spent. */
export interface Lot {
  readonly lot: string
  readonly source: Exclude<FundingSource, 'tab'>
  readonly leftMicros: bigint
  /** From then on nothing is drawn from it; null: it never ends. */
  readonly expiresAt: Temporal.Instant | null
  /** Where it may be spent; null: everywhere. */
  readonly merchants: ReadonlySet<string> | null
}

export interface Funding {
  readonly source: FundingSource
  /** The lot that it was drawn from; null: it is on the tab. */
  readonly lot: string | null
  readonly micros: bigint
  readonly currency: CurrencyCode
}
