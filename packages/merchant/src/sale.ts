// The sale of one item: what a page needs to know to offer it.
import type { Notice } from './local-path.ts'
import { withoutNotice } from './local-path.ts'
import type { FoundOffer, Offer } from './offers.ts'
import type { MeterView } from './meter/meter.ts'
import { capsAt } from './sessions/price-cap.ts'
import type { PriceCap } from './sessions/price-cap.ts'
import type { Entitlement, Session } from './sessions/session.ts'
import { decideAccess } from './sessions/session.ts'
import type { Language } from './words/gate-words.ts'
import { gateWords } from './words/gate-words.ts'
import { priceInWords, priceText } from './words/offer-words.ts'

/** Who looks at the page, as far as a merchant knows. */
export type Visitor = {
  readonly signedOn: boolean
  /** An opaque id of the customer at this merchant alone (pairwise `sub`). */
  readonly id?: string
  /** Seconds since 1970. */
  readonly signedOnUntilSeconds?: number
  /** Whether an item opens for this visitor now, with no further question. */
  readonly owns: (sku: string) => boolean
  /** Until when it opens, for a page that says so; undefined when it does not open now. */
  readonly findEntitlement: (sku: string) => Entitlement | undefined
  readonly signOutPath: string
  /** The site's own subscriber or staff: everything is open, and a page says nothing of prices. */
  readonly isOwnReader: boolean
  /** False for everybody to whom a rehearsal does not show itself: a page says nothing of the engine then. */
  readonly isShown: boolean
  /** How many items are still free; absent without a meter. */
  readonly meter?: MeterView
  /** What is left under the caps that the site itself set; empty for who is not signed on. `capText` says it. */
  readonly caps: readonly PriceCap[]
}

/** Of whom nothing is known, and nothing is asked. */
export function viewStranger(is: { readonly isOwnReader: boolean }): Visitor {
  const { isOwnReader } = is
  return { ...viewVisitor(undefined, 0), isOwnReader, isShown: isOwnReader }
}

export function viewVisitor(
  session: Session | undefined,
  nowSeconds: number,
  meter?: MeterView,
): Visitor {
  const findEntitlement = (sku: string): Entitlement | undefined => {
    const access = decideAccess(session, sku, nowSeconds)
    return access.kind === 'open' ? access.entitlement : undefined
  }
  return {
    signedOn: session !== undefined,
    ...(session === undefined
      ? {}
      : { id: session.subject, signedOnUntilSeconds: session.endsSeconds }),
    owns: (sku) => findEntitlement(sku) !== undefined,
    findEntitlement,
    signOutPath: '/tally/sign-out',
    isOwnReader: false,
    isShown: true,
    caps: capsAt(session?.caps, nowSeconds),
    ...(meter === undefined ? {} : { meter }),
  }
}

/**
 * An item that the visitor does not own, as a teaser shows it.
 *
 * @example
 * ```ts
 * import { readSettings } from '@tallystick/merchant'
 * import type { Sale } from '@tallystick/merchant'
 * import { createTally } from '@tallystick/merchant/fetch'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const tally = createTally({ ...readSettings(process.env), offers })
 * const teaser = (_: Request, { buyLabel, buyPath }: Sale) => Response.json({ buyLabel, buyPath })
 * const page = tally.sell(() => 'tides', () => new Response('All of the tides'), teaser)
 * const shown = await page(new Request('https://shoreline.example/articles/tides'))
 * await shown.json() // → { buyLabel: 'Buy for $0.25', buyPath: '/tally/buy?sku=tides&return=%2Farticles%2Ftides' }
 * ```
 */
export type Sale = {
  readonly sku: string
  /** Absent when the site keeps no list of its own. */
  readonly offer?: Offer
  /** The link that leads to the purchase and back to this page. */
  readonly buyPath: string
  /** `Buy for $0.25`. */
  readonly buyLabel: string
  /** `5 cents, on your tab; no subscription`; absent with the offer. */
  readonly priceInWords?: string
  /** Of the words: what `settings.language` says. */
  readonly language: Language
  /** Where the visitor stands with the meter that no longer gives this item away. */
  readonly meter?: MeterView
  /** What became of the last step, such as `cancelled`. */
  readonly notice?: Notice
  readonly visitor: Visitor
}

export function viewSale(
  found: FoundOffer,
  from: {
    readonly path: string
    readonly language: Language
    readonly notice?: Notice
    readonly visitor: Visitor
  },
): Sale {
  const { sku, offer } = found
  const { language, notice, visitor } = from
  const words = gateWords[language].offer
  return {
    sku,
    ...(offer === undefined ? {} : { offer, priceInWords: priceInWords(offer, language) }),
    buyPath: buyPath(sku, from.path),
    buyLabel: offer === undefined ? words.buy : words.buyFor(priceText(offer, language)),
    language,
    ...(visitor.meter === undefined ? {} : { meter: visitor.meter }),
    ...(notice === undefined ? {} : { notice }),
    visitor,
  }
}

/** The address that begins a purchase. A link is enough: what is bought is confirmed at the network. */
export function buyPath(sku: string, returnPath: string): string {
  return `/tally/buy?${new URLSearchParams({ sku, return: withoutNotice(returnPath) }).toString()}`
}

/** The address that signs on and comes back; `silent` asks nothing when the customer is not signed on. */
export function signOnPath(returnPath: string, how?: { readonly silent: boolean }): string {
  const query = new URLSearchParams({ return: withoutNotice(returnPath) })
  if (how?.silent === true) query.set('silent', '1')
  return `/tally/sign-on?${query.toString()}`
}
