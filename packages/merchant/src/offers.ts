// What the site sells: the merchant's own list.
import { parseAmount } from '@tallystick/money'
import type { AmountJson } from '@tallystick/money'

/** When access ends (protocol, "Purchase"); nothing means never. `until` is RFC 3339 in UTC. */
export type AccessTerms = {
  readonly hours?: number
  readonly days?: number
  readonly until?: string
}

/**
 * One thing for sale. Prices are decimal text: `{ amount: '0.25', currency: 'USD' }`.
 *
 * @example
 * ```ts
 * import { accessText } from '@tallystick/merchant'
 * import type { Offer } from '@tallystick/merchant'
 *
 * const offer: Offer = {
 *   sku: 'tides',
 *   title: 'The tides',
 *   price: { amount: '0.25', currency: 'USD' },
 *   path: '/articles/tides',
 *   access: { days: 30 },
 * }
 * accessText(offer.access) // → 'for 30 days'
 * ```
 */
export type Offer = {
  readonly sku: string
  readonly title: string
  readonly price: AmountJson
  readonly description?: string
  /** Path of the page that it opens, such as `/articles/tides`. */
  readonly path?: string
  readonly access?: AccessTerms
  /** Of a subscription: one term, such as `P1M`, for which the price is; in place of `access`. */
  readonly term?: string
  /** True when the network already knows the offer: then only its sku is sent with a purchase. */
  readonly registered?: boolean
}

/** All offers, or a way to find one; without either every well-formed sku is taken for registered. */
export type OfferSource =
  readonly Offer[] | ((sku: string) => Offer | undefined | Promise<Offer | undefined>)

export type FoundOffer = { readonly sku: string; readonly offer?: Offer }

/** A lookup over the merchant's list, made once. @throws TypeError for an offer that cannot be sold. */
export function createOfferLookup(
  source: OfferSource | undefined,
): (sku: string) => Promise<FoundOffer | undefined> {
  if (Array.isArray(source)) {
    const offers = new Map((source as readonly Offer[]).map((offer) => [offer.sku, offer]))
    for (const offer of offers.values()) assertOffer(offer)
    return (sku) => Promise.resolve(withOffer(offers.get(sku)))
  }
  if (typeof source === 'function') {
    return async (sku) => {
      const offer = isSku(sku) ? await source(sku) : undefined
      if (offer !== undefined) assertOffer(offer)
      return withOffer(offer)
    }
  }
  return (sku) => Promise.resolve(isSku(sku) ? { sku } : undefined)
}

function withOffer(offer: Offer | undefined): FoundOffer | undefined {
  return offer === undefined ? undefined : { sku: offer.sku, offer }
}

/** A sku fits in an address and in a cookie: 1 to 100 visible characters without spaces. */
function isSku(text: string): boolean {
  return /^[\x21-\x7e]{1,100}$/.test(text)
}

function assertOffer(offer: Offer): void {
  if (!isSku(offer.sku)) throw new TypeError(`not a sku: ${JSON.stringify(offer.sku)}`)
  const read = parseAmount(offer.price)
  if (!read.ok) throw new TypeError(`the price of ${offer.sku}: ${read.problem}`)
}

/** The terms that travel with a purchase; undefined when the network knows them already. */
export function offerTerms(offer: Offer | undefined, site: string): OfferTerms | undefined {
  if (offer === undefined || offer.registered === true) return undefined
  return {
    title: offer.title,
    price: { amount: offer.price.amount, currency: offer.price.currency },
    ...(offer.description === undefined ? {} : { description: offer.description }),
    url: new URL(offer.path ?? '/', site).href,
    ...(offer.access === undefined ? {} : { access: offer.access }),
    ...(offer.term === undefined ? {} : { kind: 'subscription', term: offer.term }),
  }
}

export type OfferTerms = {
  readonly title: string
  readonly price: AmountJson
  readonly description?: string
  readonly url: string
  readonly access?: AccessTerms
  readonly kind?: 'subscription'
  readonly term?: string
}
