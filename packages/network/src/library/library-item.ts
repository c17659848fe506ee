// The noun: something bought that can be opened, and how lists of them are narrowed and ordered. Pure.
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

export const libraryOrders = ['merchant', 'newest', 'title', 'ending'] as const
export type LibraryOrder = (typeof libraryOrders)[number]

export interface LibraryQuery {
  /** Words that title, description or merchant's name must hold; all of them. */
  readonly search?: string | undefined
  readonly merchant?: string | undefined
  readonly order?: LibraryOrder | undefined
}

/** The items that a query asks for, in its order. */
export function arrangeLibrary(
  items: readonly LibraryItem[],
  { search = '', merchant, order = 'merchant' }: LibraryQuery,
): readonly LibraryItem[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return items
    .filter((item) => merchant === undefined || item.merchant === merchant)
    .filter((item) => {
      const text = fold(`${item.title} ${item.description} ${item.merchantName}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted((one, other) => compare[order](one, other) || newestFirst(one, other))
}

const compare: Readonly<Record<LibraryOrder, (one: LibraryItem, other: LibraryItem) => number>> = {
  merchant: (one, other) =>
    byText(one.merchantName, other.merchantName) || byText(one.merchant, other.merchant),
  newest: () => 0,
  title: (one, other) => byText(one.title, other.title),
  // What never ends comes last.
  ending: ({ endsAt: one }, { endsAt: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return Temporal.Instant.compare(one, other)
  },
}

function newestFirst({ purchase: one }: LibraryItem, { purchase: other }: LibraryItem): number {
  return (
    Temporal.Instant.compare(other.happenedAt, one.happenedAt) ||
    byText(other.purchase, one.purchase)
  )
}

function byText(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)]
  return a < b ? -1 : Number(a > b)
}

/** Case and accents make no difference: "resume" finds "Résumé". */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
