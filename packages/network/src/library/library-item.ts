// The noun: something bought that can be opened, and what a search asks of it. Pure.
import type { OfferKind } from '../offers/index.ts'
import type { Purchase } from '../purchases/index.ts'

/** What a customer can open now. */
export interface LibraryItem {
  readonly purchase: Purchase
  readonly merchant: string
  readonly merchantName: string
  readonly title: string
  readonly description: string
  readonly sku: string
  readonly kind: OfferKind
  /** The content, at the merchant; the merchant's site where the offer names none. */
  readonly url: string
  /** How often it may be opened, as it was sold: the merchant counts. undefined: no limit. */
  readonly views: number | undefined
  /** When it can no longer be opened; null: never by time. */
  readonly endsAt: Temporal.Instant | null
  /** Whether the merchant takes tickets: then it opens without a visit to the site first. */
  readonly takesTickets: boolean
}

/** Whether title, description or merchant's name hold all of the words. */
export function isFound(item: LibraryItem, words: string): boolean {
  const text = fold(`${item.title} ${item.description} ${item.merchantName}`)
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Case and accents make no difference: "resume" finds "Résumé". */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
