// The noun: an offer, its terms, and what makes two terms the same. Pure.
import { createHash } from 'node:crypto'
import { printMicros, printShare } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { canonicalJson } from '@tallystick/proofs'
import type { JsonObject } from '@tallystick/proofs'
import type { Id } from '../platform/index.ts'
import { accessTermsJson } from './access-terms.ts'
import type { AccessTerms } from './access-terms.ts'

export type OfferId = Id<'off'>
export type OfferVersionId = Id<'ofv'>

export const offerKinds = ['digital', 'service', 'physical', 'subscription', 'metered'] as const
export type OfferKind = (typeof offerKinds)[number]

/** Part of each sale that goes to a rights holder, in millionths of the merchant's share. */
export type Royalty = { readonly holder: string; readonly shareMillionths: bigint }

/** Everything that a version fixes. */
export type OfferTerms = {
  readonly title: string
  readonly description: string
  readonly kind: OfferKind
  readonly url: string
  /** Unit price in micros, by currency; at least one. */
  readonly prices: ReadonlyMap<CurrencyCode, bigint>
  readonly access: AccessTerms
  readonly royalties: readonly Royalty[]
  readonly incentives: readonly string[]
  readonly taxCategory: string
  readonly refundPolicy: string
}

/** The terms of an offer at some time, under which it was or is sold. */
export type OfferVersion = OfferTerms & {
  readonly offer: OfferId
  readonly offerVersion: OfferVersionId
  readonly merchant: string
  readonly sku: string
}

/** An offer as it is sold now. */
export type Offer = OfferVersion & {
  readonly status: 'active' | 'withdrawn'
  /** False: its terms came with a purchase; the merchant never registered it. */
  readonly isRegistered: boolean
}

/** The terms as plain JSON: the order of prices, and how amounts were written, make no difference. */
function termsJson(terms: OfferTerms): JsonObject {
  return {
    title: terms.title,
    description: terms.description,
    kind: terms.kind,
    url: terms.url,
    prices: Object.fromEntries(
      [...terms.prices].map(([currency, micros]) => [currency, printMicros(micros, currency)]),
    ),
    access: accessTermsJson(terms.access),
    royalties: terms.royalties.map(({ holder, shareMillionths }) => ({
      holder,
      share: printShare(shareMillionths),
    })),
    incentives: [...terms.incentives],
    taxCategory: terms.taxCategory,
    refundPolicy: terms.refundPolicy,
  }
}

/** SHA-256 over the canonical form (RFC 8785) of the terms, in hexadecimal. */
export function hashTerms(terms: OfferTerms): string {
  return createHash('sha256')
    .update(`tallystick offer terms v1\n${canonicalJson(termsJson(terms))}`)
    .digest('hex')
}
