// What the site sells: the merchant's own list, and the words in which an offer is shown.
import { formatMicros, parseAmount } from '@tallystick/money'
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

/**
 * The price as a reader sees it: `$0.25`.
 * @throws TypeError when the price is none.
 *
 * @example
 * ```ts
 * import { priceText } from '@tallystick/merchant'
 *
 * const tides = { sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }
 * priceText(tides) // → '$0.25'
 * priceText({ ...tides, price: { amount: '0,25', currency: 'USD' } }) // → throws TypeError
 * ```
 */
export function priceText(offer: Offer): string {
  const read = parseAmount(offer.price)
  if (!read.ok) throw new TypeError(`the price of ${offer.sku}: ${read.problem}`)
  return formatMicros(read.micros, read.currency, 'en')
}

/**
 * For how long it opens: `for 1 hour`, `for 30 days`, `until 2026-12-31`, `1 month at a time`, or `for good`.
 *
 * @example
 * ```ts
 * import { accessText } from '@tallystick/merchant'
 *
 * accessText({ hours: 1 }) // → 'for 1 hour'
 * accessText(undefined) // → 'for good'
 * accessText(undefined, 'P3M') // → '3 months at a time'
 * ```
 */
export function accessText(access: AccessTerms | undefined, term?: string): string {
  if (term !== undefined) return termText(term)
  const parts: string[] = []
  if (access?.days !== undefined) parts.push(`for ${count(access.days, 'day')}`)
  if (access?.hours !== undefined) parts.push(`for ${count(access.hours, 'hour')}`)
  if (access?.until !== undefined) parts.push(`until ${access.until.slice(0, 10)}`)
  return parts.length === 0 ? 'for good' : parts.join(' and ')
}

const termUnits: Readonly<Record<string, string>> = { D: 'day', M: 'month', Y: 'year' }

function termText(term: string): string {
  const [, digits = '1', unit = 'M'] = /^P(\d+)([DMY])$/.exec(term) ?? []
  return `${count(Number(digits), termUnits[unit] ?? 'term')} at a time`
}

function count(amount: number, unit: string): string {
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`
}
