// The nouns: limits, price caps, rules for buying without being asked, and what of the spending each looks at. Pure.
import type { CurrencyCode } from '@tallystick/money'

/** Days, weeks from Monday and months on the wall of the payment account's time zone. */
export const spans = ['day', 'week', 'month'] as const
export type Span = (typeof spans)[number]

/** `purchase`: each purchase by itself. */
export const limitWindows = ['purchase', ...spans] as const
export type LimitWindow = (typeof limitWindows)[number]

/** The most that may be spent. A limit of the payer's and one of a member's own stand side by side: both hold. */
export interface Limit {
  readonly window: LimitWindow
  /** null: at all merchants together. */
  readonly merchant: string | null
  /** null: all members of the payment account together. */
  readonly purchasingAccount: string | null
  readonly amountMicros: bigint
  readonly setBy: 'payer' | 'member'
}

/** Beyond this everything is free until the window ends, for each purchasing account. */
export interface PriceCap {
  /** null: over all merchants, set by the operator. */
  readonly merchant: string | null
  readonly currency: CurrencyCode
  readonly window: Span
  readonly amountMicros: bigint
}

/** What a purchasing account may buy at a merchant without being asked. */
export interface OneClickRule {
  readonly purchasingAccount: string
  readonly merchant: string
  /** A dearer purchase is asked about. */
  readonly priceMaxMicros: bigint
  /** All purchases of a day that were not asked about, together. */
  readonly dayMaxMicros: bigint
}

/** Everything that was set for a payment account. */
export interface AccountRules {
  readonly limits: readonly Limit[]
  readonly oneClick: readonly OneClickRule[]
}

/** What a sum of purchases of one payment account is taken over, beside its window. */
export interface SpendingScope {
  readonly purchasingAccount: string | null
  readonly merchant: string | null
  readonly span: Span
  /** `one_click`: only purchases that nobody was asked about. */
  readonly counted: 'all' | 'one_click'
}

/** Tells the scopes of one payment account apart. */
export function scopeKeyOf({ purchasingAccount, merchant, span, counted }: SpendingScope): string {
  return `${purchasingAccount ?? '*'} ${merchant ?? '*'} ${span} ${counted}`
}
